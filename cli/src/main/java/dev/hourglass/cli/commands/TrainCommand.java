package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.LearningInput;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.cli.training.Checkpointing;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.DiskOptions;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.file.Completion;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.learning.DiskLearning;
import dev.hourglass.learning.LearnedModel;
import dev.hourglass.learning.LearningListener;
import dev.hourglass.learning.LearningSettings;
import dev.hourglass.learning.TableLearning;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.report.LearnedPage;
import dev.hourglass.report.Pictures;
import dev.hourglass.results.LearnedResult;
import dev.hourglass.summary.ClassifierReport;
import dev.hourglass.summary.LearnedReport;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code hourglass train}: learns an encoder from a table and saves it. */
public final class TrainCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes: not learned from");
    private static final Option<Path> OUT = Option.of("out", "FILE", PathType.output(PathType.filePath()),
            "where the encoder goes").orElse(Path.of("encoder.safetensors")).abbreviated("o");
    private static final Option<Boolean> CLASSIFIER = Option.flag("classifier",
            "also learn the classes of the target from the codes, for predict; the file then holds both");
    private static final Option<Boolean> KEEP_DECODER = Option.flag("keep-decoder",
            "keep the whole autoencoder, for reconstruct, score and drift; the file is an encoder as well");
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", PathType.filePath(),
            "also write learning curves, layer diagrams and losses into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = CommandSpec.options(List.of(TARGET, Targets.NUMERIC, OUT, CLASSIFIER, KEEP_DECODER),
                RepresentationOption.ALL, ClassifierOptions.ALL, MethodOptions.ALL, TrainingOptions.all(),
                ValidationOptions.ALL, List.of(PLOTS, ReportFile.REPORT), CheckpointOptions.ALL, DiskOptions.ALL,
                FeatureOptions.LEARNING, DataOptions.LEARNING);
        return new CommandSpec("train", "learn an encoder from a table",
                "Trains an autoencoder on every column but the target, and saves its encoding half with the scaler and"
                        + " the columns' names in one file. The same data, options and seed give the same file, byte"
                        + " for byte, whatever the threads, the vectors and the JDK.\n\n" + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass train wine.csv --target class --bottleneck 6 --out wine.safetensors");
    }

    /** Options that have no effect where nothing is trained. */
    private static List<Option<?>> ofTrainings() {
        return CommandSpec.options(CheckpointOptions.ALL, DiskOptions.ALL, List.of(PLOTS, KEEP_DECODER));
    }

    /** All options but those that only say where files go. */
    private List<Option<?>> deciding() {
        List<Option<?>> options = CommandSpec.options(spec().options(), List.of(GlobalOptions.SEED));
        options.removeAll(CheckpointOptions.ALL);
        options.removeAll(List.of(OUT, PLOTS, ReportFile.REPORT, DataOptions.BAD_ROWS_LIST,
                DiskOptions.KEEP_CACHE));
        return options;
    }

    @Override
    public void run(Invocation given) throws IOException {
        Optional<MethodSettings> method = MethodOptions.settings(given, ofTrainings());
        try (Checkpointing checkpoints = new Checkpointing(given, deciding(), given.get(OUT))) {
            Invocation invocation = checkpoints.invocation();
            OutputPlaces places = checkpoints.places(invocation.get(OUT), method.isEmpty());
            places.addAll(pictures(invocation).map(Pictures::all).map(List::of).orElse(List.of()));
            ReportFile.addTo(places, invocation);
            requireTogether(invocation);
            Optional<Invocation> onDisk = method.isPresent() ? Optional.empty()
                    : DiskOptions.choose(invocation, checkpoints.begun().isPresent(), inMemory(invocation));
            if (onDisk.isPresent()) {
                checkpoints.settle(onDisk.get());
                places.addAll(DiskOptions.keptFiles(invocation));
                learnOnDisk(checkpoints);
            } else {
                learn(checkpoints, settings(checkpoints, method));
            }
        }
    }

    private static Optional<Pictures> pictures(Invocation invocation) {
        return invocation.find(PLOTS).map(folder -> Pictures.in(folder, ""));
    }

    /** Refuses options of a classifier where there will be none, and a classifier where there are no classes. */
    private static void requireTogether(Invocation invocation) {
        if (invocation.get(CLASSIFIER) && invocation.get(KEEP_DECODER)) {
            throw CommandException.usage(CLASSIFIER.spelling() + " and " + KEEP_DECODER.spelling()
                    + " would make two models", "leave out " + CLASSIFIER.spelling()
                    + ", and give the file to fit-classifier: it is an encoder as well");
        }
        if (TrainingOptions.isAuto(invocation)) {
            AutoRecipe.requireClasses(invocation.has(TARGET));
        } else if (!invocation.get(CLASSIFIER)) {
            ClassifierOptions.requireNone(invocation, CLASSIFIER);
        } else if (!invocation.has(TARGET)) {
            throw CommandException.usage(CLASSIFIER.spelling() + " needs classes to learn",
                    "name their column with --target");
        }
    }

    /** What was asked for that needs all rows in memory. */
    private static List<Remedy.Part> inMemory(Invocation invocation) {
        Map<Remedy.Part, Boolean> asked = new LinkedHashMap<>();
        asked.put(new Remedy.Switch(Setting.CLASSIFIER), invocation.get(CLASSIFIER));
        asked.put(new Remedy.Switch(Setting.KEEP_DECODER), invocation.get(KEEP_DECODER));
        asked.put(new Remedy.Assignment(Setting.RECIPE, "auto"), TrainingOptions.isAuto(invocation));
        asked.put(new Remedy.Assignment(Setting.BOTTLENECK, "auto"), LayerOptions.findsWidth(invocation));
        asked.put(new Remedy.Switch(Setting.REPORT), invocation.has(ReportFile.REPORT));
        return asked.keySet().stream().filter(asked::get).toList();
    }

    private static LearningSettings settings(Checkpointing checkpoints, Optional<MethodSettings> method) {
        Invocation invocation = checkpoints.invocation();
        int layers = method.isPresent() ? 1 : Representation.layers(checkpoints.settings());
        LearningSettings settings = new LearningSettings().withTraining(checkpoints.settings()).withMethod(method)
                .withRecipes(TrainingOptions.isAuto(invocation) ? Optional.of(AutoRecipe.terms(invocation))
                        : Optional.empty())
                .withWidthSearch(LayerOptions.findsWidth(invocation))
                .withTaken(AutoRecipe.taken(invocation, layers))
                .withClassifier(invocation.get(CLASSIFIER)
                        ? Optional.of(() -> ClassifierOptions.search(checkpoints.invocation())) : Optional.empty())
                .withDecoder(invocation.get(KEEP_DECODER));
        return checkpoints.begun().map(settings::goingOn).orElse(settings);
    }

    private static RowDivision division(Invocation invocation, long seed) {
        return new RowDivision(invocation.get(ValidationOptions.VALIDATION), seed);
    }

    private void learn(Checkpointing checkpoints, LearningSettings settings) throws IOException {
        Invocation invocation = checkpoints.invocation();
        RowDivision division = division(invocation, settings.training().seed());
        PreparedTable table = LearningInput.inMemory(invocation, invocation.find(TARGET), division);
        TableLearning learning = new TableLearning(table,
                FeatureOptions.settings(invocation, table.data().nameList()), settings, listener(checkpoints));
        if (settings.usesClasses()) {
            learning.requireClasses(division);
        }
        Optional<LearnedModel> learned = learning.run(invocation.threads(), checkpoints::run);
        if (learned.isPresent()) {
            String sha256 = write(invocation, learned.get());
            Invocation settled = checkpoints.invocation();
            LearnedReport report = print(settled, learned.get(), sha256);
            ReportFile.write(settled, spec(), report::facts, true, origin -> LearnedPage.of(learned.get(), table,
                    learning.rows().data(), settled.findings().warnings(), origin, settled.threads()));
        }
    }

    /** Has what was found as if it had been given, and says which options that leaves without effect. */
    private static LearningListener listener(Checkpointing checkpoints) {
        return new CommandListener(checkpoints.invocation()) {
            @Override
            public void foundRecipe(ChosenRecipe recipe) {
                Invocation invocation = AutoRecipe.settle(checkpoints.invocation(), recipe);
                checkpoints.settle(invocation);
                if (recipe.isRaw()) {
                    ofTrainings().stream().filter(invocation::has).forEach(option ->
                            invocation.note(option.spelling() + " has no effect: nothing was trained"));
                }
            }
        };
    }

    private static void learnOnDisk(Checkpointing checkpoints) throws IOException {
        Invocation invocation = checkpoints.invocation();
        AutoencoderSettings training = checkpoints.settings();
        try (DiskTable table = LearningInput.onDisk(invocation, invocation.find(TARGET),
                division(invocation, training.seed()), invocation.get(OUT))) {
            SkippedRows.tell(invocation, table.skipped());
            DiskLearning learning = new DiskLearning(table, FeatureOptions.fit(invocation, table),
                    FeatureOptions.rules(invocation));
            Optional<LearnedModel> learned = learning.run(training, invocation.find(DiskOptions.KEEP_CACHE),
                    new CommandListener(invocation), checkpoints::run);
            if (learned.isPresent()) {
                String sha256 = write(invocation, learned.get());
                table.keep();
                print(invocation, learned.get(), sha256);
            }
        }
    }

    /** Writes the model, and pictures of its training; gives the SHA-256 of the model's file. */
    private static String write(Invocation invocation, LearnedModel learned) throws IOException {
        return Completion.of(() -> {
            String sha256 = learned.write(invocation.get(OUT));
            Optional<Pictures> pictures = pictures(invocation);
            if (pictures.isPresent() && learned.trained().isPresent()) {
                pictures.get().write(learned.trained().get());
            }
            return sha256;
        });
    }

    private static LearnedReport print(Invocation invocation, LearnedModel learned, String sha256)
            throws IOException {
        Optional<ClassifierReport> classifier =
                learned.classifier().map(fitted -> Classifiers.validate(invocation, fitted));
        LearnedReport report = new LearnedReport(learned, classifier, invocation.get(OUT), sha256);
        invocation.print(() -> LearnedResult.of(learned, classifier.flatMap(ClassifierReport::path),
                LayerOptions.findsWidth(invocation), report.file(), sha256), report::lines);
        return report;
    }
}
