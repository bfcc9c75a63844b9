package dev.hourglass.csv;

/** What happens to a row that cannot be used: one of another length than the header, or with a wrong cell. */
public enum BadRows {
    /** The file is refused at the first bad row. */
    REFUSE,
    /** Bad rows are left out, and recorded with their lines. */
    SKIP
}
