package dev.hourglass.kernel;

/** A matrix filled row by row. */
abstract class RandomRows implements RandomKernel {
    @Override
    public final void run(int rows, int width, int first, int stride, long key, View y) {
        for (int i = 0; i < rows; i++) {
            row(width, first + i * stride, key, y.array(), y.offset() + i * y.rowStride());
        }
    }

    /**
     * Fills one row.
     *
     * @param width   a multiple of {@link Padding#LANES}
     * @param counter that of the first element
     * @param key     of {@link CounterRandom#key}
     * @param y       what is filled
     * @param to      where the row begins
     */
    abstract void row(int width, int counter, long key, float[] y, int to);
}
