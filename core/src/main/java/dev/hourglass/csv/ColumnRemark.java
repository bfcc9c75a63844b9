package dev.hourglass.csv;

import java.util.Objects;

/**
 * Something about a column of numbers that only its reader can see, and that is worth a warning.
 *
 * @param column its name
 * @param kind   what was seen
 */
public record ColumnRemark(String column, Kind kind) {
    /**
     * Refuses null.
     *
     * @param column its name
     * @param kind   what was seen
     */
    public ColumnRemark {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(kind, "kind");
    }

    /** What can be seen. */
    public enum Kind {
        /** The numbers are 0, 1, 2, … or 1, 2, 3, … from the first row to the last: they number the rows. */
        COUNTS_ROWS,
        /** Whole numbers are so large that different ones become the same double: identifiers, most likely. */
        LOSES_DIGITS
    }
}
