package dev.hourglass.nn;

import dev.hourglass.kernel.View;

/**
 * Rows for inference, cut into chunks: each thread of a team takes whole chunks and has its own buffers. Chunks are the
 * same for any number of threads, and so are sums over them.
 */
final class Chunks {
    /**
     * Rows in a chunk: enough to use each loaded weight many times, but few enough that the buffers stay in the cache.
     */
    static final int SIZE = 128;

    private Chunks() {
    }

    /** How many chunks so many rows have. */
    static int count(int rows) {
        return (rows + SIZE - 1) / SIZE;
    }

    /** How many threads are useful: each of them gets a chunk at least. */
    static int usefulThreads(int rows, int threads) {
        return Math.min(threads, Math.max(1, count(rows)));
    }

    /** How many rows a chunk has, of so many in all. */
    static int rows(int allRows, int chunk) {
        return Math.min(SIZE, allRows - chunk * SIZE);
    }

    /** Copies the first rows of a chunk. */
    static void copyIn(RowSource from, int chunk, int rows, View to) {
        for (int i = 0; i < rows; i++) {
            from.copy(chunk * SIZE + i, to.array(), to.at(i, 0));
        }
    }

    /** Copies rows of a result; {@code at} is where the first of them goes. */
    static void copyOut(View from, int rows, int columns, float[] to, int at, int stride) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from.array(), from.at(i, 0), to, at + i * stride, columns);
        }
    }
}
