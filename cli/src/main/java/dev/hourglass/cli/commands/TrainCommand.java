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
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.cli.training.DiskOptions;
import dev.hourglass.cli.training.FoundWidth;
import dev.hourglass.cli.training.Interruption;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.LearnedTable;
import dev.hourglass.cli.training.LearningOnDisk;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.file.Completion;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.report.MethodPage;
import dev.hourglass.report.Pictures;
import dev.hourglass.report.TrainingPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        options.addAll(DiskOptions.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("train", "learn an encoder from a table",
                "Trains an autoencoder on every column but the target, and saves its encoding half with the scaler and"
                        + " the columns' names in one file. The same data, options and seed give the same file, byte"
                        + " for byte, whatever the threads, the vectors and the JDK.\n\n" + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass train wine.csv --target class --bottleneck 6 --out wine.safetensors");
    }

    /** Options that have no effect where nothing is trained. */
    private static List<Option<?>> ofTrainings() {
        List<Option<?>> options = new ArrayList<>(CheckpointOptions.ALL);
        options.addAll(DiskOptions.ALL);
        options.addAll(List.of(PLOTS, KEEP_DECODER));
        return options;
    }

    /** All options but those that only say where files go. */
    private List<Option<?>> deciding() {
        List<Option<?>> options = new ArrayList<>(spec().options());
        options.removeAll(CheckpointOptions.ALL);
        options.removeAll(List.of(OUT, PLOTS, ReportFile.REPORT, DataOptions.BAD_ROWS_LIST,
                DiskOptions.KEEP_CACHE));
        options.add(GlobalOptions.SEED);
        return options;
    }

    @Override
    public void run(Invocation given) throws IOException {
        List<Option<?>> useless = ofTrainings();
        useless.addAll(DiskOptions.ALL);
        Optional<MethodSettings> method = MethodOptions.settings(given, useless);
        if (method.isPresent()) {
            withoutTraining(given, method.get());
        } else {
            byTraining(given);
        }
    }

    /** Makes an encoder without training. */
    private void withoutTraining(Invocation invocation, MethodSettings settings) throws IOException {
        Path out = invocation.get(OUT);
        Outputs.probe(out, DataOptions.inputs(invocation));
        DataOptions.probeList(invocation, DataOptions.inputs(invocation), out);
        probeReport(invocation, out, Optional.empty());
        boolean classifies = classifies(invocation);
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET));
        if (classifies) {
            table.checkClasses();
        }
        fit(invocation, table, settings, RepresentationOption.taken(invocation, 1), Optional.empty());
    }

    private void fit(Invocation invocation, LearningTable table, MethodSettings settings, Representation taken,
            Optional<ChosenRecipe> recipe) throws IOException {
        long start = System.nanoTime();
        Encoder encoder =
                MethodOptions.fit(invocation, table.table().features(), table.learning().training(), settings);
        double seconds = (System.nanoTime() - start) * 1e-9;
        KeptModel kept =
                new KeptModel(encoder, classifier(invocation, table, encoder, taken), Optional.empty());
        String sha256 = kept.write(invocation.get(OUT));
        LearnedModel learned = learned(invocation, table, recipe, kept, seconds, sha256);
        learned.print(invocation, encoder);
        if (invocation.has(ReportFile.REPORT)) {
            ReportFile.write(invocation, MethodPage.of(encoder, table.learning().training(), table.groups(),
                    table.dataSection(), learned.origin(invocation, spec(), encoder), invocation.threads()));
        }
    }

    private static LearnedModel learned(Invocation invocation, LearnedTable table, Optional<ChosenRecipe> recipe,
            KeptModel kept, double seconds, String sha256) {
        return new LearnedModel(kept.kind(), table, recipe,
                kept.classifier().map(found -> Classifiers.validate(invocation, found)), seconds,
                invocation.get(OUT), sha256);
    }

    private static Optional<ClassifierFit> classifier(Invocation invocation, LearningTable table, Encoder encoder,
            Representation taken) {
        return invocation.get(CLASSIFIER)
                ? Optional.of(table.classifier(invocation, encoder, taken)) : Optional.empty();
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
        } else if (!invocation.get(CLASSIFIER)) {
            ClassifierOptions.requireNone(invocation, CLASSIFIER);
        } else if (!invocation.has(TARGET)) {
            throw CommandException.usage(CLASSIFIER.spelling() + " needs classes to learn",
                    "name their column with --target");
        }
        return usesClasses(invocation);
    }

    /** Trains an encoder, from the beginning or from a checkpoint. */
    private void byTraining(Invocation given) throws IOException {
        Path out = given.get(OUT);
        Checkpointing checkpoints = new Checkpointing(given, deciding(), out);
        Invocation invocation = checkpoints.invocation();
        Path[] pictures = pictures(invocation).map(Pictures::all).orElse(new Path[0]);
        checkpoints.probe(out, DataOptions.inputs(invocation), pictures);
        Optional<Path> list = invocation.find(DataOptions.BAD_ROWS_LIST);
        if (list.isPresent()) {
            checkpoints.probeOther(list.get(), out, DataOptions.inputs(invocation));
            Outputs.requireApart(list.get(), pictures);
        }
        probeReport(invocation, out, pictures(invocation));
        AutoencoderSettings settings = checkpoints.settings();
        boolean classifies = classifies(invocation);
        Optional<Invocation> onDisk = DiskOptions.choose(invocation, checkpoints.begun().isPresent(),
                inMemory(invocation));
        if (onDisk.isPresent()) {
            checkpoints.settle(onDisk.get());
            trainOnDisk(checkpoints);
            return;
        }
        Representation taken = AutoRecipe.taken(invocation, Representation.layers(settings));
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET), settings,
                new RowDivision(invocation.get(ValidationOptions.VALIDATION), settings.seed()));
        if (classifies) {
            table.checkClasses();
        }
        Optional<ChosenRecipe> recipe = recipe(checkpoints, table, taken);
        recipe.ifPresent(checkpoints::settle);
        if (recipe.isPresent() && recipe.get().isRaw()) {
            fitRaw(checkpoints.invocation(), table, recipe);
        } else {
            train(checkpoints, table, taken, recipe);
        }
    }

    /** What was asked for that needs all rows in memory. */
    private static List<String> inMemory(Invocation invocation) {
        List<String> asked = new ArrayList<>();
        if (invocation.get(CLASSIFIER)) {
            asked.add(CLASSIFIER.spelling());
        }
        if (invocation.get(KEEP_DECODER)) {
            asked.add(KEEP_DECODER.spelling());
        }
        if (TrainingOptions.isAuto(invocation)) {
            asked.add("--recipe auto");
        }
        if (LayerOptions.findsWidth(invocation)) {
            asked.add("--bottleneck auto");
        }
        if (invocation.has(ReportFile.REPORT)) {
            asked.add(ReportFile.REPORT.spelling());
        }
        return asked;
    }

    private static void trainOnDisk(Checkpointing checkpoints) throws IOException {
        Invocation invocation = checkpoints.invocation();
        AutoencoderSettings settings = checkpoints.settings();
        for (Path rows : DiskOptions.keptFiles(invocation)) {
            checkpoints.probeOther(rows, invocation.get(OUT), DataOptions.inputs(invocation));
            Outputs.requireApart(rows, pictures(invocation).map(Pictures::all).orElse(new Path[0]));
        }
        RowDivision division = new RowDivision(invocation.get(ValidationOptions.VALIDATION), settings.seed());
        try (LearningOnDisk table = new LearningOnDisk(invocation, invocation.find(TARGET), settings, division,
                invocation.get(OUT)); Interruption interruption = Interruption.listen()) {
            Optional<Training.Timed> ended =
                    checkpoints.run(new AutoencoderTraining(table.scaled(), settings), interruption);
            if (ended.isPresent()) {
                Autoencoder trained = ended.get().autoencoder();
                LearningInspection.of(trained, invocation::tell);
                KeptModel kept = KeptModel.of(trained.encoder());
                String sha256 = Completion.of(() -> writeAll(invocation, trained, kept));
                table.keep();
                learned(invocation, table, Optional.empty(), kept, ended.get().seconds(), sha256)
                        .print(invocation, trained);
            }
        }
    }

    /** The recipe, where one is to be found: it is found once, before the training begins. */
    private static Optional<ChosenRecipe> recipe(Checkpointing checkpoints, LearningTable table, Representation taken) {
        Invocation invocation = checkpoints.invocation();
        if (!TrainingOptions.isAuto(invocation)) {
            return Optional.empty();
        }
        return Optional.of(checkpoints.begun().map(RecipeSearch::begun)
                .orElseGet(() -> table.choose(taken)));
    }

    /** Nothing is worth a training: the encoder gives the columns, standardized. */
    private void fitRaw(Invocation invocation, LearningTable table, Optional<ChosenRecipe> recipe)
            throws IOException {
        for (Option<?> option : ofTrainings()) {
            if (invocation.has(option)) {
                invocation.note(option.spelling() + " has no effect: nothing was trained");
            }
        }
        fit(invocation, table, RecipeSearch.raw(invocation.get(GlobalOptions.SEED)), Representation.CODE, recipe);
    }

    private void train(Checkpointing checkpoints, LearningTable table, Representation taken,
            Optional<ChosenRecipe> recipe) throws IOException {
        Invocation invocation = checkpoints.invocation();
        if (checkpoints.begun().isEmpty()) {
            checkpoints.settle(
                    FoundWidth.of(invocation, table.searched(usesClasses(invocation)), checkpoints.settings()));
        }
        AutoencoderTraining autoencoder =
                new AutoencoderTraining(table.table().features(), table.learning(), checkpoints.settings());
        try (Interruption interruption = Interruption.listen()) {
            Optional<Training.Timed> ended = checkpoints.run(autoencoder, interruption);
            if (ended.isPresent()) {
                finish(invocation, table, taken, recipe, ended.get());
            }
        }
    }

    private void finish(Invocation invocation, LearningTable table, Representation taken,
            Optional<ChosenRecipe> recipe, Training.Timed timed) throws IOException {
        Autoencoder trained = timed.autoencoder();
        LearningInspection.of(trained, invocation::tell);
        KeptModel kept = new KeptModel(trained.encoder(), classifier(invocation, table, trained.encoder(), taken),
                invocation.get(KEEP_DECODER)
                        ? Optional.of(AnomalyDetector.of(trained, table.learning(), invocation.threads()))
                        : Optional.empty());
        String sha256 = Completion.of(() -> writeAll(invocation, trained, kept));
        LearnedModel learned = learned(invocation, table, recipe, kept, timed.seconds(), sha256);
        learned.print(invocation, trained);
        if (invocation.has(ReportFile.REPORT)) {
            ReportFile.write(invocation, TrainingPage.of(trained, table.learning(), table.groups(),
                    table.dataSection(), learned.origin(invocation, spec(), trained.encoder()),
                    invocation.threads()));
        }
    }

    private static Optional<Pictures> pictures(Invocation invocation) {
        return invocation.find(PLOTS).map(folder -> Pictures.in(folder, ""));
    }

    /** Whether classes are to be told by the codes. */
    private static boolean usesClasses(Invocation invocation) {
        return invocation.get(CLASSIFIER) || TrainingOptions.isAuto(invocation);
    }

    private static void probeReport(Invocation invocation, Path out, Optional<Pictures> pictures) throws IOException {
        List<Path> outputs = new ArrayList<>(List.of(out));
        pictures.ifPresent(others -> outputs.addAll(List.of(others.all())));
        ReportFile.probe(invocation, invocation.all(DataOptions.DATA), outputs.toArray(Path[]::new));
    }

    private static String writeAll(Invocation invocation, Autoencoder trained, KeptModel kept) throws IOException {
        String sha256 = kept.write(invocation.get(OUT));
        Optional<Pictures> pictures = pictures(invocation);
        if (pictures.isPresent()) {
            pictures.get().write(trained);
        }
        return sha256;
    }
}
