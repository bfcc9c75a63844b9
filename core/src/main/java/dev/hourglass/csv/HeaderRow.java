package dev.hourglass.csv;

/** Whether the first line of a table holds the names of its columns. */
public enum HeaderRow {
    /** It does, and is refused where it looks like a row of data, which would be lost without a word. */
    EXPECTED,
    /** It does, whatever it looks like. */
    PRESENT,
    /** It is a row of data; the columns are called {@code c0}, {@code c1} and so on. */
    ABSENT
}
