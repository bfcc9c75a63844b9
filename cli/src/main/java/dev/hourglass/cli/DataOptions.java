package dev.hourglass.cli;

import dev.hourglass.table.CsvLimits;
import dev.hourglass.table.CsvOptions;
import dev.hourglass.table.CsvReader;
import dev.hourglass.table.CsvTable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/** How commands are given a table to read: a CSV file or standard input, and what its columns are. */
final class DataOptions {
    /** The table itself. */
    static final Positional<Path> DATA = Positional.one("DATA.csv", ValueType.path(),
            "a CSV file with a header, or - for standard input");
    /** What stands between fields. */
    static final Option<Character> DELIMITER = Option.of("delimiter", "C",
            new ValueType<>("one character such as , or ;", DataOptions::character),
            "what stands between fields").orElse(',');
    /** Columns that are not data. */
    static final Option<String> IGNORE = Option.of("ignore", "NAME", ValueType.text(),
            "leave a column out").several();

    private static final CsvLimits LIMITS = CsvLimits.defaults();
    private static final ValueType<Integer> LIMIT = ValueType.wholeNumber(1, CsvLimits.GREATEST);
    private static final Option<Integer> MAX_FIELD = Option.of("max-field", "BYTES", LIMIT,
            "the longest field to accept").orElse(LIMITS.fieldBytes());
    private static final Option<Integer> MAX_ROW = Option.of("max-row", "BYTES", LIMIT,
            "the longest row to accept").orElse(LIMITS.rowBytes());
    private static final Option<Integer> MAX_COLUMNS = Option.of("max-columns", "N", LIMIT,
            "the most columns to accept").orElse(LIMITS.columns());

    /** What every command that reads a table takes, besides its own options. */
    static final List<Option<?>> ALL = List.of(DELIMITER, IGNORE, MAX_FIELD, MAX_ROW, MAX_COLUMNS);

    private DataOptions() {
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one character");
        }
        return CsvOptions.defaults().withDelimiter(text.charAt(0)).delimiter();
    }

    /**
     * How to read the table of an invocation.
     *
     * @param texts names of the columns to keep as text
     */
    static CsvOptions csvOptions(Invocation invocation, List<String> texts) {
        CsvLimits limits = new CsvLimits(invocation.get(MAX_FIELD), invocation.get(MAX_ROW),
                invocation.get(MAX_COLUMNS));
        try {
            return CsvOptions.defaults().withDelimiter(invocation.get(DELIMITER)).withTextColumns(texts)
                    .withIgnoredColumns(invocation.all(IGNORE)).withLimits(limits);
        } catch (IllegalArgumentException contradiction) {
            throw CommandException.usage(contradiction.getMessage(), "leave out --ignore for it");
        }
    }

    /** Reads the table of an invocation. */
    static CsvTable read(Invocation invocation, CsvOptions options) throws IOException {
        Path file = invocation.get(DATA);
        String name = name(invocation);
        try {
            if (isStandardStream(file)) {
                return CsvReader.readPlaced(invocation.in(), name, options);
            }
            requireFile(file);
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            CsvTable table = CsvReader.readPlaced(file, options);
            requireUnchanged(file, before);
            return table;
        } catch (FileSystemException unopened) {
            throw unopened;
        } catch (IOException broken) {
            // Under way the system no longer says of which file.
            throw new CommandException(ExitCode.IO_ERROR, name + ": cannot be read: " + broken.getMessage(),
                    "check that it is a file, and the disk that it is on", broken);
        }
    }

    /** What the table of an invocation is called in messages. */
    static String name(Invocation invocation) {
        Path file = invocation.get(DATA);
        return isStandardStream(file) ? "standard input" : file.toString();
    }

    /** Refuses what may be half of one state of a file and half of another; a file that took its place is another file. */
    static void requireUnchanged(Path file, BasicFileAttributes before) throws IOException {
        if (!before.isRegularFile() || before.size() == 0 || Files.notExists(file)) {
            return;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (Objects.equals(now.fileKey(), before.fileKey()) && (now.size() != before.size()
                || !now.lastModifiedTime().equals(before.lastModifiedTime()))) {
            throw new CommandException(ExitCode.IO_ERROR, Messages.shown(file) + " changed while it was read",
                    "run it again when nothing writes to the file");
        }
    }

    /** Whether a path stands for standard input or output. */
    static boolean isStandardStream(Path file) {
        return file.toString().equals("-");
    }

    /** Refuses an input that is not there or is a folder, in words that say which. */
    static void requireFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.NO_INPUT, Messages.shown(file) + " is a folder, expected a file",
                    "name a file in it");
        }
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
