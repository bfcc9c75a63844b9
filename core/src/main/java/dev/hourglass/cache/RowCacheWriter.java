package dev.hourglass.cache;

import dev.hourglass.file.OutputFileException;
import dev.hourglass.file.ScratchFile;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.BlockedRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes rows of float32 into a file, of which {@link RowCache} reads them. */
public final class RowCacheWriter implements Closeable {
    private final ScratchFile scratch;
    private final BlockFile file;
    private final int columns;
    private final int blockRows;
    private final String origin;
    private final ByteBuffer block;
    private int[] checksums = new int[1];
    private int blocks;
    private int rows;
    private boolean finished;

    /**
     * A file without rows.
     *
     * @param scratch where they go; closed at the end
     * @param columns of a row, 1 or more
     * @param origin  the SHA-256 of what the rows are made of and how, in lower-case hexadecimal
     */
    public RowCacheWriter(ScratchFile scratch, int columns, String origin) {
        this(scratch, columns, BlockedRows.usualBlockRows(columns), origin);
    }

    /** The same with blocks of some size. */
    RowCacheWriter(ScratchFile scratch, int columns, int blockRows, String origin) {
        this.scratch = scratch;
        this.file = new BlockFile(scratch.output(), scratch.channel());
        this.columns = columns;
        this.blockRows = blockRows;
        this.origin = origin;
        this.block = BlockFile.buffer(Math.multiplyExact(Math.multiplyExact(blockRows, columns), Float.BYTES));
    }

    /**
     * Adds rows after those that are there.
     *
     * @param more rows x columns
     * @throws IOException if they cannot be written, always an {@link OutputFileException}
     */
    public void add(Matrix more) throws IOException {
        if (more.columns() != columns) {
            throw new IllegalArgumentException("expected rows of " + columns + " columns, found " + more);
        }
        for (int row = 0; row < more.rows(); row++) {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                block.putFloat(more.values()[i]);
            }
            rows = Math.addExact(rows, 1);
            if (!block.hasRemaining()) {
                endBlock();
            }
        }
    }

    private void endBlock() throws IOException {
        if (blocks == checksums.length) {
            checksums = Arrays.copyOf(checksums, 2 * blocks);
        }
        block.flip();
        checksums[blocks] = BlockFile.checksum(block);
        write(block, RowCacheHeader.BYTES + (long) blocks * blockRows * columns * Float.BYTES);
        blocks++;
        block.clear();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        try {
            file.write(bytes, at);
        } catch (IOException failure) {
            throw OutputFileException.of(scratch.output(), OutputFileException.Kind.WRITE_FAILED, failure);
        }
    }

    /**
     * {@return all rows, to be closed in place of this}
     *
     * @throws IllegalStateException if there are none
     * @throws IOException           if the file cannot be finished, always an {@link OutputFileException}
     */
    public RowCache finish() throws IOException {
        if (rows == 0) {
            throw new IllegalStateException("no row was written");
        }
        if (block.position() > 0) {
            endBlock();
        }
        RowCacheHeader header = new RowCacheHeader(columns, blockRows, rows, origin);
        ByteBuffer sums = BlockFile.buffer(header.checksumsBytes());
        for (int i = 0; i < blocks; i++) {
            sums.putInt(checksums[i]);
        }
        sums.putInt(BlockFile.checksum(sums.duplicate().flip()));
        write(sums.flip(), header.checksumsPlace());
        write(header.bytes(), 0);
        finished = true;
        return new RowCache(file, scratch, header, Arrays.copyOf(checksums, blocks));
    }

    /** Removes the file, unless it was finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            scratch.close();
        }
    }
}
