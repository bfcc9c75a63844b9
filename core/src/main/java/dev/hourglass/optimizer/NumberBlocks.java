package dev.hourglass.optimizer;

import dev.hourglass.kernel.View;

/**
 * Arithmetic in plain Java, block by block, in arrays at one index: C2 turns such a loop into SIMD, but no loop in
 * which arrays have offsets of their own. The arrays belong to the instance, which so serves one thread at a time.
 */
abstract class NumberBlocks implements UpdateKernel {
    /** Numbers of a block. */
    static final int SIZE = 512;
    /** The numbers, their gradients, and up to two averages. */
    private static final int ARRAYS = 4;
    private final float[][] block = new float[ARRAYS][SIZE];

    /**
     * Updates a block.
     *
     * @param size    how many numbers it has
     * @param factors of this step
     * @param block   the numbers, their gradients, and the averages, each in an array; numbers and averages are changed
     */
    abstract void update(int size, float[] factors, float[][] block);

    @Override
    public final void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
        for (int at = from; at < end; at += SIZE) {
            int size = Math.min(SIZE, end - at);
            load(parameter, at, size, block[0]);
            load(gradient, at, size, block[1]);
            for (int i = 0; i < averages.length; i++) {
                load(averages[i], at, size, block[2 + i]);
            }
            update(size, factors, block);
            store(block[0], size, parameter, at);
            for (int i = 0; i < averages.length; i++) {
                store(block[2 + i], size, averages[i], at);
            }
        }
    }

    private static void load(View from, int at, int size, float[] to) {
        System.arraycopy(from.array(), from.offset() + at, to, 0, size);
    }

    private static void store(float[] from, int size, View to, int at) {
        System.arraycopy(from, 0, to.array(), to.offset() + at, size);
    }
}
