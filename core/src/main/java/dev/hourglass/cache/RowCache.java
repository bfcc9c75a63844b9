package dev.hourglass.cache;

import dev.hourglass.nn.BlockCursor;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.nn.RowSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Rows of float32 in a file, as a network takes them: row after row, so that other programs can map them, with a
 * checksum for each block of rows.
 *
 * <p>A block is looked at whenever it is read: one that is not as it was written ends the training. docs/file-format.md
 * describes the bytes.
 */
public final class RowCache implements BlockedRows, Closeable {
    private final BlockFile file;
    private final Closeable source;
    private final RowCacheHeader header;
    /** One a block. */
    private final int[] checksums;

    /** Rows that were just written. */
    RowCache(BlockFile file, Closeable source, RowCacheHeader header, int[] checksums) {
        this.file = file;
        this.source = source;
        this.header = header;
        this.checksums = checksums;
    }

    /**
     * Opens rows that were kept.
     *
     * @param path of a file that {@link RowCacheWriter} wrote
     * @return the rows, to be closed
     * @throws DamagedCacheException if the file is something else, or not whole
     * @throws IOException           if it cannot be read
     */
    public static RowCache open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            BlockFile file = new BlockFile(path, channel);
            if (file.size() < RowCacheHeader.BYTES) {
                throw new DamagedCacheException(path, "it has " + file.size() + " bytes, fewer than a header");
            }
            RowCacheHeader header =
                    RowCacheHeader.of(path, file.size(), file.read(0, RowCacheHeader.BYTES));
            return new RowCache(file, channel, header, checksums(path, file, header));
        } catch (IOException | RuntimeException refusal) {
            channel.close();
            throw refusal;
        }
    }

    private static int[] checksums(Path path, BlockFile file, RowCacheHeader header) throws IOException {
        ByteBuffer bytes = file.read(header.checksumsPlace(), header.checksumsBytes());
        int[] checksums = new int[header.blocks()];
        int expected = BlockFile.checksum(bytes.duplicate().limit(bytes.limit() - Integer.BYTES));
        bytes.asIntBuffer().get(checksums);
        if (bytes.getInt(bytes.limit() - Integer.BYTES) != expected) {
            throw new DamagedCacheException(path, "its checksums are damaged");
        }
        return checksums;
    }

    @Override
    public int rows() {
        return header.rows();
    }

    @Override
    public int columns() {
        return header.columns();
    }

    @Override
    public int blockRows() {
        return header.blockRows();
    }

    /** {@return the SHA-256 of what the rows were made of and how, in lower-case hexadecimal} */
    public String origin() {
        return header.origin();
    }

    @Override
    public RowSource forOneThread() {
        return new BlockCursor(this);
    }

    /**
     * Reads a block.
     *
     * @throws UncheckedIOException if it cannot be read, or is not as it was written
     */
    @Override
    public void copyBlock(int block, float[] to, int at) {
        int bytes = header.blockBytes(block);
        try {
            file.read(header.blockPlace(block), bytes, checksums[block]).asFloatBuffer()
                    .get(to, at, bytes / Float.BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes the file; one of a training is removed, unless it was kept. */
    @Override
    public void close() throws IOException {
        source.close();
    }
}
