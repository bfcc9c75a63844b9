package dev.hourglass.csv;

/**
 * How large the parts of a file may be: beyond these limits a file is damaged or has another format, and is refused
 * before memory runs out.
 *
 * @param fieldBytes the most bytes of one field, without its quotes
 * @param rowBytes   the most bytes of one row, without quotes and delimiters
 * @param columns    the most fields of one row
 */
public record CsvLimits(int fieldBytes, int rowBytes, int columns) {
    /** The greatest limit for bytes: a row must fit one array. */
    public static final int GREATEST = 1 << 30;

    /**
     * Checks the limits.
     *
     * @param fieldBytes the most bytes of one field
     * @param rowBytes   the most bytes of one row
     * @param columns    the most fields of one row
     * @throws IllegalArgumentException if one is less than 1 or greater than {@link #GREATEST}
     */
    public CsvLimits {
        check("bytes of a field", fieldBytes);
        check("bytes of a row", rowBytes);
        check("columns", columns);
    }

    /** 1 MiB a field, 16 MiB a row, 100,000 columns. */
    public CsvLimits() {
        this(1 << 20, 1 << 24, 100_000);
    }

    private static void check(String what, int limit) {
        if (limit < 1 || limit > GREATEST) {
            throw new IllegalArgumentException(
                    "a limit for " + what + " lies between 1 and " + GREATEST + ", found " + limit);
        }
    }

    /**
     * {@return the same with another limit to a field}
     *
     * @param bytes the most that it may have
     */
    public CsvLimits withFieldBytes(int bytes) {
        return new CsvLimits(bytes, rowBytes, columns);
    }

    /**
     * {@return the same with another limit to a row}
     *
     * @param bytes the most that it may have
     */
    public CsvLimits withRowBytes(int bytes) {
        return new CsvLimits(fieldBytes, bytes, columns);
    }

    /**
     * {@return the same with another limit to the number of columns}
     *
     * @param count the most that there may be
     */
    public CsvLimits withColumns(int count) {
        return new CsvLimits(fieldBytes, rowBytes, count);
    }
}
