package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.PreparationReport;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.cli.training.Checkpointing;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.ClassifierReport;
import dev.hourglass.cli.training.FittedClassifier;
import dev.hourglass.cli.training.Interruption;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.inspection.PartInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.nn.History;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.RowParts;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.text.Escaped;
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
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", ValueType.filePath(),
            "also write learning curves, layer diagrams and losses into this folder");

    @Override
    public String name() {
        return "train";
    }

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, Targets.NUMERIC, OUT));
        options.add(CLASSIFIER);
        options.addAll(ClassifierOptions.ALL);
        options.addAll(TrainingOptions.all());
        options.addAll(ValidationOptions.ALL);
        options.add(PLOTS);
        options.add(ReportFile.REPORT);
        options.addAll(CheckpointOptions.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec(name(), "learn an encoder from a table",
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

    @Override
    public void run(Invocation given) throws IOException {
        Path out = given.get(OUT);
        Checkpointing checkpoints = new Checkpointing(given, deciding(), out);
        Invocation invocation = checkpoints.invocation();
        Optional<Pictures> pictures = invocation.find(PLOTS).map(folder -> Pictures.in(folder, ""));
        checkpoints.probe(out, invocation.get(DataOptions.DATA),
                pictures.map(Pictures::all).orElse(new Path[0]));
        probeReport(invocation, out, pictures);
        AutoencoderSettings settings = ValidationOptions.settings(invocation);
        boolean classifies = invocation.get(CLASSIFIER);
        if (classifies) {
            target(invocation);
        } else {
            ClassifierOptions.requireNone(invocation, CLASSIFIER);
        }
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET), settings,
                rows -> ValidationOptions.parts(rows, invocation));
        if (classifies) {
            table.checkClasses(target(invocation), trials(invocation, table.rows()));
        }
        AutoencoderTraining autoencoder = new AutoencoderTraining(table.features(), table.learning(), settings);
        try (Interruption interruption = Interruption.listen()) {
            Optional<Training.Timed> ended = checkpoints.run(autoencoder, interruption);
            if (ended.isPresent()) {
                Training.Timed trained = ended.get();
                Training.warn(invocation, trained.autoencoder());
                Optional<FittedClassifier> fitted = classifies
                        ? Optional.of(table.classifier(trained.autoencoder().encoder(), target(invocation)))
                        : Optional.empty();
                String sha256 = interruption.complete(
                        () -> write(invocation, trained.autoencoder(), fitted, pictures));
                report(invocation, table, trained, fitted, sha256);
                if (invocation.has(ReportFile.REPORT)) {
                    ReportFile.write(invocation, TrainingPage.of(invocation, spec(), table, trained.autoencoder(), out,
                            sha256));
                }
            }
        }
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

    private static List<PartInspection.Trial> trials(Invocation invocation, int rows) {
        double share = invocation.get(ValidationOptions.VALIDATION);
        long seed = invocation.get(GlobalOptions.SEED);
        List<PartInspection.Trial> trials = new ArrayList<>(PartInspection.shares(Setting.VALIDATION, share,
                other -> RowParts.ofTraining(rows, other, seed)));
        trials.addAll(PartInspection.seeds(rows, seed, other -> RowParts.ofTraining(rows, share, other)));
        return trials;
    }

    private static String write(Invocation invocation, Autoencoder trained, Optional<FittedClassifier> fitted,
            Optional<Pictures> pictures) throws IOException {
        Path out = invocation.get(OUT);
        String sha256 = fitted.isPresent()
                ? ClassifierFile.write(out, fitted.get().classifier())
                : EncoderFile.write(out, trained.encoder());
        if (pictures.isPresent()) {
            pictures.get().write(trained);
        }
        return sha256;
    }

    private static void report(Invocation invocation, LearningTable table, Training.Timed trained,
            Optional<FittedClassifier> fitted, String sha256) throws IOException {
        Optional<ClassifierReport> classifier = fitted.map(FittedClassifier::report);
        Path out = invocation.get(OUT);
        ColumnKinds kinds = table.kinds();
        History history = trained.autoencoder().history();
        Provenance kept = trained.autoencoder().encoder().provenance();
        boolean stopsEarly = invocation.has(ValidationOptions.EARLY_STOPPING);
        if (invocation.isJson()) {
            JsonObject result = new JsonObject()
                    .put("rows", table.learning().training().rows())
                    .put("columns", table.features().list().size())
                    .put("numbers", table.learning().training().columns())
                    .put("numeric_columns", kinds.numbers())
                    .put("categorical_columns", PreparationReport.counts(kinds.categories()))
                    .put("left_out", kinds.leftOut())
                    .put("loss", kept.loss())
                    .put("val_loss", kept.validationLoss())
                    .put("epochs", history.epochs());
            if (stopsEarly) {
                result.put("restored_epoch", kept.epoch());
            }
            TrainingReport.put(result, kept.settings());
            classifier.ifPresent(report -> report.put(result));
            invocation.print(table.put(result
                    .put("seconds", trained.seconds())
                    .put("encoder_file", out.toString())
                    .put("encoder_sha256", sha256)));
            return;
        }
        invocation.out().printLine("learned " + kinds.size() + " from " + table.learning().training().rows()
                + " rows in " + FixedDecimal.fixed(trained.seconds(), 2) + " s: "
                + Training.losses(kept.loss(), kept.validationLoss())
                + (stopsEarly ? " (restored epoch " + kept.epoch() + " of " + history.epochs() + ")" : ""));
        invocation.out().printLine("columns: " + kinds.text());
        if (classifier.isPresent()) {
            classifier.get().print();
        }
        invocation.out().printLine((fitted.isPresent() ? "classifier: " : "encoder: ") + Escaped.path(out)
                + " (SHA-256 " + sha256 + ")");
    }
}
