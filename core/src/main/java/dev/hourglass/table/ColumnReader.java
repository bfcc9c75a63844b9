package dev.hourglass.table;

/** Gathers one column of a file, a row at a time. */
interface ColumnReader {

    /**
     * Reads the next cell.
     *
     * @throws CsvException if the column cannot hold it
     */
    void read(CsvRow row, int field);

    /** {@return the column, of as many rows as were read} */
    Column finish();
}
