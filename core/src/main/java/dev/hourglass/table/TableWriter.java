package dev.hourglass.table;

import java.io.IOException;

/** Writes a table block by block, each of some rows and all of the same columns. */
public interface TableWriter {
    /** Takes tables that nobody wants. */
    TableWriter NOWHERE = new TableWriter() {
        @Override
        public void write(Table block) {
            // Nobody wants it.
        }

        @Override
        public void finish() {
            // Nothing is left.
        }
    };

    /**
     * Writes the next rows.
     *
     * @param block with the names and kinds of columns of the blocks before
     * @throws IOException if they cannot be written
     */
    void write(Table block) throws IOException;

    /**
     * Writes what is left to be written after the last block, and flushes what is written to, without closing it.
     *
     * @throws IOException if it cannot be written
     */
    void finish() throws IOException;
}
