package dev.hourglass.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a model file, wherever they are, readable at any place in any order. */
interface StoredBytes extends Closeable {
    /** How many there are. */
    long size() throws IOException;

    /**
     * Copies bytes from a position on into a buffer, at least one and at most what fits; returns how many, or -1 at the
     * end.
     */
    int read(ByteBuffer into, long position) throws IOException;

    /**
     * The bytes of an open file.
     *
     * @param channel closed with them
     */
    record OfFile(FileChannel channel) implements StoredBytes {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return channel.read(into, position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * The bytes of an array.
     *
     * @param bytes not copied
     */
    record OfArray(byte[] bytes) implements StoredBytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(ByteBuffer into, long position) {
            int count = (int) Math.min(into.remaining(), bytes.length - position);
            if (count <= 0) {
                return -1;
            }
            into.put(bytes, (int) position, count);
            return count;
        }

        @Override
        public void close() {
            // An array needs no closing.
        }
    }
}
