package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.table.CsvTable;
import dev.hourglass.table.Split;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** A table to learn from, looked at before a training spends time on it. */
final class LearningTable {
    private final Invocation invocation;
    private final CsvTable data;
    private final Optional<Split> split;
    private final Features features;
    private final Preparation preparation;
    private final DoubleMatrix training;
    private final DoubleMatrix validation;

    /**
     * Reads the table of an invocation.
     *
     * @param target   the name of the column that holds classes, if there is one
     * @param settings of the training
     * @param splitter divides so many rows into those to learn from and those to measure on
     */
    LearningTable(Invocation invocation, Optional<String> target, AutoencoderSettings settings,
            IntFunction<Optional<Split>> splitter) throws IOException {
        this.invocation = invocation;
        List<String> texts = target.map(List::of).orElse(List.of());
        data = DataOptions.read(invocation, FeatureOptions.learning(invocation, texts));
        split = splitter.apply(data.table().rows());
        features = FeatureOptions.fit(invocation, data, split.map(Split::train), texts);
        preparation = new Preparation(invocation, data);
        DoubleMatrix rows = preparation.prepare(features);
        training = split.map(parts -> rows.selectRows(parts.train())).orElse(rows);
        validation = split.map(parts -> rows.selectRows(parts.test())).orElse(null);
        ColumnChecks.check(invocation, features.outputNames(), training, settings);
        if (split.isPresent()) {
            FarValues.check(MinMaxScaler.fit(training), features.outputNames(), validation, data,
                    row -> split.get().test()[row]);
        }
    }

    /** How cells became numbers. */
    Features features() {
        return features;
    }

    /** What was counted on the way. */
    Preparation preparation() {
        return preparation;
    }

    /** The rows to learn from. */
    DoubleMatrix training() {
        return training;
    }

    /** The rows to measure on, or null. */
    DoubleMatrix validation() {
        return validation;
    }

    /** Refuses classes that cannot be learned. */
    void checkClasses(String target) {
        List<String> all = List.of(data.table().text(target));
        TargetChecks.checkClasses(invocation, target, all, ClassLabels.of(all), data.places());
        if (ClassLabels.of(classes(target)).count() < 2) {
            throw new CommandException(ExitCode.BAD_DATA, "the rows to learn from are all of one class",
                    "use more rows of each class, or fewer of them for measuring");
        }
    }

    /** The classes of the rows to learn from. */
    private List<String> classes(String target) {
        String[] all = data.table().text(target);
        return split.map(parts -> Arrays.stream(parts.train()).mapToObj(row -> all[row]).toList())
                .orElse(List.of(all));
    }

    /** A classifier on the codes of the rows to learn from. */
    EncodedClassifier classifier(Encoder encoder, String target) {
        IntUnaryOperator rowOf = row -> split.isPresent() ? split.get().train()[row] : row;
        Matrix codes = FarValues.codes(encoder, training, data, rowOf, Training.threads(invocation));
        return Classifiers.fit(invocation, encoder, codes, classes(target), target);
    }
}
