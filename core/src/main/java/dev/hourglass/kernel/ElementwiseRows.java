package dev.hourglass.kernel;

/** The base of elementwise functions, all of which are computed row by row. */
abstract class ElementwiseRows implements Elementwise {
    @Override
    public final void run(int rows, int width, View x, View y) {
        for (int i = 0; i < rows; i++) {
            row(width, x.array(), x.offset() + i * x.rowStride(), y.array(), y.offset() + i * y.rowStride());
        }
    }

    /**
     * Computes one row.
     *
     * @param width a multiple of {@link Padding#LANES}
     * @param x     the arguments
     * @param from  where they begin
     * @param y     the results
     * @param to    where they begin
     */
    abstract void row(int width, float[] x, int from, float[] y, int to);
}
