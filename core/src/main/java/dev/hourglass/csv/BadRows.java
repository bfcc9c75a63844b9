package dev.hourglass.csv;

/**
 * What becomes of a row that cannot be used: of another length than the header, with a cell that is not what it should
 * be.
 */
public enum BadRows {
    /** The file is refused at the first of them. */
    REFUSE,
    /** They are left out, and noted with their lines. */
    SKIP
}
