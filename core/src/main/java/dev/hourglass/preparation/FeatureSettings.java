package dev.hourglass.preparation;

import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.inspection.CategoryInspection;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.FoundCategories;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.preprocessing.TableColumn;
import dev.hourglass.preprocessing.TrainingColumn;
import dev.hourglass.preprocessing.UnlearnableColumnException;
import dev.hourglass.remedy.ContradictionException;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the columns of a table become features.
 *
 * @param categories   names of columns that are known to hold categories; other columns of texts were found
 * @param imputation   what is to stand in for missing cells
 * @param rare         levels of fewer training rows become one, 1 or more; 1 for none
 * @param missingMarks texts that stand for a missing value besides the usual ones
 */
public record FeatureSettings(List<String> categories, Imputation imputation, int rare, List<String> missingMarks) {

    /**
     * Copies the lists.
     *
     * @param categories   names of columns that are known to hold categories
     * @param imputation   what is to stand in for missing cells
     * @param rare         levels of fewer training rows become one
     * @param missingMarks texts that stand for a missing value besides the usual ones
     */
    public FeatureSettings {
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(imputation, "imputation");
        Objects.requireNonNull(missingMarks, "missingMarks");
        categories = List.copyOf(categories);
        missingMarks = List.copyOf(missingMarks);
        if (rare < 1) {
            throw new IllegalArgumentException("rare must be 1 or more, found " + rare);
        }
    }

    /** No category is named, nothing stands in for missing cells, and none is gathered. */
    public FeatureSettings() {
        this(List.of(), Imputation.NONE, 1, List.of());
    }

    /**
     * {@return the same with other columns of categories}
     *
     * @param names of columns that are known to hold categories
     */
    public FeatureSettings withCategories(List<String> names) {
        return new FeatureSettings(names, imputation, rare, missingMarks);
    }

    /**
     * {@return the same with another imputation}
     *
     * @param other what is to stand in for missing cells
     */
    public FeatureSettings withImputation(Imputation other) {
        return new FeatureSettings(categories, other, rare, missingMarks);
    }

    /**
     * {@return the same with another bound for rare levels}
     *
     * @param rows levels of fewer training rows become one, 1 or more
     */
    public FeatureSettings withRare(int rows) {
        return new FeatureSettings(categories, imputation, rows, missingMarks);
    }

    /**
     * {@return the same with other marks}
     *
     * @param marks texts that stand for a missing value besides the usual ones
     */
    public FeatureSettings withMissingMarks(List<String> marks) {
        return new FeatureSettings(categories, imputation, rare, marks);
    }

    /**
     * {@return how to read a table from which these features are learned: with which marks of missing cells, and
     * keeping these cells if something is to stand in for them}
     *
     * @param others          how it is written, what else is read of it, its target, and whether rows with a missing
     *                        cell are left out
     * @param findsCategories whether a column without any number also holds categories
     * @throws ContradictionException if no missing cell is left to fill, no category to gather, or the target is among
     *                                the categories
     */
    public CsvOptions reading(CsvOptions others, boolean findsCategories) {
        Objects.requireNonNull(others, "others");
        ColumnRoles roles = others.roles().withCategories(categories, findsCategories);
        boolean fills = imputation != Imputation.NONE;
        if (fills && others.missing().answer() == MissingValues.DROP && roles.target().isEmpty()) {
            throw new ContradictionException(Problem.of(Setting.DROP_MISSING).and(" leaves nothing for ")
                    .with(Setting.IMPUTE).and(" to fill"), Remedy.of("leave out one of them"));
        }
        if (rare > 1 && categories.isEmpty() && !findsCategories) {
            throw new ContradictionException(Problem.of(Setting.RARE)
                    .and(" gathers categories, but no column holds any"), Remedy.of("add ")
                    .choosing(Setting.CATEGORICAL).and(", or leave out ").with(Setting.RARE));
        }
        roles.target().filter(categories::contains).ifPresent(target -> {
            throw new ContradictionException(Problem.of(Setting.CATEGORICAL).and(" " + Escaped.text(target)
                    + " is the target"), Remedy.of("leave it out: a target always holds classes"));
        });
        MissingRules rules =
                others.missing().withMarks(MissingMarks.with(missingMarks).and(others.missing().marks()));
        return others.withRoles(roles).withMissing(fills ? rules.withAnswer(MissingValues.KEEP) : rules);
    }

    /**
     * {@return names of the columns that were read as texts although they were not named as categories}
     *
     * @param data   the table
     * @param others names of the columns that are no features
     */
    public List<String> found(CsvTable data, List<String> others) {
        Set<String> known = new HashSet<>(data.table().numericNames());
        known.addAll(categories);
        return columns(data.table(), others).stream().filter(name -> !known.contains(name)).toList();
    }

    private static List<String> columns(Table table, List<String> others) {
        Set<String> left = new HashSet<>(others);
        return table.names().stream().filter(name -> !left.contains(name)).toList();
    }

    /**
     * Learns features from training rows.
     *
     * @param data     all rows
     * @param rows     those to learn from, or nothing for all
     * @param others   names of the columns that are no features
     * @param findings is told what is suspected of the categories
     * @return the features
     * @throws UnusableDataException if the rows teach nothing of a column
     */
    public Features fit(CsvTable data, Optional<int[]> rows, List<String> others, Consumer<Finding> findings) {
        Table table = data.table();
        List<String> columns = columns(table, others);
        if (isPlain(new HashSet<>(table.numericNames()).containsAll(columns))) {
            return plain(columns);
        }
        Table training = rows.map(table::selectRows).orElse(table);
        return fit(columns.stream().map(name -> new TableColumn(training, name)).toList(),
                name -> FoundCategories.counts(table.text(name)), Set.copyOf(found(data, others)), findings);
    }

    /**
     * Learns features from training rows that need not be in memory.
     *
     * @param columns  of the features, in order
     * @param counts   in how many of all rows each text of a column is
     * @param found    names of the columns of texts that nobody named categories
     * @param findings is told what is suspected of the categories
     * @return the features
     * @throws UnusableDataException if the rows teach nothing of a column
     */
    public Features fit(List<? extends TrainingColumn> columns, Function<String, Map<String, Integer>> counts,
            Set<String> found, Consumer<Finding> findings) {
        if (isPlain(columns.stream().noneMatch(TrainingColumn::isText))) {
            return plain(columns.stream().map(TrainingColumn::name).toList());
        }
        try {
            Features features = Features.fit(columns, imputation, rare).withMissingMarks(missingMarks);
            CategoryInspection.of(counts, features, found, findings);
            return features;
        } catch (UnlearnableColumnException refusal) {
            Remedy remedy = Remedy.of("leave the column out with ").with(Setting.IGNORE, refusal.column());
            throw new UnusableDataException(refusal.getMessage(), refusal.isCrowded()
                    ? remedy.and(", or gather categories of few rows with ").with(Setting.RARE, "2") : remedy);
        }
    }

    /** Whether there is nothing to learn. */
    private boolean isPlain(boolean allNumbers) {
        return imputation == Imputation.NONE && allNumbers;
    }

    private Features plain(List<String> columns) {
        return Features.ofNumbers(columns).withMissingMarks(missingMarks);
    }
}
