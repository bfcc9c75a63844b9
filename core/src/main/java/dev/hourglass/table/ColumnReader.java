package dev.hourglass.table;

/** Gathers one column of a file, a row at a time. */
interface ColumnReader {

    /**
     * Reads the next cell.
     *
     * @return whether the cell is missing
     * @throws CsvException if the column cannot hold it
     */
    boolean read(CsvRow row, int field);

    /** Takes back the cell read last. */
    void forget();

    /** {@return the column, of as many rows as were read} */
    Column finish();
}
