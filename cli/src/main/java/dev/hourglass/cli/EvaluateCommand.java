package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Table;
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

    private static final String TRAINED_ELSEWHERE =
            "the encoder was trained elsewhere; on rows that it has seen, the comparison favors it";

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, Targets.NUMERIC, MODEL, TEST));
        options.addAll(TrainingOptions.all());
        options.addAll(ValidationOptions.ALL);
        options.addAll(Classifiers.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec(name(), "compare a classifier on raw and on encoded columns",
                "Splits the rows, every class in proportion; fits scaler, autoencoder and two logistic regressions to"
                        + " the training part alone, one on the scaled columns and one on the codes; and compares them"
                        + " on the test part, which none of them has seen. With --validation, rows to measure the"
                        + " training on are taken from the training part, and nothing is learned from them. With"
                        + " --model, nobody here knows which rows the encoder has seen: give it rows that it has"
                        + " not.\n\n"
                        + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass evaluate wine.csv --target class --bottleneck 6");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<Encoder> given = givenEncoder(invocation);
        CsvTable data = usable(invocation, given, DataOptions.read(invocation, csvOptions(invocation, given)));
        SkippedRows.tell(invocation, data);
        Table table = data.table();
        String target = data.nameList().resolve(invocation.get(TARGET));
        List<String> classes = Targets.classes(invocation, table, target);
        ClassLabels labels = ClassLabels.of(classes);
        TargetChecks.check(invocation, target, classes, labels, data.places());
        AutoencoderSettings settings = ValidationOptions.settings(invocation);
        int[] codes = labels.encode(classes);
        RowParts parts = parts(invocation, codes);
        PartChecks checks = new PartChecks(target, labels, codes, data.places());
        checks.requireLearned(parts, remedies(invocation, codes));
        checks.warnOfUntested(invocation, parts);
        Features features = given.map(Encoder::features).orElseGet(() -> FeatureOptions.fit(invocation, data,
                Optional.of(parts.learn()), List.of(target)));
        Preparation preparation = new Preparation(invocation, data);
        DoubleMatrix rows = given.isPresent()
                ? EncoderInput.rows(invocation, table, given.get(), preparation)
                : preparation.prepare(features);
        Comparison comparison = Comparison.of(invocation, data, rows, codes, labels.labels(), parts,
                training -> given.orElseGet(
                        () -> train(invocation, data, features, training, rows.selectRows(parts.validation()), parts,
                                settings)));
        comparison.report(invocation, labels.labels(), preparation,
                given.map(encoder -> "Mind that " + TRAINED_ELSEWHERE + "."));
    }

    /** A table without rows that the given encoder cannot take, where those are left out. */
    private static CsvTable usable(Invocation invocation, Optional<Encoder> given, CsvTable data) {
        if (given.isEmpty() || !DataOptions.skipsBadRows(invocation)) {
            return data;
        }
        Preparation preparation = new Preparation(invocation, data);
        given.get().features().prepare(data.table(), preparation);
        return data.without(preparation.refused());
    }

    private static Optional<Encoder> givenEncoder(Invocation invocation) throws IOException {
        Optional<Path> file = invocation.find(MODEL);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Option<?>> useless = new ArrayList<>(TrainingOptions.all());
        useless.addAll(ValidationOptions.ALL);
        useless.addAll(FeatureOptions.LEARNING);
        useless.removeAll(FeatureOptions.USING);
        for (Option<?> option : useless) {
            if (invocation.has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect with --model: nothing is trained",
                        "leave out one of them");
            }
        }
        DataOptions.requireFile(file.get());
        invocation.caution(TRAINED_ELSEWHERE);
        return Optional.of(EncoderFile.read(file.get()));
    }

    private static CsvOptions csvOptions(Invocation invocation, Optional<Encoder> given) {
        String target = invocation.get(TARGET);
        given.ifPresent(encoder -> TargetChecks.requireUnread(target, encoder));
        return given.isPresent()
                ? FeatureOptions.usingClasses(invocation, given.get().features(), target)
                : FeatureOptions.learning(invocation, Optional.of(target));
    }

    private static RowParts parts(Invocation invocation, int[] classes) {
        return RowParts.ofEvaluation(classes, invocation.get(TEST), invocation.get(ValidationOptions.VALIDATION),
                invocation.get(GlobalOptions.SEED));
    }

    private static List<PartChecks.Remedy> remedies(Invocation invocation, int[] classes) {
        double test = invocation.get(TEST);
        double validation = invocation.get(ValidationOptions.VALIDATION);
        long seed = invocation.get(GlobalOptions.SEED);
        List<PartChecks.Remedy> remedies = new ArrayList<>(PartChecks.shares(TEST, test,
                share -> RowParts.ofEvaluation(classes, share, validation, seed)));
        remedies.addAll(PartChecks.shares(ValidationOptions.VALIDATION, validation,
                share -> RowParts.ofEvaluation(classes, test, share, seed)));
        remedies.addAll(PartChecks.seeds(classes.length, seed,
                other -> RowParts.ofEvaluation(classes, test, validation, other)));
        return remedies;
    }

    private static Encoder train(Invocation invocation, CsvTable data, Features features, DoubleMatrix training,
            DoubleMatrix validation, RowParts parts, AutoencoderSettings settings) {
        ColumnChecks.check(invocation, features, training, settings);
        FarValues.check(MinMaxScaler.fitByMagnitude(training), features.outputNames(), validation, data,
                row -> parts.validation()[row]);
        Autoencoder trained = Training.run(invocation, features, training, validation.rows() == 0 ? null : validation,
                settings).autoencoder();
        Training.warn(invocation, trained);
        return trained.encoder();
    }
}
