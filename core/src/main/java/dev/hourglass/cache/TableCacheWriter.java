package dev.hourglass.cache;

import dev.hourglass.file.OutputFileException;
import dev.hourglass.file.ScratchFile;
import dev.hourglass.nn.BlockedRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes columns of float64 into a file, of which {@link TableCache} reads them. */
public final class TableCacheWriter implements Closeable {
    private final ScratchFile scratch;
    private final BlockFile file;
    private final double[][] block;
    private final int blockRows;
    private int filled;
    private int rows;
    private long place;
    private boolean finished;

    /**
     * A file without rows.
     *
     * @param scratch where they go; closed at the end
     * @param columns of a row, 1 or more
     */
    public TableCacheWriter(ScratchFile scratch, int columns) {
        this(scratch, columns, BlockedRows.usualBlockRows(columns));
    }

    /** The same with blocks of some size. */
    TableCacheWriter(ScratchFile scratch, int columns, int blockRows) {
        this.scratch = scratch;
        this.file = new BlockFile(scratch.output(), scratch.channel());
        this.block = new double[columns][blockRows];
        this.blockRows = blockRows;
    }

    /**
     * Adds rows after those that are there.
     *
     * @param columns a value for each row, column by column
     * @param count   how many rows
     * @throws IOException if they cannot be written, always an {@link OutputFileException}
     */
    public void add(double[][] columns, int count) throws IOException {
        int from = 0;
        while (from < count) {
            int taken = Math.min(count - from, blockRows - filled);
            for (int c = 0; c < block.length; c++) {
                System.arraycopy(columns[c], from, block[c], filled, taken);
            }
            from += taken;
            filled += taken;
            rows = Math.addExact(rows, taken);
            if (filled == blockRows) {
                endBlock();
            }
        }
    }

    private void endBlock() throws IOException {
        for (double[] column : block) {
            ByteBuffer bytes = BlockFile.buffer(TableCache.bytes(filled));
            bytes.asDoubleBuffer().put(column, 0, filled);
            int end = filled * Double.BYTES;
            bytes.putInt(end, BlockFile.checksum(bytes.duplicate().limit(end)));
            try {
                file.write(bytes, place);
            } catch (IOException failure) {
                throw OutputFileException.of(scratch.output(), OutputFileException.Kind.WRITE_FAILED, failure);
            }
            place += bytes.limit();
        }
        filled = 0;
    }

    /**
     * {@return all columns, to be closed in place of this}
     *
     * @throws IOException if the file cannot be finished, always an {@link OutputFileException}
     */
    public TableCache finish() throws IOException {
        if (filled > 0) {
            endBlock();
        }
        finished = true;
        return new TableCache(scratch, file, block.length, blockRows, rows);
    }

    /** Removes the file, unless it was finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            scratch.close();
        }
    }
}
