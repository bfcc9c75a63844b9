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
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.training.NoProgress;
import dev.hourglass.cli.training.Progress;
import dev.hourglass.cli.training.ProgressDisplay;
import dev.hourglass.cli.training.StepBar;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.SideBySide;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.report.DemoPage;
import dev.hourglass.report.Section;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import dev.hourglass.store.EncoderFile;
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
    private static final int DATA_SEED = 1;
    private static final double TEST_SHARE = 0.33;
    private static final int COLUMNS = 100;
    private static final int COMPRESSED = 50;
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
        if (invocation.has(RepresentationOption.FEATURES) && !invocation.has(SEEDS)) {
            throw CommandException.usage(RepresentationOption.FEATURES.spelling() + " has no effect without "
                    + SEEDS.spelling(), "leave it out, or add " + SEEDS.spelling() + " 20, say");
        }
        Path folder = invocation.get(OUT);
        for (Path output : outputs(folder)) {
            Outputs.probe(output);
        }
        ReportFile.probe(invocation, List.of(), outputs(folder));
        DemoReport report = new DemoReport(invocation, folder);

        ClassificationSamples samples = ClassificationGenerator.generate(tutorialData());
        Outputs.table(folder.resolve(DATA), SampleTable.of(samples));
        report.data(samples);

        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(TEST_SHARE))
                .withRandomState(DATA_SEED).split(samples.y().length);
        DoubleMatrix train = samples.x().selectRows(split.train());
        DoubleMatrix test = samples.x().selectRows(split.test());
        report.split(train, test);

        List<DemoReport.Trained> trained = train(invocation, folder,
                Features.ofNumbers(SampleTable.featureNames(samples)), FitData.of(train).withValidation(test), report);

        MinMaxScaler scaler = MinMaxScaler.fit(train);
        ClassifierScores raw = scores(samples.y(), split, scaler.transform(train), scaler.transform(test));
        report.baseline(raw);
        List<ClassifierScores> encoded = new ArrayList<>();
        for (String variant : List.of(PLAIN, NARROW)) {
            Encoder encoder = EncoderFile.read(encoderFile(folder, variant));
            int threads = invocation.threads();
            ClassifierScores scores = scores(samples.y(), split, encoder.transform(train, threads).toDouble(),
                    encoder.transform(test, threads).toDouble());
            report.encoded(variant, encoder.codeSize(), scores);
            encoded.add(scores);
        }
        if (invocation.has(SEEDS)) {
            Fold fold = new Fold(Features.ofNumbers(SampleTable.featureNames(samples)), train,
                    RowParts.select(samples.y(), split.train()), test, RowParts.select(samples.y(), split.test()), 0);
            seeds(invocation, fold, raw.accuracy(), report);
        }
        report.end(NARROW);
        if (invocation.has(ReportFile.REPORT)) {
            ReportFile.write(invocation, new DemoPage(trained.get(0).autoencoder(), trained.get(1).autoencoder(), test,
                    RowParts.select(samples.y(), split.test()), raw, encoded.get(0), encoded.get(1))
                    .page(origin(invocation, trained), invocation.threads()));
        }
    }

    /** How the page came about. */
    private Section origin(Invocation invocation, List<DemoReport.Trained> trained) {
        Map<String, String> facts = ProvenanceFacts.of(trained.get(1).autoencoder().encoder().provenance());
        for (DemoReport.Trained each : trained) {
            facts.put("encoder of " + each.bottleneck(), Escaped.path(each.file()) + ", SHA-256 " + each.sha256());
        }
        return ReportFile.origin(invocation, spec(), facts);
    }

    private static void seeds(Invocation invocation, Fold fold, double raw, DemoReport report) throws IOException {
        Representation taken = invocation.get(RepresentationOption.FEATURES);
        SeedTrials trials = new SeedTrials(taken.equals(Representation.CODE)
                ? RegularizationSearch.of(new LogisticRegression()).withGrid(List.of(new LogisticRegression().c()))
                : CrossComparison.CLASSIFIER, taken, invocation.get(GlobalOptions.SEED), invocation.get(SEEDS));
        Map<Recipe, DemoReport.Seeds> results = new LinkedHashMap<>();
        try (StepBar bar = StepBar.start(invocation, SPREAD.size() * trials.count())) {
            for (Recipe recipe : SPREAD) {
                long start = System.nanoTime();
                double[] accuracies = trials.accuracies(recipe.settings().withBottleneck(COMPRESSED)
                        .withEpochs(invocation.get(TrainingOptions.EPOCHS)), fold, 2, invocation.threads(), bar::next);
                results.put(recipe, new DemoReport.Seeds(accuracies, (System.nanoTime() - start) * 1e-9));
            }
        }
        for (Map.Entry<Recipe, DemoReport.Seeds> result : results.entrySet()) {
            report.seeds(result.getKey().toString(), columns(taken, result.getKey()), raw, result.getValue());
        }
    }

    private static int columns(Representation taken, Recipe recipe) {
        return COMPRESSED + switch (taken.kind()) {
            case DEEP -> recipe.settings().layers().hiddenFor(COLUMNS).stream().mapToInt(Integer::intValue).sum();
            case RAW_AND_CODE -> COLUMNS;
            case CODE, LAYER -> 0;
        };
    }

    /**
     * Both trainings, side by side where there are threads for it; of the second no progress is shown then.
     */
    private static List<DemoReport.Trained> train(Invocation invocation, Path folder, Features features,
            FitData<DoubleMatrix> data, DemoReport report) throws IOException {
        boolean together = invocation.threads() > 1;
        int threads = together ? 1 : invocation.threads();
        int epochs = invocation.get(TrainingOptions.EPOCHS);
        AutoencoderSettings plain = settings(invocation, COLUMNS);
        Progress progress = ProgressDisplay.of(invocation, epochs);
        List<Training.Timed> trained = SideBySide.run(together, progress,
                heard -> Training.run(plain, progress, () -> Autoencoder.fit(features, data, plain, threads, heard)),
                () -> Training.run(features, data, settings(invocation, COMPRESSED), threads,
                        together ? new NoProgress() : ProgressDisplay.of(invocation, epochs)));
        trained.forEach(timed -> Training.warn(invocation, timed.autoencoder()));
        List<DemoReport.Trained> saved = new ArrayList<>();
        for (String variant : List.of(PLAIN, NARROW)) {
            saved.add(save(folder, variant, trained.get(saved.size())));
            report.trained(variant, saved.get(saved.size() - 1));
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

    private static ClassificationSettings tutorialData() {
        return new ClassificationSettings().withSamples(1000).withFeatures(new FeatureCounts(COLUMNS, 10, 90, 0))
                .withRandomState(DATA_SEED);
    }

    private static AutoencoderSettings settings(Invocation invocation, int bottleneck) {
        return new AutoencoderSettings().withBottleneck(bottleneck)
                .withEpochs(invocation.get(TrainingOptions.EPOCHS))
                .withSeed(invocation.get(GlobalOptions.SEED));
    }

    private static DemoReport.Trained save(Path folder, String variant, Training.Timed trained) throws IOException {
        Autoencoder autoencoder = trained.autoencoder();
        Path file = encoderFile(folder, variant);
        String sha256 = EncoderFile.write(file, autoencoder.encoder());
        Pictures.in(folder, "_" + variant).write(autoencoder);
        return new DemoReport.Trained(autoencoder, trained.seconds(), file, sha256);
    }

    private static ClassifierScores scores(int[] classes, Split split, DoubleMatrix train, DoubleMatrix test) {
        return ClassifierScores.measure(new LogisticRegression(), train, RowParts.select(classes, split.train()),
                test, RowParts.select(classes, split.test()), 2, 1);
    }
}
