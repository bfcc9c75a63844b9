package dev.hourglass.inspection;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.csv.ColumnRemark;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.registry.Notation;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks columns before a training spends time on them. */
public final class ColumnInspection {
    private ColumnInspection() {
    }

    /**
     * Warns of columns that hold only one value, or a few values far from all others, unless these are scaled by ranks,
     * and of codes that do not compress.
     *
     * @param features what the columns of the rows stand for
     * @param rows     to learn from
     * @param scaler   fitted to them
     * @param settings of the training
     * @param findings is told what is suspected
     * @throws UnusableDataException if there is nothing to learn from
     */
    public static void of(Features features, DoubleMatrix rows, MinMaxScaler scaler, AutoencoderSettings settings,
            Consumer<Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        requireDifferences(features, rows.rows(), scaler, findings);
        if (!settings.scaling().takesRanks()) {
            warnOfOutliers(features, rows, findings);
        }
        warnOfSettings(features, settings, findings);
    }

    /**
     * The same for rows outside memory, which are not searched for values far from all others.
     *
     * @param features what the columns of the rows stand for
     * @param rows     how many there are to learn from
     * @param scaler   fitted to them
     * @param settings of the training
     * @param findings is told what is suspected
     * @throws UnusableDataException if there is nothing to learn from
     */
    public static void of(Features features, int rows, MinMaxScaler scaler, AutoencoderSettings settings,
            Consumer<Finding> findings) {
        Objects.requireNonNull(scaler, "scaler");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(findings, "findings");
        requireDifferences(features, rows, scaler, findings);
        warnOfSettings(features, settings, findings);
    }

    private static void warnOfSettings(Features features, AutoencoderSettings settings, Consumer<Finding> findings) {
        int columns = features.width();
        int bottleneck = settings.layers().bottleneckFor(columns);
        if (bottleneck >= columns && settings.layers().leastBottleneck() == 0) {
            String what = features.list().size() == columns ? "column" : "number";
            findings.accept(Finding.warning("a bottleneck of " + bottleneck + " does not compress " + columns
                    + (columns == 1 ? " " + what : " " + what + "s"), Remedy.NONE));
        }
        if (settings.loss().tellsCategories() && features.list().stream().noneMatch(Feature::isCategory)) {
            findings.accept(Finding.note("no column holds categories: of numbers alone, the loss "
                    + Notation.of(settings.loss()) + " is the mean squared error"));
        }
    }

    /**
     * Warns of columns that hold only one value, or a few values far from all others.
     *
     * @param features what the columns of the rows stand for
     * @param rows     to learn from
     * @param scaler   fitted to them
     * @param findings is told what is suspected
     * @throws UnusableDataException if there is nothing to learn from
     */
    public static void of(Features features, DoubleMatrix rows, MinMaxScaler scaler, Consumer<Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        requireDifferences(features, rows.rows(), scaler, findings);
        warnOfOutliers(features, rows, findings);
    }

    private static void requireDifferences(Features features, int rows, MinMaxScaler scaler,
            Consumer<Finding> findings) {
        List<String> columns = features.outputNames();
        if (columns.isEmpty()) {
            throw new UnusableDataException("no column is left to learn from",
                    Remedy.of("the data needs one numeric column besides the target and those ignored"));
        }
        if (rows < 2) {
            throw new UnusableDataException("found one row to learn from, expected two or more",
                    Remedy.of("use more rows, or fewer of them for measuring"));
        }
        checkConstant(columns, scaler, findings);
    }

    /**
     * Warns of what was remarked when the table was read.
     *
     * @param remarks  of it
     * @param findings is told of them
     */
    public static void ofRemarks(List<ColumnRemark> remarks, Consumer<Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        for (ColumnRemark remark : remarks) {
            String name = Escaped.quoted(remark.column());
            Remedy ignore = Remedy.of("leave it out with ").with(Setting.IGNORE, remark.column());
            findings.accept(switch (remark.kind()) {
                case COUNTS_ROWS -> Finding.warning("column " + name + " only counts the rows",
                        ignore.and(" if it numbers them"));
                case LOSES_DIGITS -> Finding.warning("column " + name + " holds whole numbers beyond 2^53, which"
                        + " doubles cannot tell apart; it looks like an identifier",
                        ignore.and(", or take it as categories with ").with(Setting.CATEGORICAL, remark.column()));
            });
        }
    }

    private static void checkConstant(List<String> columns, MinMaxScaler scaler, Consumer<Finding> findings) {
        List<String> constant = new ArrayList<>();
        List<String> rounded = new ArrayList<>();
        double[] least = scaler.dataMinimum();
        double[] greatest = scaler.dataMaximum();
        for (int column : scaler.constantColumns()) {
            (least[column] == greatest[column] ? constant : rounded).add(columns.get(column));
        }
        if (constant.size() + rounded.size() == columns.size()) {
            constant.addAll(rounded);
            throw new UnusableDataException("every column is constant: " + Escaped.list(constant),
                    Remedy.of("check that it is the right file: there is nothing to learn from it"));
        }
        if (!constant.isEmpty()) {
            findings.accept(Finding.warning((constant.size() == 1
                    ? "a column is constant and says nothing: "
                    : constant.size() + " columns are constant and say nothing: ") + Escaped.list(constant),
                    Remedy.NONE));
        }
        if (!rounded.isEmpty()) {
            findings.accept(Finding.warning((rounded.size() == 1
                    ? "the values of a column differ by no more than rounding errors, and count as one: "
                    : "the values of " + rounded.size()
                            + " columns differ by no more than rounding errors, and count as one: ")
                    + Escaped.list(rounded), Remedy.NONE));
        }
    }

    /** Categories are skipped: they may be rare, but never far from the others. */
    private static void warnOfOutliers(Features features, DoubleMatrix rows, Consumer<Finding> findings) {
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
            findings.accept(Finding.warning((flattened.size() == 1 ? "a few values flatten a column: "
                    : "a few values flatten " + flattened.size() + " columns: ") + Escaped.list(flattened),
                    Remedy.of(describe(example) + (flattened.size() == 1 ? "" : " in the first of them")
                            + ": correct such values, or remove their rows")));
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
