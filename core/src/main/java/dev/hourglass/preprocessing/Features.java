package dev.hourglass.preprocessing;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The columns that an encoder reads, in order, and how their cells become numbers. Immutable and safe for many threads.
 *
 * <p>What stands in for missing cells, and which categories there are, is learned from training rows alone.
 */
public final class Features {
    private final List<Feature> list;
    private final List<String> missingMarks;

    /**
     * Features in order, with the usual marks of missing values.
     *
     * @param list with names as {@link #requireNames} takes them
     * @throws IllegalArgumentException if a name is blank, or two are alike
     */
    public Features(List<Feature> list) {
        this(list, List.of());
    }

    /**
     * Features in order.
     *
     * @param list         no two of one name
     * @param missingMarks texts that stand for a missing value in the tables they are read from, besides the usual ones
     * @throws IllegalArgumentException if two have the same name
     */
    public Features(List<Feature> list, List<String> missingMarks) {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(missingMarks, "missingMarks");
        this.list = List.copyOf(list);
        this.missingMarks = List.copyOf(missingMarks);
        requireNames(names());
    }

    /**
     * Refuses names that no table could have: readers of tables want them visible and different.
     *
     * @param names of columns
     * @throws IllegalArgumentException if one is blank, or two are alike but for what cannot be seen
     */
    public static void requireNames(List<String> names) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String bare = Spellings.bare(name);
            if (bare.isEmpty()) {
                throw new IllegalArgumentException("a column has a blank name");
            }
            String earlier = seen.put(bare, name);
            if (earlier != null) {
                throw new IllegalArgumentException("two columns have the same name"
                        + (earlier.equals(name) ? "" : ", but for spaces") + ": " + Escaped.quoted(name));
            }
        }
    }

    /**
     * {@return columns of numbers, none of which may be missing}
     *
     * @param names in order
     */
    public static Features ofNumbers(List<String> names) {
        return new Features(names.stream().map(Feature::number).toList());
    }

    /**
     * Learns from training rows: texts become categories with the levels that occur.
     *
     * @param training   training rows, at least one; missing numbers are NaN, missing categories empty
     * @param names      the columns to read, in order
     * @param imputation what is to stand in for missing cells
     * @return the features
     * @throws UnlearnableColumnException if a column has nothing to learn from
     */
    public static Features fit(Table training, List<String> names, Imputation imputation) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(imputation, "imputation");
        return fit(training, names, imputation, 1);
    }

    /**
     * Learns from training rows, with levels that are rare gathered into one (scikit-learn's {@code min_frequency} and
     * {@code infrequent_if_exist}).
     *
     * @param training   training rows, at least one; missing numbers are NaN, missing categories empty
     * @param names      the columns to read, in order
     * @param imputation what is to stand in for missing cells
     * @param rare       levels of fewer rows become one, the filled cells counted; 1 to keep all
     * @return the features
     * @throws UnlearnableColumnException if a column has nothing to learn from
     */
    public static Features fit(Table training, List<String> names, Imputation imputation, int rare) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(imputation, "imputation");
        return fit(names.stream().map(name -> new TableColumn(training, name)).toList(), imputation, rare);
    }

    /**
     * Learns from training rows, wherever they lie, as {@link #fit(Table, List, Imputation, int)} does.
     *
     * @param columns    to read, in order; at least one row
     * @param imputation what is to stand in for missing cells
     * @param rare       levels of fewer rows become one, the filled cells counted; 1 to keep all
     * @return the features
     * @throws UnlearnableColumnException if a column has nothing to learn from
     */
    public static Features fit(List<? extends TrainingColumn> columns, Imputation imputation, int rare) {
        Objects.requireNonNull(imputation, "imputation");
        return new Features(columns.stream().map(column -> new FeatureFit(column, imputation, rare).fit()).toList());
    }

    /** {@return the features, in order} */
    public List<Feature> list() {
        return list;
    }

    /** {@return texts that stand for a missing value, besides the usual ones} */
    public List<String> missingMarks() {
        return missingMarks;
    }

    /**
     * {@return the same features, read from tables with other marks of missing values}
     *
     * @param marks texts that stand for a missing value, besides the usual ones
     */
    public Features withMissingMarks(List<String> marks) {
        return new Features(list, marks);
    }

    /** {@return the names of the table's columns} */
    public List<String> names() {
        return list.stream().map(Feature::name).toList();
    }

    /** {@return the names of the features that hold categories} */
    public List<String> categories() {
        return list.stream().filter(Feature::isCategory).map(Feature::name).toList();
    }

    /**
     * {@return how to read a table that has these features: all of them, what may be missing, and by which marks}
     *
     * @param others how it is written, what else is read of it, and which marks it has besides
     * @throws IllegalArgumentException if a feature is among the columns that are ignored
     */
    public CsvOptions reading(CsvOptions others) {
        MissingRules rules =
                others.missing().withMarks(MissingMarks.with(missingMarks).and(others.missing().marks()));
        boolean fills = list.stream().anyMatch(Feature::hasFill);
        return others.withMissing(fills ? rules.withAnswer(MissingValues.KEEP) : rules)
                .withRoles(others.roles().withFeatures(names()).withCategories(categories(), false));
    }

    /** {@return the names of the numbers that a row becomes} */
    public List<String> outputNames() {
        List<String> names = new ArrayList<>();
        list.forEach(feature -> names.addAll(feature.outputNames()));
        return names;
    }

    /** {@return how many numbers a row becomes} */
    public int width() {
        int width = 0;
        for (Feature feature : list) {
            width += feature.width();
        }
        return width;
    }

    /** {@return whether any gathers rare categories} */
    public boolean hasOther() {
        return list.stream().anyMatch(Feature::other);
    }

    /** {@return whether all are numbers of which none may be missing, nor is there a mark for that} */
    public boolean isPlain() {
        return missingMarks.isEmpty() && list.stream().noneMatch(feature -> feature.isCategory() || feature.hasFill());
    }

    /**
     * Turns the rows of a table into numbers.
     *
     * @param table    holds the columns, in any order among others; missing numbers are NaN, missing categories empty
     * @param listener is told of cells that are missing or unknown
     * @return rows x {@link #width()}
     * @throws IllegalArgumentException if a column is missing or of the wrong kind, or the listener refuses a cell
     */
    public DoubleMatrix prepare(Table table, PreparationListener listener) {
        DoubleMatrix matrix = new DoubleMatrix(table.rows(), width());
        int column = 0;
        for (Feature feature : list) {
            if (feature.isCategory()) {
                prepareCategory(feature, table.text(feature.name()), column, matrix, listener);
            } else {
                table.copyNumbers(feature.name(), matrix.values(), column, matrix.columns());
                fillNumbers(feature, column, matrix, listener);
            }
            column += feature.width();
        }
        return matrix;
    }

    private static void fillNumbers(Feature feature, int column, DoubleMatrix matrix, PreparationListener listener) {
        double[] values = matrix.values();
        int at = column;
        for (int row = 0; row < matrix.rows(); row++, at += matrix.columns()) {
            values[at] = FeatureCells.number(feature, values[at], row, listener);
        }
    }

    private static void prepareCategory(Feature feature, String[] texts, int column, DoubleMatrix matrix,
            PreparationListener listener) {
        FeatureCells cells = new FeatureCells(feature);
        for (int row = 0; row < texts.length; row++) {
            int index = cells.level(texts[row], row, listener);
            if (index >= 0) {
                matrix.set(row, column + index, 1);
            }
        }
    }

    /** Whether the other reads the same columns in the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Features that && list.equals(that.list) && missingMarks.equals(that.missingMarks);
    }

    @Override
    public int hashCode() {
        return 31 * list.hashCode() + missingMarks.hashCode();
    }

    /** The names, for messages. */
    @Override
    public String toString() {
        return Escaped.list(names());
    }
}
