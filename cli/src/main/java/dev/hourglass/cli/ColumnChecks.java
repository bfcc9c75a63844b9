package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.registry.Notation;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worth saying of the columns before a training spends time on them. */
final class ColumnChecks {
    private ColumnChecks() {
    }

    /**
     * Warns of columns that hold one value only, or few values far from all others, and of codes that do not compress.
     *
     * @param features what the columns of the rows stand for
     * @param rows     to learn from
     * @throws CommandException if there is nothing to learn from
     */
    static void check(Invocation invocation, Features features, DoubleMatrix rows, AutoencoderSettings settings) {
        List<String> columns = features.outputNames();
        if (columns.isEmpty()) {
            throw new CommandException(ExitCode.BAD_DATA, "no column is left to learn from",
                    "the data needs one numeric column besides the target and those ignored");
        }
        if (rows.rows() < 2) {
            throw new CommandException(ExitCode.BAD_DATA, "found one row to learn from, expected two or more",
                    "use more rows, or fewer of them for measuring");
        }
        checkConstant(invocation, columns, MinMaxScaler.fitByMagnitude(rows));
        warnOfOutliers(invocation, features, rows);
        int bottleneck = settings.layers().bottleneckFor(columns.size());
        if (bottleneck >= columns.size()) {
            String what = features.list().size() == columns.size() ? "column" : "number";
            invocation.warn("a bottleneck of " + bottleneck + " does not compress " + columns.size()
                    + (columns.size() == 1 ? " " + what : " " + what + "s"));
        }
        if (settings.loss() instanceof MixedLoss && features.list().stream().noneMatch(Feature::isCategory)) {
            invocation.note("no column holds categories: of numbers alone, the loss "
                    + Notation.of(settings.loss()) + " is the mean squared error");
        }
        NetworkChecks.check(invocation, rows, settings);
    }

    private static void checkConstant(Invocation invocation, List<String> columns, MinMaxScaler scaler) {
        List<String> constant = new ArrayList<>();
        List<String> rounded = new ArrayList<>();
        double[] least = scaler.dataMinimum();
        double[] greatest = scaler.dataMaximum();
        for (int column : scaler.constantColumns()) {
            (least[column] == greatest[column] ? constant : rounded).add(columns.get(column));
        }
        if (constant.size() + rounded.size() == columns.size()) {
            constant.addAll(rounded);
            throw new CommandException(ExitCode.BAD_DATA, "every column is constant: " + Escaped.list(constant),
                    "check that it is the right file: there is nothing to learn from it");
        }
        if (!constant.isEmpty()) {
            invocation.warn((constant.size() == 1
                    ? "a column is constant and says nothing: "
                    : constant.size() + " columns are constant and say nothing: ") + Escaped.list(constant));
        }
        if (!rounded.isEmpty()) {
            invocation.warn((rounded.size() == 1
                    ? "the values of a column differ by no more than rounding errors, and count as one: "
                    : "the values of " + rounded.size()
                    + " columns differ by no more than rounding errors, and count as"
                            + " one: ") + Escaped.list(rounded));
        }
    }

    /** A category is rare or not, but never far from the others. */
    private static void warnOfOutliers(Invocation invocation, Features features, DoubleMatrix rows) {
        List<String> flattened = new ArrayList<>();
        FarOutliers example = null;
        int column = 0;
        for (Feature feature : features.list()) {
            Optional<FarOutliers> outliers =
                    feature.isCategory() ? Optional.empty() : FarOutliers.of(rows, column);
            if (outliers.isPresent()) {
                flattened.add(feature.name());
                example = example == null ? outliers.get() : example;
            }
            column += feature.width();
        }
        if (example != null) {
            invocation.warn((flattened.size() == 1 ? "a few values flatten a column: "
                    : "a few values flatten " + flattened.size() + " columns: ") + Escaped.list(flattened)
                    + "; " + describe(example) + (flattened.size() == 1 ? "" : " in the first of them")
                    + ": correct such values, or remove their rows");
        }
    }

    private static String describe(FarOutliers outliers) {
        return outliers.rows() - outliers.far() + " of " + outliers.rows()
                + " rows lie within a hundredth of its range, "
                + ShortestDecimal.of(outliers.least()) + " to " + ShortestDecimal.of(outliers.greatest())
                + ", because of " + (outliers.far() == 1 ? "" : outliers.far() + " values such as ")
                + ShortestDecimal.of(outliers.farthest());
    }
}
