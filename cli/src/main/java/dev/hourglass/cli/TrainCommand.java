package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.nn.History;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.JsonObject;
import dev.hourglass.table.Split;
import dev.hourglass.table.SplitSize;
import dev.hourglass.table.TrainTestSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hourglass train}: learns an encoder from a table and saves it. */
final class TrainCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes: not learned from");
    private static final Option<Path> OUT = Option.of("out", "FILE", ValueType.output(ValueType.filePath()),
            "where the encoder goes").orElse(Path.of("encoder.safetensors")).abbreviated("o");
    private static final Option<Double> VALIDATION = Option.of("validation", "F",
            ValueType.decimal("a fraction from 0 to below 1", share -> share >= 0 && share < 1),
            "share of the rows to measure on instead of learning from").orElse(0.0);
    private static final Option<Integer> EARLY_STOPPING = Option.of("early-stopping", "PATIENCE",
            ValueType.wholeNumber(1, Integer.MAX_VALUE),
            "stop after so many epochs without a lower loss on the validation rows, and restore the best epoch");
    private static final Option<Boolean> CLASSIFIER = Option.flag("classifier",
            "also learn the classes of the target from the codes, for predict; the file then holds both");
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", ValueType.filePath(),
            "also write learning curves, layer diagrams and losses into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, OUT));
        options.add(CLASSIFIER);
        options.addAll(Classifiers.ALL);
        options.addAll(TrainingOptions.ALL);
        options.addAll(List.of(VALIDATION, EARLY_STOPPING, PLOTS));
        options.addAll(Checkpointing.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("train", "learn an encoder from a table",
                "Trains an autoencoder on every column but the target, and saves its encoding half with the scaler and"
                        + " the columns' names in one file. The same data, options and seed give the same file, byte"
                        + " for byte, on every machine.",
                List.of(DataOptions.DATA), options,
                "hourglass train wine.csv --target class --bottleneck 6 --out wine.safetensors");
    }

    /** All options but those that only say where files go. */
    private List<Option<?>> deciding() {
        List<Option<?>> options = new ArrayList<>(spec().options());
        options.removeAll(Checkpointing.ALL);
        options.removeAll(List.of(OUT, PLOTS));
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
        AutoencoderSettings settings = settings(invocation);
        boolean classifies = invocation.get(CLASSIFIER);
        if (classifies) {
            target(invocation);
        } else {
            Classifiers.requireNone(invocation, CLASSIFIER);
        }
        LearningTable table = new LearningTable(invocation, invocation.find(TARGET), settings,
                rows -> split(invocation, rows, settings.seed()));
        if (classifies) {
            table.checkClasses(target(invocation));
        }
        AutoencoderTraining autoencoder =
                new AutoencoderTraining(table.features(), table.training(), table.validation(), settings);
        try (Interruption interruption = Interruption.listen()) {
            Training.Timed trained = checkpoints.run(autoencoder, interruption);
            String sha256 = interruption.complete(() -> write(invocation, trained.autoencoder(), table, pictures));
            report(invocation, table, trained, sha256);
        }
    }

    private static String target(Invocation invocation) {
        return invocation.find(TARGET).orElseThrow(() -> CommandException.usage(
                CLASSIFIER.spelling() + " needs classes to learn", "name their column with --target"));
    }

    private static AutoencoderSettings settings(Invocation invocation) {
        int patience = invocation.find(EARLY_STOPPING).orElse(0);
        if (patience > 0 && invocation.get(VALIDATION) == 0) {
            throw CommandException.usage(EARLY_STOPPING.spelling() + " looks at the loss on validation rows, but there"
                    + " are none", "add --validation 0.2, say, the share of the rows to measure on");
        }
        return TrainingOptions.settings(invocation).withPatience(patience);
    }

    private static String write(Invocation invocation, Autoencoder trained, LearningTable table,
            Optional<Pictures> pictures) throws IOException {
        Path out = invocation.get(OUT);
        String sha256 = invocation.get(CLASSIFIER)
                ? ClassifierFile.write(out, table.classifier(trained.encoder(), target(invocation)))
                : EncoderFile.write(out, trained.encoder());
        if (pictures.isPresent()) {
            pictures.get().write(trained);
        }
        return sha256;
    }

    private static Optional<Split> split(Invocation invocation, int rows, long seed) {
        double share = invocation.get(VALIDATION);
        if (share == 0) {
            return Optional.empty();
        }
        TrainTestSplit split = TrainTestSplit.defaults().withTestSize(SplitSize.fraction(share)).withRandomState(seed);
        try {
            return Optional.of(split.split(rows));
        } catch (IllegalArgumentException refusal) {
            throw new CommandException(ExitCode.BAD_DATA, refusal.getMessage(),
                    "use more rows, or another --validation");
        }
    }

    private static void report(Invocation invocation, LearningTable table, Training.Timed trained, String sha256)
            throws IOException {
        Path out = invocation.get(OUT);
        History history = trained.autoencoder().history();
        Provenance kept = trained.autoencoder().encoder().provenance();
        boolean stopsEarly = invocation.has(EARLY_STOPPING);
        if (invocation.isJson()) {
            JsonObject result = new JsonObject()
                    .put("rows", table.training().rows())
                    .put("columns", table.training().columns())
                    .put("loss", kept.loss())
                    .put("val_loss", kept.validationLoss())
                    .put("epochs", history.epochs());
            if (stopsEarly) {
                result.put("restored_epoch", kept.epoch());
            }
            invocation.print(table.preparation().put(result
                    .put("seconds", trained.seconds())
                    .put("encoder_file", out.toString())
                    .put("encoder_sha256", sha256)));
            return;
        }
        invocation.out().printLine("learned " + table.training().columns() + " columns from " + table.training().rows()
                + " rows in " + FixedDecimal.fixed(trained.seconds(), 2) + " s: "
                + Training.losses(kept.loss(), kept.validationLoss())
                + (stopsEarly ? " (restored epoch " + kept.epoch() + " of " + history.epochs() + ")" : ""));
        invocation.out().printLine((invocation.get(CLASSIFIER) ? "classifier: " : "encoder: ") + Messages.shown(out) + " (SHA-256 " + sha256 + ")");
    }
}
