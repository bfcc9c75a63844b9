package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.History;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.JsonObject;
import dev.hourglass.table.CsvOptions;
import dev.hourglass.table.CsvTable;
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
    private static final Option<Path> OUT = Option.of("out", "FILE", ValueType.filePath(), "where the encoder goes")
            .orElse(Path.of("encoder.safetensors")).abbreviated("o");
    private static final Option<Double> VALIDATION = Option.of("validation", "F",
            ValueType.decimal("a fraction from 0 to below 1", share -> share >= 0 && share < 1),
            "share of the rows to measure on instead of learning from").orElse(0.0);
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", ValueType.filePath(),
            "also write learning curves, layer diagrams and losses into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, OUT));
        options.addAll(TrainingOptions.ALL);
        options.addAll(List.of(VALIDATION, PLOTS));
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.ALL);
        return new CommandSpec("train", "learn an encoder from a table",
                "Trains an autoencoder on every column but the target, and saves its encoding half with the scaler and"
                        + " the columns' names in one file. The same data, options and seed give the same file, byte"
                        + " for byte, on every machine.",
                List.of(DataOptions.DATA), options,
                "hourglass train wine.csv --target class --bottleneck 6 --out wine.safetensors");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path out = invocation.get(OUT);
        Optional<Pictures> pictures = invocation.find(PLOTS).map(folder -> Pictures.in(folder, ""));
        Outputs.probe(out, invocation.get(DataOptions.DATA));
        if (pictures.isPresent()) {
            pictures.get().probe(invocation.get(DataOptions.DATA));
        }
        List<String> target = invocation.find(TARGET).map(List::of).orElse(List.of());
        CsvTable data = DataOptions.read(invocation, FeatureOptions.learning(invocation, target));
        AutoencoderSettings settings = TrainingOptions.settings(invocation);
        Optional<Split> split = split(invocation, data.table().rows(), settings.seed());
        Features features = FeatureOptions.fit(invocation, data.table(), split.map(Split::train), target);
        Preparation preparation = new Preparation(invocation, data);
        DoubleMatrix rows = preparation.prepare(features);
        DoubleMatrix training = split.map(parts -> rows.selectRows(parts.train())).orElse(rows);
        DoubleMatrix validation = split.map(parts -> rows.selectRows(parts.test())).orElse(null);
        ColumnChecks.check(invocation, features.outputNames(), training, settings);
        if (split.isPresent()) {
            FarValues.check(MinMaxScaler.fit(training), features.outputNames(), validation, data, row -> split.get().test()[row]);
        }
        Training.Timed trained = Training.run(invocation, features, training, validation, settings);
        String sha256 = EncoderFile.write(out, trained.autoencoder().encoder());
        if (pictures.isPresent()) {
            pictures.get().write(trained.autoencoder());
        }
        report(invocation, training, trained, sha256, preparation);
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

    private static void report(Invocation invocation, DoubleMatrix training, Training.Timed trained, String sha256,
            Preparation preparation) throws IOException {
        Path out = invocation.get(OUT);
        History history = trained.autoencoder().history();
        if (invocation.isJson()) {
            invocation.print(preparation.put(new JsonObject()
                    .put("rows", training.rows())
                    .put("columns", training.columns())
                    .put("loss", history.finalLoss())
                    .put("val_loss", history.hasValidation() ? history.finalValidationLoss() : null)
                    .put("epochs", history.epochs())
                    .put("seconds", trained.seconds())
                    .put("encoder_file", out.toString())
                    .put("encoder_sha256", sha256)));
            return;
        }
        invocation.out().printLine("learned " + training.columns() + " columns from " + training.rows()
                + " rows in " + FixedDecimal.fixed(trained.seconds(), 2) + " s: " + Training.losses(history));
        invocation.out().printLine("encoder: " + Messages.shown(out) + " (SHA-256 " + sha256 + ")");
    }
}
