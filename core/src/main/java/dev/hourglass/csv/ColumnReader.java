package dev.hourglass.csv;

import dev.hourglass.table.Column;

/** Gathers one column of a file, a row at a time, and gives it up block by block. */
interface ColumnReader {

    /**
     * Reads the next cell.
     *
     * @return whether the cell is missing, unless {@link #isText()} in the end and it holds a text after all
     * @throws CsvException if the column cannot hold it
     */
    boolean read(CsvRow row, int field);

    /** {@return whether the column, as far as it was read, holds texts alone, to which any mark is one} */
    boolean isText();

    /** {@return the column, of the rows that were read since the last block; what comes next is another one} */
    Column endBlock();
}
