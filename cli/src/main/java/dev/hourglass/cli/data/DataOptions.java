package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.csv.CsvLimits;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.inspection.ColumnInspection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How commands are given a table to read: a CSV file or standard input, and what its columns are. */
public final class DataOptions {
    /** The table itself. */
    public static final Positional<Path> DATA = Positional.one("DATA.csv", ValueType.path(),
            "a CSV file, as it is or packed with gzip, or - for standard input");
    private static final Option<String> COLUMNS = Option.of("columns", "A,B", ValueType.text(),
            "learn from these columns alone").several();
    private static final Option<String> IGNORE = Option.of("ignore", "A,B", ValueType.text(),
            "leave columns out; '' stands for those without a name").several();
    private static final Option<String> MISSING = Option.of("missing", "MARK", ValueType.text(),
            "a text, or number, that stands for a missing value, besides the usual ones").several();
    private static final String ERROR = "error";
    private static final String SKIP = "skip";
    private static final Option<String> BAD_ROWS = Option.of("bad-rows", "error|skip",
            ValueType.oneOf("error or skip", Map.of(ERROR, ERROR, SKIP, SKIP)),
            "what to do with rows that cannot be used").orElse(ERROR);
    /** Where the lines of rows that were left out go; decides nothing of the result. */
    public static final Option<Path> BAD_ROWS_LIST = Option.of("bad-rows-list", "FILE", ValueType.filePath(),
            "where the lines of skipped rows go, and what was wrong with each");

    private static final CsvLimits LIMITS = new CsvLimits();
    private static final ValueType<Integer> LIMIT = ValueType.wholeNumber(1, CsvLimits.GREATEST);
    private static final Option<Integer> MAX_FIELD = Option.of("max-field", "BYTES", LIMIT,
            "the longest field to accept").orElse(LIMITS.fieldBytes());
    private static final Option<Integer> MAX_ROW = Option.of("max-row", "BYTES", LIMIT,
            "the longest row to accept").orElse(LIMITS.rowBytes());
    private static final Option<Integer> MAX_COLUMNS = Option.of("max-columns", "N", LIMIT,
            "the most columns to accept").orElse(LIMITS.columns());

    /** What a command takes that reads a table to use what was learned from another. */
    public static final List<Option<?>> USING = options(List.of());
    /** What a command takes that reads a table to learn from. */
    public static final List<Option<?>> LEARNING = options(List.of(COLUMNS));

    private DataOptions() {
    }

    private static List<Option<?>> options(List<Option<?>> choosing) {
        List<Option<?>> options = new ArrayList<>(DialectOptions.ALL);
        options.addAll(choosing);
        options.addAll(List.of(IGNORE, MISSING, BAD_ROWS, BAD_ROWS_LIST, MAX_FIELD, MAX_ROW, MAX_COLUMNS));
        return List.copyOf(options);
    }

    /**
     * How to read the table of an invocation.
     *
     * @param known marks of missing values that were learned
     */
    static CsvOptions csvOptions(Invocation invocation, List<String> known) {
        CsvLimits limits = new CsvLimits(invocation.get(MAX_FIELD), invocation.get(MAX_ROW),
                invocation.get(MAX_COLUMNS));
        Set<String> marks = new LinkedHashSet<>(known);
        marks.addAll(invocation.all(MISSING));
        boolean skips = skipsBadRows(invocation);
        if (invocation.has(BAD_ROWS_LIST) && !skips) {
            throw CommandException.usage("--bad-rows-list has no effect without --bad-rows skip",
                    "add it, or leave the list out");
        }
        return new CsvOptions().withDialect(dialect(invocation))
                .withRoles(new ColumnRoles().withIgnored(invocation.all(IGNORE)))
                .withMissing(new MissingRules(MissingValues.REFUSE, false, MissingMarks.with(List.copyOf(marks))))
                .withBadRows(skips ? BadRows.SKIP : BadRows.REFUSE).withLimits(limits);
    }

    /** How the table of an invocation is written. */
    public static CsvDialect dialect(Invocation invocation) {
        return DialectOptions.dialect(invocation);
    }

    /** Marks of missing values besides the usual ones. */
    static List<String> missingMarks(Invocation invocation) {
        return invocation.all(MISSING);
    }

    /** The columns to learn from, or none for all. */
    static List<String> chosen(Invocation invocation) {
        return invocation.all(COLUMNS);
    }

    /** Whether rows that cannot be used are left out. */
    public static boolean skipsBadRows(Invocation invocation) {
        return invocation.get(BAD_ROWS).equals(SKIP);
    }

    /** Makes sure, before the work, that the list of rows that are left out can be written. */
    static void probeList(Invocation invocation) throws IOException {
        Optional<Path> list = invocation.find(BAD_ROWS_LIST);
        if (list.isPresent()) {
            Outputs.probe(list.get(), invocation.get(DATA));
        }
    }

    /** Reads the table of an invocation. */
    public static CsvTable read(Invocation invocation, CsvOptions options) throws IOException {
        probeList(invocation);
        CsvTable table = reading(invocation, () -> readAsItIs(invocation, options));
        ColumnInspection.ofRemarks(table.remarks(), invocation::tell);
        return table;
    }

    private static CsvTable readAsItIs(Invocation invocation, CsvOptions options) throws IOException {
        Path file = invocation.get(DATA);
        if (InputFiles.isStandardStream(file)) {
            return CsvReader.readPlaced(invocation.in(), name(invocation), options);
        }
        InputFiles.require(file);
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        CsvTable table = CsvReader.readPlaced(file, options);
        InputFiles.requireUnchanged(file, before);
        return table;
    }

    /** Reads something of the table of an invocation. */
    @FunctionalInterface
    interface Reading<T> {
        T run() throws IOException;
    }

    /** Says of a reading that fails under way what it was of. */
    static <T> T reading(Invocation invocation, Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (FileSystemException | InterruptedIOException unopened) {
            throw unopened;
        } catch (IOException broken) {
            // Under way the system no longer says of which file.
            throw new CommandException(ExitCode.IO_ERROR, name(invocation) + ": cannot be read: "
                    + broken.getMessage(), "check that it is a file, and the disk that it is on", broken);
        }
    }

    /** The file of the table of an invocation, unless it comes through standard input. */
    static Optional<String> file(Invocation invocation) {
        Path file = invocation.get(DATA);
        return InputFiles.isStandardStream(file) ? Optional.empty() : Optional.of(file.toString());
    }

    /** What the table of an invocation is called in messages. */
    static String name(Invocation invocation) {
        return file(invocation).orElse("standard input");
    }
}
