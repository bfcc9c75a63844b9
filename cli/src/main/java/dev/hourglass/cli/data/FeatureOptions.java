package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.NameList;
import dev.hourglass.inspection.FoundColumns;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ValueType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options that say what becomes of missing cells and of columns of categories. */
public final class FeatureOptions {
    private static final String AUTO = "auto";
    private static final Option<String> CATEGORICAL = Option.of("categorical", "NAME", ValueType.text(),
            "a column of categories, which becomes a column for each; auto finds all without a number").several();
    /** Whether rows without a value are left out. */
    public static final Option<Boolean> DROP_MISSING = Option.flag("drop-missing",
            "leave out rows with a missing cell, which are refused otherwise; with --impute, those without a class");
    private static final Option<Imputation> IMPUTE = Option.of("impute", "mean|median",
            ValueType.oneOf(List.of(Imputation.MEAN, Imputation.MEDIAN)),
            "fill missing cells with what the training rows teach; the encoder keeps it (default: they are refused)");
    private static final String ERROR = "error";
    private static final String IGNORE = "ignore";
    private static final Option<String> UNSEEN = Option.of("unseen", "error|ignore",
            ValueType.oneOf(List.of(ERROR, IGNORE)), "what to do with categories that training did not see")
            .orElse(ERROR);

    private static final Option<Integer> RARE = Option.of("rare", "N", ValueType.wholeNumber(2, Integer.MAX_VALUE),
            "gather categories of fewer than N training rows into one, and unknown ones with them (default: none are"
                    + " gathered)");

    /** What a command takes that learns features. */
    public static final List<Option<?>> LEARNING = List.of(CATEGORICAL, RARE, DROP_MISSING, IMPUTE, UNSEEN);
    /** The same where categories that training did not see are none in any case. */
    public static final List<Option<?>> LEARNING_KNOWN = List.of(CATEGORICAL, RARE, DROP_MISSING, IMPUTE);
    /** What a command takes that uses learned ones. */
    public static final List<Option<?>> USING = List.of(UNSEEN);

    private FeatureOptions() {
    }

    /** What becomes of rows that do not fit. */
    public static PreparationRules rules(Invocation invocation) {
        return new PreparationRules(DataOptions.skipsBadRows(invocation), invocation.get(UNSEEN).equals(IGNORE));
    }

    /**
     * How to read a table to learn from.
     *
     * @param target the name of the column of classes, if there is one
     */
    public static CsvOptions learning(Invocation invocation, Optional<String> target) {
        CsvOptions options = dropping(invocation);
        CsvOptions chosen = options.withRoles(options.roles().withChosen(invocation.all(DataOptions.COLUMNS)));
        List<String> named = categories(invocation).stream().filter(name -> !name.equals(AUTO)).toList();
        return settings(invocation, named).reading(target.map(chosen::withTarget).orElse(chosen),
                findsCategories(invocation));
    }

    /**
     * How to read a table for features learned from another.
     *
     * @param texts names of the columns to keep as text
     */
    public static CsvOptions using(Invocation invocation, Features features, List<String> texts) {
        return features.reading(DataOptions.csvOptions(invocation).withTextColumns(texts));
    }

    /** How a table is read whose rows with a missing cell may be left out. */
    public static CsvOptions dropping(Invocation invocation) {
        CsvOptions options = DataOptions.csvOptions(invocation);
        return options.withMissing(options.missing().withDroppedRows(invocation.get(DROP_MISSING)));
    }

    /**
     * What becomes of the columns of a table.
     *
     * @param names that it has
     */
    public static FeatureSettings settings(Invocation invocation, NameList names) {
        return settings(invocation, names.resolve(invocation.all(CATEGORICAL)));
    }

    private static FeatureSettings settings(Invocation invocation, List<String> categories) {
        return new FeatureSettings().withCategories(categories)
                .withImputation(invocation.find(IMPUTE).orElse(Imputation.NONE))
                .withRare(invocation.find(RARE).orElse(1)).withMissingMarks(invocation.all(DataOptions.MISSING));
    }

    /**
     * Learns features from training rows.
     *
     * @param data   all rows
     * @param rows   those to learn from, or nothing for all
     * @param others names of the columns that are no features
     */
    public static Features fit(Invocation invocation, CsvTable data, Optional<int[]> rows, List<String> others) {
        FeatureSettings settings = settings(invocation, data.nameList());
        FoundColumns.require(data, settings.found(data, others), DataOptions.files(invocation).stream()
                .map(Path::toString).toList(), DialectOptions.dialect(invocation).delimiter());
        try {
            return settings.fit(data, rows, others, invocation::tell);
        } catch (UnusableDataException refusal) {
            throw refusal.in(Escaped.path(data.places().name()) + ": ");
        }
    }

    /** Learns features from the training rows of a table on the disk. */
    public static Features fit(Invocation invocation, DiskTable table) {
        return table.fit(settings(invocation, table.nameList()), invocation::tell);
    }

    /** Whether columns of categories are to be found, for which all rows have to be looked at together. */
    public static boolean findsCategories(Invocation invocation) {
        return categories(invocation).contains(AUTO);
    }

    private static List<String> categories(Invocation invocation) {
        return new NameList(List.of(AUTO)).resolve(invocation.all(CATEGORICAL));
    }
}
