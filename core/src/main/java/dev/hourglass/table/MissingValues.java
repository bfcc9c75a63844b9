package dev.hourglass.table;

/** What becomes of a row with a missing cell: one that is empty or holds a usual mark such as {@code NA}. */
public enum MissingValues {
    /** The file is refused, with the number of such cells in each column and the first places. */
    REFUSE,
    /** The row is left out and counted. */
    DROP,
    /** The cell is kept: as NaN in a column of numbers, as an empty text in one of categories. */
    KEEP
}
