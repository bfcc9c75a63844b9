package dev.hourglass.cache;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Reads and writes pieces of a file, little-endian, with their CRC-32C. For several threads at a time. */
final class BlockFile {
    private final Path file;
    private final FileChannel channel;

    /**
     * Pieces of an open file.
     *
     * @param file    its name in messages
     * @param channel open for what is to be done
     */
    BlockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Memory for a piece. */
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The checksum of all that a buffer has left; the buffer is as it was. */
    static int checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }

    /** How long the file is. */
    long size() throws IOException {
        return channel.size();
    }

    /** Writes all that a buffer has left. */
    void write(ByteBuffer bytes, long at) throws IOException {
        long place = at;
        while (bytes.hasRemaining()) {
            place += channel.write(bytes, place);
        }
    }

    /** Reads a piece whose checksum is not looked at. */
    ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = buffer(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException(file + " ends before byte " + (at + bytes));
            }
        }
        return buffer.flip();
    }

    /** Reads a piece that has to have a checksum. */
    ByteBuffer read(long at, int bytes, int checksum) throws IOException {
        ByteBuffer buffer = read(at, bytes);
        require(buffer, at, checksum);
        return buffer;
    }

    /** Refuses a piece whose checksum is another. */
    void require(ByteBuffer piece, long at, int checksum) throws DamagedCacheException {
        int found = checksum(piece);
        if (found != checksum) {
            throw new DamagedCacheException(file, "the " + piece.remaining() + " bytes from byte " + at
                    + " on have the checksum " + Integer.toHexString(found) + ", expected "
                    + Integer.toHexString(checksum));
        }
    }
}
