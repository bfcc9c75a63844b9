package dev.hourglass.kernel;

/**
 * The upper triangle of a weighted Gram matrix, the sum over rows x of {@code weight * x * x^T}, in float64.
 *
 * <p>Every element (i, j) is one chain of {@code fma(weight * x[i], x[j], ·)} in ascending row order, so that all
 * implementations give the same bits.
 */
public interface Gram {
    /**
     * Adds some rows.
     *
     * @param rows     the rows x, each at least {@code columns} long
     * @param firstRow the first row to add
     * @param endRow   the row after the last
     * @param weights  one weight a row, of either sign
     * @param columns  how many elements of a row take part
     * @param upper    {@code columns} arrays of at least {@code columns} elements; element (i, j) with i at most j is
     *                 added to, the rest is left alone
     * @param scratch  as long as {@link #scratch} says, whatever it holds
     */
    void add(double[][] rows, int firstRow, int endRow, double[] weights, int columns, double[][] upper,
            double[] scratch);

    /**
     * {@return how long scratch memory has to be}
     *
     * @param columns how many elements of a row take part
     */
    static int scratch(int columns) {
        return stride(columns) * (stride(columns) + 2 * Tuning.GRAM_BLOCK_ROWS);
    }

    /**
     * {@return the distance between packed rows: whole tiles of two vectors}
     *
     * @param columns how many elements of a row take part
     */
    static int stride(int columns) {
        return Padding.padded(columns);
    }
}
