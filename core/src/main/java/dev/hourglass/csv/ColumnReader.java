package dev.hourglass.csv;

import dev.hourglass.table.Column;

/** Collects one column of a file, row by row, and hands it out block by block. */
interface ColumnReader {

    /**
     * Reads the next cell.
     *
     * @return whether the cell is missing, unless {@link #isText()} is true at the end: then it holds a text after all
     * @throws CsvException if the column cannot hold it
     */
    boolean read(CsvRow row, int field);

    /**
     * {@return whether the column, as far as it was read, holds only texts, so that marks of missing values are texts,
     * too}
     */
    boolean isText();

    /** {@return the column of the rows that were read since the last block; a new block begins} */
    Column endBlock();
}
