package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.training.Progress;
import dev.hourglass.cli.training.StepBar;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.TutorialExperiment;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.SideBySide;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.DemoPage;
import dev.hourglass.report.Section;
import dev.hourglass.results.DemoResult;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.DemoLine;
import dev.hourglass.summary.ProvenanceFacts;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code hourglass demo}: the whole experiment of the tutorial, from synthetic data to the two classifiers. */
public final class DemoCommand implements Command {
    /** Recipes whose spread over seeds is told. */
    private static final List<Recipe> SPREAD = List.of(Recipe.TUTORIAL, Recipe.WHITEN);
    private static final String DATA = "data.csv";
    /** Names of the autoencoder without and the one with compression, in files and in JSON. */
    private static final String PLAIN = "no_compress";
    private static final String NARROW = "compress";

    private static final Option<Path> OUT = Option.of("out", "DIR", ValueType.filePath(), "where the files go")
            .orElse(Path.of("hourglass-demo"));
    private static final Option<Integer> SEEDS = Option.of("seeds", "N", ValueType.wholeNumber(1, 10_000),
            "also train with N seeds, of the tutorial's recipe and of whiten, and tell how accuracy is spread");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("demo", "run the whole experiment on synthetic data",
                "Makes 1000 rows of 100 columns, 10 of them informative; trains an autoencoder without compression and"
                        + " one that halves the columns; draws layers and learning curves; saves the encoders; loads"
                        + " one again; and compares logistic regression on raw and on encoded columns. --seed is the"
                        + " seed of weights and batch order, with --seeds the first; data and split keep theirs, 1."
                        + " With --seeds, --features says what the classifier gets; of more than codes it finds its C.",
                List.of(), List.of(OUT, TrainingOptions.EPOCHS, SEEDS, RepresentationOption.FEATURES,
                        ReportFile.REPORT),
                "hourglass demo --out results --seed 7");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        if (!invocation.has(SEEDS)) {
            invocation.refuse(List.of(RepresentationOption.FEATURES), "without " + SEEDS.spelling(),
                    "leave it out, or add " + SEEDS.spelling() + " 20, say");
        }
        Path folder = invocation.get(OUT);
        for (Path output : outputs(folder)) {
            Outputs.probe(output);
        }
        ReportFile.probe(invocation, List.of(), outputs(folder));
        DemoLines lines = new DemoLines(invocation);
        TutorialExperiment experiment = new TutorialExperiment();
        Outputs.table(folder.resolve(DATA), SampleTable.of(experiment.samples()));
        lines.tell(DemoLine.data(experiment.samples()));
        lines.tell(DemoLine.split(experiment.fold().training(), experiment.fold().test()));
        List<Saved> saved = train(invocation, folder, experiment.fold(), lines);
        ClassifierScores raw = experiment.raw();
        lines.tell(DemoLine.classifier("raw columns", raw));
        List<DemoResult.Variant> variants = new ArrayList<>();
        for (Saved each : saved) {
            Encoder encoder = EncoderFile.read(each.file());
            variants.add(each.with(experiment.encoded(encoder, invocation.threads())));
            lines.tell(DemoLine.classifier(encoder.codeSize() + " encoded columns",
                    variants.get(variants.size() - 1).encoded()));
        }
        Map<String, double[]> seeds = invocation.has(SEEDS)
                ? seeds(invocation, experiment, raw.accuracy(), lines) : Map.of();
        end(invocation, DemoResult.of(experiment.samples(), raw, variants, seeds), lines.seconds());
        if (invocation.has(ReportFile.REPORT)) {
            Fold fold = experiment.fold();
            ReportFile.write(invocation, new DemoPage(saved.get(0).autoencoder(), saved.get(1).autoencoder(),
                    fold.test(), fold.testClasses(), raw, variants.get(0).encoded(), variants.get(1).encoded())
                    .page(origin(invocation, saved), invocation.threads()));
        }
    }

    private static void end(Invocation invocation, JsonObject result, double seconds) throws IOException {
        if (invocation.isJson()) {
            invocation.print(result.put("seconds", seconds));
        } else {
            invocation.out().printLines(List.of("", "pictures, encoders and losses are in "
                    + Escaped.path(invocation.get(OUT)) + " (" + FixedDecimal.fixed(seconds, 2) + " s in all)"));
        }
    }

    /**
     * An autoencoder whose encoder was saved.
     *
     * @param variant     without compression, or with
     * @param autoencoder what was trained
     * @param seconds     how long that took
     * @param file        where the encoder is
     * @param sha256      of that file
     */
    private record Saved(String variant, Autoencoder autoencoder, double seconds, Path file, String sha256) {
        static Saved of(Path folder, String variant, Training.Timed trained) throws IOException {
            Path file = encoderFile(folder, variant);
            String sha256 = EncoderFile.write(file, trained.autoencoder().encoder());
            Pictures.in(folder, "_" + variant).write(trained.autoencoder());
            return new Saved(variant, trained.autoencoder(), trained.seconds(), file, sha256);
        }

        DemoResult.Variant with(ClassifierScores encoded) {
            return new DemoResult.Variant(variant, autoencoder.history(), seconds, file.toString(), sha256, encoded);
        }
    }

    /** How the page came about. */
    private Section origin(Invocation invocation, List<Saved> saved) {
        Map<String, String> facts = ProvenanceFacts.of(saved.get(1).autoencoder().encoder().provenance());
        for (Saved each : saved) {
            facts.put("encoder of " + each.autoencoder().encoder().codeSize(),
                    Escaped.path(each.file()) + ", SHA-256 " + each.sha256());
        }
        return ReportFile.origin(invocation, spec(), facts);
    }

    /** The accuracies of each recipe. */
    private static Map<String, double[]> seeds(Invocation invocation, TutorialExperiment experiment, double raw,
            DemoLines lines) throws IOException {
        Representation taken = invocation.get(RepresentationOption.FEATURES);
        SeedTrials trials = TutorialExperiment.trials(taken, invocation.get(GlobalOptions.SEED),
                invocation.get(SEEDS));
        Map<String, double[]> accuracies = new LinkedHashMap<>();
        List<Double> seconds = new ArrayList<>();
        try (StepBar bar = StepBar.start(invocation, SPREAD.size() * trials.count())) {
            for (Recipe recipe : SPREAD) {
                long start = System.nanoTime();
                accuracies.put(recipe.toString(), experiment.accuracies(trials, recipe,
                        invocation.get(TrainingOptions.EPOCHS), invocation.threads(), bar::next));
                seconds.add((System.nanoTime() - start) * 1e-9);
            }
        }
        for (Recipe recipe : SPREAD) {
            lines.tell(DemoLine.seeds(recipe.toString(), TutorialExperiment.columns(taken, recipe),
                    accuracies.get(recipe.toString()), raw), seconds.get(SPREAD.indexOf(recipe)));
        }
        return accuracies;
    }

    /**
     * Both trainings, side by side where there are threads for it; of the second no progress is shown then.
     */
    private static List<Saved> train(Invocation invocation, Path folder, Fold fold, DemoLines lines)
            throws IOException {
        Features features = fold.features();
        FitData<DoubleMatrix> data = FitData.of(fold.training()).withValidation(fold.test());
        boolean together = invocation.threads() > 1;
        int threads = together ? 1 : invocation.threads();
        int epochs = invocation.get(TrainingOptions.EPOCHS);
        AutoencoderSettings plain = settings(invocation, TutorialExperiment.COLUMNS);
        Progress progress = Progress.start(invocation, epochs);
        List<Training.Timed> trained = SideBySide.run(together, progress,
                heard -> Training.run(plain, progress, () -> Autoencoder.fit(features, data, plain, threads, heard)),
                () -> Training.run(features, data, settings(invocation, TutorialExperiment.COMPRESSED), threads,
                        together ? Progress.unseen(invocation, epochs) : Progress.start(invocation, epochs)));
        trained.forEach(timed -> LearningInspection.of(timed.autoencoder(), invocation::tell));
        List<Saved> saved = new ArrayList<>();
        for (String variant : List.of(PLAIN, NARROW)) {
            Saved last = Saved.of(folder, variant, trained.get(saved.size()));
            lines.tell(DemoLine.trained(last.autoencoder()), last.seconds());
            saved.add(last);
        }
        return saved;
    }

    private static Path[] outputs(Path folder) {
        List<Path> outputs = new ArrayList<>(List.of(folder.resolve(DATA)));
        for (String variant : List.of(PLAIN, NARROW)) {
            outputs.add(encoderFile(folder, variant));
            outputs.addAll(List.of(Pictures.in(folder, "_" + variant).all()));
        }
        return outputs.toArray(Path[]::new);
    }

    private static Path encoderFile(Path folder, String variant) {
        return folder.resolve("encoder_" + variant + ".safetensors");
    }

    private static AutoencoderSettings settings(Invocation invocation, int bottleneck) {
        return new AutoencoderSettings().withBottleneck(bottleneck)
                .withEpochs(invocation.get(TrainingOptions.EPOCHS))
                .withSeed(invocation.get(GlobalOptions.SEED));
    }
}
