package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.cli.training.Checkpointing;
import dev.hourglass.cli.training.ChosenRecipe;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.FittedClassifier;
import dev.hourglass.cli.training.FoundWidth;
import dev.hourglass.cli.training.Interruption;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.report.MethodPage;
import dev.hourglass.report.ProvenanceFacts;
import dev.hourglass.report.Section;
import dev.hourglass.report.TrainingPage;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code hourglass train}: learns an encoder from a table and saves it. */
public final class TrainCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes: not learned from");
    private static final Option<Path> OUT = Option.of("out", "FILE", ValueType.output(ValueType.filePath()),
            "where the encoder goes").orElse(Path.of("encoder.safetensors")).abbreviated("o");
    private static final Option<Boolean> CLASSIFIER = Option.flag("classifier",
            "also learn the classes of the target from the codes, for predict; the file then holds both");
    private static final Option<Boolean> KEEP_DECODER = Option.flag("keep-decoder",
            "keep the whole autoencoder, for reconstruct, score and drift; the file is an encoder as well");
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", ValueType.filePath(),
            "also write learning curves, layer diagrams and losses into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, Targets.NUMERIC, OUT));
        options.add(CLASSIFIER);
        options.add(KEEP_DECODER);
        options.addAll(RepresentationOption.ALL);
        options.addAll(ClassifierOptions.ALL);
        options.addAll(MethodOptions.ALL);
        options.addAll(TrainingOptions.all());
        options.addAll(ValidationOptions.ALL);
        options.add(PLOTS);
        options.add(ReportFile.REPORT);
        options.addAll(CheckpointOptions.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("train", "learn an encoder from a table",
                "Trains an autoencoder on every column but the target, and saves its encoding half with the scaler and"
                        + " the columns' names in one file. The same data, options and seed give the same file, byte"
                        + " for byte, whatever the threads, the vectors and the JDK.\n\n" + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass train wine.csv --target class --bottleneck 6 --out wine.safetensors");
    }

    /** All options but those that only say where files go. */
    private List<Option<?>> deciding() {
        List<Option<?>> options = new ArrayList<>(spec().options());
        options.removeAll(CheckpointOptions.ALL);
        options.removeAll(List.of(OUT, PLOTS, ReportFile.REPORT, DataOptions.BAD_ROWS_LIST));
        options.add(GlobalOptions.SEED);
        return options;
    }

    /** Options that have no effect where nothing is trained. */
    private static List<Option<?>> ofTrainings() {
        List<Option<?>> options = new ArrayList<>(CheckpointOptions.ALL);
        options.addAll(List.of(PLOTS, KEEP_DECODER));
        return options;
    }

    @Override
    public void run(Invocation given) throws IOException {
        Optional<MethodSettings> method = MethodOptions.settings(given, ofTrainings());
        if (method.isPresent()) {
            withoutTraining(given, method.get());
        } else {
            byTraining(given);
        }
    }

    /** Makes an encoder without training. */
    private void withoutTraining(Invocation invocation, MethodSettings settings) throws IOException {
        Path out = invocation.get(OUT);
        Outputs.probe(out, invocation.get(DataOptions.DATA));
        probeReport(invocation, out, Optional.empty());
        boolean classifies = classifies(invocation);
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET));
        if (classifies) {
            table.checkClasses(target(invocation));
        }
        fit(invocation, table, settings, RepresentationOption.taken(invocation, 1), Optional.empty());
    }

    private void fit(Invocation invocation, LearningTable table, MethodSettings settings, Representation taken,
            Optional<ChosenRecipe> recipe) throws IOException {
        Path out = invocation.get(OUT);
        long start = System.nanoTime();
        Encoder encoder =
                MethodOptions.fit(invocation, table.features(), table.learning().training(), settings);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Optional<FittedClassifier> fitted = classifier(invocation, table, encoder, taken);
        String sha256 = write(out, encoder, fitted);
        new MethodReport(invocation, table, encoder, seconds, recipe)
                .print(fitted.map(FittedClassifier::report), out, sha256);
        if (invocation.has(ReportFile.REPORT)) {
            ReportFile.write(invocation, MethodPage.of(encoder, table.learning().training(), table.groups(),
                    table.dataSection(), origin(invocation, encoder, sha256), invocation.threads()));
        }
    }

    private static Optional<FittedClassifier> classifier(Invocation invocation, LearningTable table, Encoder encoder,
            Representation taken) {
        return invocation.get(CLASSIFIER)
                ? Optional.of(table.classifier(invocation, encoder, taken, target(invocation))) : Optional.empty();
    }

    /** Whether classes matter; options of a classifier are refused where they do not. */
    private static boolean classifies(Invocation invocation) {
        if (invocation.get(CLASSIFIER) && invocation.get(KEEP_DECODER)) {
            throw CommandException.usage(CLASSIFIER.spelling() + " and " + KEEP_DECODER.spelling()
                    + " would make two models", "leave out " + CLASSIFIER.spelling()
                    + ", and give the file to fit-classifier: it is an encoder as well");
        }
        if (TrainingOptions.isAuto(invocation)) {
            AutoRecipe.requireClasses(invocation.has(TARGET));
        } else if (invocation.get(CLASSIFIER)) {
            target(invocation);
        } else {
            ClassifierOptions.requireNone(invocation, CLASSIFIER);
            return false;
        }
        return true;
    }

    /** Trains an encoder, from the beginning or from a checkpoint. */
    private void byTraining(Invocation given) throws IOException {
        Path out = given.get(OUT);
        Checkpointing checkpoints = new Checkpointing(given, deciding(), out);
        Invocation invocation = checkpoints.invocation();
        checkpoints.probe(out, invocation.get(DataOptions.DATA),
                pictures(invocation).map(Pictures::all).orElse(new Path[0]));
        probeReport(invocation, out, pictures(invocation));
        AutoencoderSettings settings = checkpoints.settings();
        boolean classifies = classifies(invocation);
        Representation taken = AutoRecipe.taken(invocation, Representation.layers(settings));
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET), settings,
                new RowDivision(invocation.get(ValidationOptions.VALIDATION), settings.seed()));
        if (classifies) {
            table.checkClasses(target(invocation));
        }
        Optional<ChosenRecipe> recipe = recipe(checkpoints, table, taken);
        recipe.ifPresent(checkpoints::settle);
        if (recipe.isPresent() && recipe.get().isRaw()) {
            fitRaw(checkpoints.invocation(), table, recipe);
        } else {
            train(checkpoints, table, taken, recipe);
        }
    }

    /** The recipe, where one is to be found: it is found once, before the training begins. */
    private static Optional<ChosenRecipe> recipe(Checkpointing checkpoints, LearningTable table, Representation taken) {
        Invocation invocation = checkpoints.invocation();
        if (!TrainingOptions.isAuto(invocation)) {
            return Optional.empty();
        }
        return Optional.of(checkpoints.begun().map(AutoRecipe::of)
                .orElseGet(() -> table.choose(taken, target(invocation))));
    }

    /** Nothing is worth a training: the encoder gives the columns, standardized. */
    private void fitRaw(Invocation invocation, LearningTable table, Optional<ChosenRecipe> recipe)
            throws IOException {
        for (Option<?> option : ofTrainings()) {
            if (invocation.has(option)) {
                invocation.note(option.spelling() + " has no effect: nothing was trained");
            }
        }
        fit(invocation, table, AutoRecipe.raw(invocation), Representation.CODE, recipe);
    }

    private void train(Checkpointing checkpoints, LearningTable table, Representation taken,
            Optional<ChosenRecipe> recipe) throws IOException {
        Invocation invocation = checkpoints.invocation();
        if (checkpoints.begun().isEmpty()) {
            checkpoints.settle(FoundWidth.of(invocation, table.searched(classes(invocation)), checkpoints.settings()));
        }
        AutoencoderTraining autoencoder =
                new AutoencoderTraining(table.features(), table.learning(), checkpoints.settings());
        Optional<Pictures> pictures = pictures(invocation);
        try (Interruption interruption = Interruption.listen()) {
            Optional<Training.Timed> ended = checkpoints.run(autoencoder, interruption);
            if (ended.isPresent()) {
                Training.Timed trained = ended.get();
                Training.warn(invocation, trained.autoencoder());
                Optional<FittedClassifier> fitted =
                        classifier(invocation, table, trained.autoencoder().encoder(), taken);
                Optional<AnomalyDetector> whole = whole(invocation, trained.autoencoder(), table);
                String sha256 = interruption.complete(
                        () -> writeAll(invocation, trained.autoencoder(), fitted, whole, pictures));
                new TrainingReport(invocation, table, trained, recipe)
                        .print(fitted.map(FittedClassifier::report), invocation.get(OUT), sha256);
                if (invocation.has(ReportFile.REPORT)) {
                    ReportFile.write(invocation, TrainingPage.of(trained.autoencoder(), table.learning(),
                            table.groups(), table.dataSection(),
                            origin(invocation, trained.autoencoder().encoder(), sha256), invocation.threads()));
                }
            }
        }
    }

    /** How a page came about. */
    private Section origin(Invocation invocation, Encoder encoder, String sha256) {
        Map<String, String> facts = ProvenanceFacts.of(encoder.provenance());
        facts.put("model", Escaped.path(invocation.get(OUT)));
        facts.put("model's SHA-256", sha256);
        return ReportFile.origin(invocation, spec(), facts);
    }

    private static Optional<Pictures> pictures(Invocation invocation) {
        return invocation.find(PLOTS).map(folder -> Pictures.in(folder, ""));
    }

    /** The column of classes, where these are to be told by the codes. */
    private static Optional<String> classes(Invocation invocation) {
        return invocation.get(CLASSIFIER) || TrainingOptions.isAuto(invocation) ? invocation.find(TARGET)
                : Optional.empty();
    }

    private static void probeReport(Invocation invocation, Path out, Optional<Pictures> pictures) throws IOException {
        List<Path> outputs = new ArrayList<>(List.of(out));
        pictures.ifPresent(others -> outputs.addAll(List.of(others.all())));
        ReportFile.probe(invocation, List.of(invocation.get(DataOptions.DATA)), outputs.toArray(Path[]::new));
    }

    private static String target(Invocation invocation) {
        return invocation.find(TARGET).orElseThrow(() -> CommandException.usage(
                CLASSIFIER.spelling() + " needs classes to learn", "name their column with --target"));
    }

    private static Optional<AnomalyDetector> whole(Invocation invocation, Autoencoder trained, LearningTable table) {
        return invocation.get(KEEP_DECODER)
                ? Optional.of(AnomalyDetector.of(trained, table.learning(), invocation.threads())) : Optional.empty();
    }

    private static String writeAll(Invocation invocation, Autoencoder trained, Optional<FittedClassifier> fitted,
            Optional<AnomalyDetector> whole, Optional<Pictures> pictures) throws IOException {
        Path out = invocation.get(OUT);
        String sha256 = whole.isPresent() ? AutoencoderFile.write(out, whole.get())
                : write(out, trained.encoder(), fitted);
        if (pictures.isPresent()) {
            pictures.get().write(trained);
        }
        return sha256;
    }

    private static String write(Path out, Encoder encoder, Optional<FittedClassifier> fitted) throws IOException {
        return fitted.isPresent() ? ClassifierFile.write(out, fitted.get().classifier())
                : EncoderFile.write(out, encoder);
    }
}
