package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.CsvOptions;
import dev.hourglass.table.CsvTable;
import dev.hourglass.table.Split;
import dev.hourglass.table.SplitSize;
import dev.hourglass.table.Table;
import dev.hourglass.table.TrainTestSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hourglass evaluate}: does encoding help a classifier? */
final class EvaluateCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes").mandatory();
    private static final Option<Path> MODEL = Option.of("model", "FILE", ValueType.filePath(),
            "use this encoder instead of training one on the training part");
    private static final Option<Double> TEST = Option.of("test", "F",
            ValueType.decimal("a fraction above 0 and below 1", share -> share > 0 && share < 1),
            "share of the rows to test on").orElse(0.33);

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, MODEL, TEST));
        options.addAll(TrainingOptions.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.ALL);
        return new CommandSpec("evaluate", "compare a classifier on raw and on encoded columns",
                "Splits the rows, every class in proportion; fits scaler, autoencoder and two logistic regressions to"
                        + " the training part alone, one on the scaled columns and one on the codes; and compares them"
                        + " on the test part, which none of them has seen.",
                List.of(DataOptions.DATA), options,
                "hourglass evaluate wine.csv --target class --bottleneck 6");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<Encoder> given = givenEncoder(invocation);
        CsvTable data = DataOptions.read(invocation, csvOptions(invocation, given));
        Table table = data.table();
        List<String> classes = List.of(table.text(invocation.get(TARGET)));
        ClassLabels labels = ClassLabels.of(classes);
        TargetChecks.check(invocation, invocation.get(TARGET), classes, labels, data.places());
        AutoencoderSettings settings = TrainingOptions.settings(invocation);
        int[] codes = labels.encode(classes);
        Split split = split(invocation, codes, settings.seed());
        Features features = given.map(Encoder::features).orElseGet(() -> FeatureOptions.fit(invocation, data,
                Optional.of(split.train()), List.of(invocation.get(TARGET))));
        Preparation preparation = new Preparation(invocation, data);
        DoubleMatrix rows = given.isPresent()
                ? EncoderInput.rows(invocation, table, given.get(), preparation)
                : preparation.prepare(features);
        Comparison comparison = Comparison.of(invocation, data, rows, codes, labels.count(), split,
                training -> given.orElseGet(() -> train(invocation, features, training, settings)));
        comparison.report(invocation, labels.labels(), preparation);
    }

    private static Optional<Encoder> givenEncoder(Invocation invocation) throws IOException {
        Optional<Path> file = invocation.find(MODEL);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Option<?>> useless = new ArrayList<>(TrainingOptions.ALL);
        useless.addAll(FeatureOptions.LEARNING);
        useless.removeAll(FeatureOptions.USING);
        for (Option<?> option : useless) {
            if (invocation.has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect with --model: nothing is trained",
                        "leave out one of them");
            }
        }
        DataOptions.requireFile(file.get());
        invocation.note("the encoder was trained elsewhere; on rows that it has seen, the comparison favors it");
        return Optional.of(EncoderFile.read(file.get()));
    }

    private static CsvOptions csvOptions(Invocation invocation, Optional<Encoder> given) {
        String target = invocation.get(TARGET);
        given.ifPresent(encoder -> TargetChecks.requireUnread(target, encoder));
        return given.isPresent()
                ? FeatureOptions.using(invocation, given.get().features(), List.of(target))
                : FeatureOptions.learning(invocation, List.of(target));
    }

    private static Split split(Invocation invocation, int[] codes, long seed) {
        try {
            return TrainTestSplit.defaults().withTestSize(SplitSize.fraction(invocation.get(TEST)))
                    .withRandomState(seed).splitStratified(codes);
        } catch (IllegalArgumentException refusal) {
            throw new CommandException(ExitCode.BAD_DATA, refusal.getMessage(),
                    "use more rows of each class, or another --test");
        }
    }

    private static Encoder train(Invocation invocation, Features features, DoubleMatrix training,
            AutoencoderSettings settings) {
        ColumnChecks.check(invocation, features.outputNames(), training, settings);
        return Training.run(invocation, features, training, null, settings).autoencoder().encoder();
    }
}
