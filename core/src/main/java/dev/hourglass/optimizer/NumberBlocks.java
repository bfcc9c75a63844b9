package dev.hourglass.optimizer;

import dev.hourglass.kernel.View;

/**
 * Where each thread updates numbers in plain Java, block by block, in arrays at one index: C2 turns such a loop into
 * SIMD, but no loop in which arrays have offsets of their own.
 */
final class NumberBlocks {
    /** Numbers of a block. */
    static final int SIZE = 512;
    /** The numbers, their gradients, and up to two averages. */
    private static final int ARRAYS = 4;
    private static final ThreadLocal<float[][]> BLOCKS = ThreadLocal.withInitial(() -> new float[ARRAYS][SIZE]);

    private NumberBlocks() {
    }

    /** {@return the arrays of the calling thread} */
    static float[][] ofThread() {
        return BLOCKS.get();
    }

    static void load(View from, int at, int size, float[] to) {
        System.arraycopy(from.array(), from.offset() + at, to, 0, size);
    }

    static void store(float[] from, int size, View to, int at) {
        System.arraycopy(from, 0, to.array(), to.offset() + at, size);
    }
}
