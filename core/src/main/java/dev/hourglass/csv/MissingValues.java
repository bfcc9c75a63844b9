package dev.hourglass.csv;

/**
 * What becomes of a row with a missing cell. In a column of numbers that is one that is empty or holds a usual mark
 * such as {@code NA}; in one of categories an empty one alone, for there a mark may well be a category.
 */
public enum MissingValues {
    /** The file is refused, with the number of such cells in each column and the first places. */
    REFUSE,
    /** The row is left out and counted. */
    DROP,
    /** The cell is kept: as NaN in a column of numbers, as an empty text in one of categories. */
    KEEP
}
