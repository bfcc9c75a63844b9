package dev.hourglass.cache;

import dev.hourglass.file.ScratchFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Columns of float64 in a file of this process alone: blocks of rows, and in each block one column after the other, so
 * that a column can be read without the others. Each column of a block has a checksum behind it.
 */
public final class TableCache implements Closeable {
    private final ScratchFile scratch;
    private final BlockFile file;
    private final int columns;
    private final int blockRows;
    private final int rows;

    /** Columns that were just written. */
    TableCache(ScratchFile scratch, BlockFile file, int columns, int blockRows, int rows) {
        this.scratch = scratch;
        this.file = file;
        this.columns = columns;
        this.blockRows = blockRows;
        this.rows = rows;
    }

    /** How many bytes a column of so many rows has, with its checksum. */
    static int bytes(int rows) {
        return Math.addExact(Math.multiplyExact(rows, Double.BYTES), Integer.BYTES);
    }

    /** {@return how many rows there are} */
    public int rows() {
        return rows;
    }

    /** {@return how many columns there are} */
    public int columns() {
        return columns;
    }

    /** {@return how many blocks the rows have} */
    public int blocks() {
        return (int) (((long) rows + blockRows - 1) / blockRows);
    }

    /** {@return how many rows each block has, but the last one, which may have fewer} */
    public int blockRows() {
        return blockRows;
    }

    /**
     * {@return how many rows a block has}
     *
     * @param block counted from 0
     */
    public int rowsOf(int block) {
        return (int) Math.min(blockRows, rows - (long) block * blockRows);
    }

    /**
     * {@return a column of a block}
     *
     * @param block  counted from 0
     * @param column counted from 0
     * @throws UncheckedIOException if it cannot be read, or is not as it was written
     */
    public double[] read(int block, int column) {
        double[] values = new double[rowsOf(block)];
        long place = (long) block * columns * bytes(blockRows) + (long) column * bytes(values.length);
        try {
            ByteBuffer bytes = file.read(place, bytes(values.length));
            bytes.asDoubleBuffer().get(values);
            int end = values.length * Double.BYTES;
            file.require(bytes.duplicate().limit(end), place, bytes.getInt(end));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return values;
    }

    /** Removes the file. */
    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
