package dev.hourglass.kernel;

/**
 * The Gram matrix in plain Java, one row of the result at a time; all arrays are read at the same index, so that C2
 * makes SIMD code.
 */
final class ScalarGram implements Gram {
    @Override
    public void add(double[][] rows, int firstRow, int endRow, double[] weights, int columns, double[][] upper,
            double[] scratch) {
        int r = firstRow;
        for (; r <= endRow - 4; r += 4) {
            addFourRows(rows, weights, r, columns, upper);
        }
        for (; r < endRow; r++) {
            for (int i = 0; i < columns; i++) {
                DoubleVectors.addMultiple(weights[r] * rows[r][i], rows[r], upper[i], i, columns);
            }
        }
    }

    /** Four rows at a time: each element of the result is loaded and stored once for four multiply-adds. */
    private static void addFourRows(double[][] rows, double[] weights, int r, int columns, double[][] upper) {
        double[] x0 = rows[r];
        double[] x1 = rows[r + 1];
        double[] x2 = rows[r + 2];
        double[] x3 = rows[r + 3];
        for (int i = 0; i < columns; i++) {
            double[] y = upper[i];
            double f0 = weights[r] * x0[i];
            double f1 = weights[r + 1] * x1[i];
            double f2 = weights[r + 2] * x2[i];
            double f3 = weights[r + 3] * x3[i];
            for (int j = i; j < columns; j++) {
                y[j] = Math.fma(f3, x3[j], Math.fma(f2, x2[j], Math.fma(f1, x1[j], Math.fma(f0, x0[j], y[j]))));
            }
        }
    }
}
