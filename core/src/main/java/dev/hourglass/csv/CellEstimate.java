package dev.hourglass.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/** About how many cells a file has, estimated before it is read. */
public final class CellEstimate {
    /** Enough to see how long cells usually are. */
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final byte QUOTE = '"';

    private final char delimiter;
    private boolean quoted;
    /** The previous byte; the beginning of a file counts as the beginning of a line. */
    private byte before = '\n';
    private long ends;

    private CellEstimate(CsvDialect dialect) {
        this.delimiter = dialect.delimiter();
    }

    /**
     * {@return about how many cells it has, if all are as long as the first ones; empty where that cannot be told,
     * because the file is compressed, or is a pipe or a device and has no size}
     *
     * @param table   a CSV file
     * @param dialect how it is written
     * @throws IOException if it cannot be read
     */
    public static OptionalLong of(Path table, CsvDialect dialect) throws IOException {
        Objects.requireNonNull(table, "table");
        CellEstimate cells = new CellEstimate(Objects.requireNonNull(dialect, "dialect"));
        // Opening a pipe would wait for its writer, and what is read from it would be lost.
        if (!Files.isRegularFile(table)) {
            return OptionalLong.empty();
        }
        try (InputStream in = Files.newInputStream(table)) {
            long size = Files.size(table);
            byte[] sample = in.readNBytes(SAMPLE_BYTES);
            if (GzipInput.begins(sample, sample.length)) {
                return OptionalLong.empty();
            }
            for (byte unit : sample) {
                cells.take(unit);
            }
            return OptionalLong.of(sample.length == 0 ? 0 : Math.round((double) cells.ends / sample.length * size));
        }
    }

    /**
     * {@return the same, but 0 where the file cannot be read: whoever reads it later reports that}
     *
     * @param table   a CSV file
     * @param dialect how it is written
     */
    public static OptionalLong orZero(Path table, CsvDialect dialect) {
        try {
            return of(table, dialect);
        } catch (IOException unreadable) {
            return OptionalLong.of(0);
        }
    }

    /**
     * Counts the ends of cells. Within quotes no cell ends; a blank line has no cell; and if spaces separate cells, a
     * run of spaces ends one.
     */
    private void take(byte unit) {
        if (unit == QUOTE && (quoted || before == QUOTE || isSeparator(before))) {
            quoted = !quoted;
        } else if (!quoted && isSeparator(unit)) {
            boolean nothing = delimiter == CsvDialect.SPACES ? isSeparator(before)
                    : isLineEnd(unit) && isLineEnd(before);
            ends += nothing ? 0 : 1;
        }
        before = unit;
    }

    private boolean isSeparator(byte unit) {
        return isLineEnd(unit) || (delimiter == CsvDialect.SPACES ? unit == ' ' || unit == '\t' : unit == delimiter);
    }

    private static boolean isLineEnd(byte unit) {
        return unit == '\n' || unit == '\r';
    }
}
