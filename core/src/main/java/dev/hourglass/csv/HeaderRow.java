package dev.hourglass.csv;

/** Whether the first line of a table holds the names of its columns. */
public enum HeaderRow {
    /** It does, and is refused if it looks like a row of data, which would be lost silently. */
    EXPECTED,
    /** It does, even if it looks like data. */
    PRESENT,
    /** It does not, it is a row of data; the columns are called {@code c0}, {@code c1} and so on. */
    ABSENT
}
