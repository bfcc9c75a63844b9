package dev.hourglass.csv;

/**
 * What happens to a row with a missing cell. In a column of numbers, a cell is missing if it is empty or holds a usual
 * mark such as {@code NA}; in a column of categories only if it is empty, since a mark may well be a category there.
 */
public enum MissingValues {
    /** The file is refused, with the number of such cells in each column and the first places. */
    REFUSE,
    /** The row is left out and counted. */
    DROP,
    /** The cell is kept: as NaN in a column of numbers, as an empty text in one of categories. */
    KEEP
}
