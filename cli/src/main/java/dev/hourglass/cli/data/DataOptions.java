package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvLimits;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvSource;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How commands are given a table to read: a CSV file or standard input, and what its columns are. */
public final class DataOptions {
    /** The table itself. */
    public static final Positional<Path> DATA = Positional.of("DATA.csv", InputFiles.TYPE,
            "a CSV file, as it is or packed with gzip, or - for standard input; several of the same header, or a"
                    + " pattern such as 'part-*.csv', are one table");
    /** The columns to learn from. */
    static final Option<String> COLUMNS = Option.of("columns", "A,B", ValueType.text(),
            "learn from these columns alone").several();
    private static final Option<String> IGNORE = Option.of("ignore", "A,B", ValueType.text(),
            "leave columns out; '' stands for those without a name").several();
    /** Marks of missing values besides the usual ones. */
    static final Option<String> MISSING = Option.of("missing", "MARK", ValueType.text(),
            "a text, or number, that stands for a missing value, besides the usual ones").several();
    private static final String ERROR = "error";
    private static final String SKIP = "skip";
    private static final Option<String> BAD_ROWS = Option.of("bad-rows", "error|skip",
            ValueType.oneOf(List.of(ERROR, SKIP)), "what to do with rows that cannot be used").orElse(ERROR);
    /** Where the lines of rows that were left out go; decides nothing of the result. */
    public static final Option<Path> BAD_ROWS_LIST = Option.of("bad-rows-list", "FILE", PathType.filePath(),
            "where the lines of skipped rows go, and what was wrong with each");

    private static final CsvLimits LIMITS = new CsvLimits();
    private static final ValueType<Integer> LIMIT = ValueType.wholeNumber(1, CsvLimits.GREATEST);
    private static final Option<Integer> MAX_FIELD = Option.of("max-field", "BYTES", LIMIT,
            "the longest field to accept").orElse(LIMITS.fieldBytes());
    private static final Option<Integer> MAX_ROW = Option.of("max-row", "BYTES", LIMIT,
            "the longest row to accept").orElse(LIMITS.rowBytes());
    private static final Option<Integer> MAX_COLUMNS = Option.of("max-columns", "N", LIMIT,
            "the most columns to accept").orElse(LIMITS.columns());

    private static final List<Option<?>> OF_ANY_TABLE =
            List.of(IGNORE, MISSING, BAD_ROWS, BAD_ROWS_LIST, MAX_FIELD, MAX_ROW, MAX_COLUMNS);
    /** What a command takes that reads a table to use what was learned from another. */
    public static final List<Option<?>> USING = CommandSpec.options(DialectOptions.ALL, OF_ANY_TABLE);
    /** What a command takes that reads a table to learn from. */
    public static final List<Option<?>> LEARNING =
            CommandSpec.options(DialectOptions.ALL, List.of(COLUMNS), OF_ANY_TABLE);

    private DataOptions() {
    }

    /** How to read the table of an invocation. */
    static CsvOptions csvOptions(Invocation invocation) {
        CsvLimits limits = new CsvLimits(invocation.get(MAX_FIELD), invocation.get(MAX_ROW),
                invocation.get(MAX_COLUMNS));
        boolean skips = skipsBadRows(invocation);
        if (invocation.has(BAD_ROWS_LIST) && !skips) {
            throw CommandException.usage("--bad-rows-list has no effect without --bad-rows skip",
                    "add it, or leave the list out");
        }
        return new CsvOptions().withDialect(DialectOptions.dialect(invocation))
                .withRoles(new ColumnRoles().withIgnored(invocation.all(IGNORE)))
                .withMissing(new MissingRules().withMarks(
                        MissingMarks.with(invocation.all(MISSING).stream().distinct().toList())))
                .withBadRows(skips ? BadRows.SKIP : BadRows.REFUSE).withLimits(limits);
    }

    /** Whether rows that cannot be used are left out. */
    public static boolean skipsBadRows(Invocation invocation) {
        return invocation.get(BAD_ROWS).equals(SKIP);
    }

    /** Opens the table of an invocation to be read block by block. */
    public static CsvBlocks open(Invocation invocation, CsvOptions options) throws IOException {
        return CsvReader.open(sources(invocation), options);
    }

    static List<CsvSource> sources(Invocation invocation) throws IOException {
        return InputFiles.sources(invocation.all(DATA), invocation.in());
    }

    /** The files of the table of an invocation, but for standard input. */
    public static List<Path> files(Invocation invocation) {
        return invocation.all(DATA).stream().filter(file -> !InputFiles.isStandardStream(file)).toList();
    }
}
