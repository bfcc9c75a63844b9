package dev.hourglass.bench.peers;

import java.util.Locale;

/**
 * What a product in float32 may be: every element within {@code g |a| |b|} of the product in float64, where a is the
 * row of A, b the column of B, {@code g = k u / (1 - k u)} and u = 2^-24.
 *
 * <p>That holds for every order of summation, fused or not (Higham, "Accuracy and Stability of Numerical Algorithms",
 * section 3.1, with Cauchy and Schwarz). An element left out or counted twice is larger by orders of magnitude.
 */
final class ProductOracle {
    private static final double UNIT = 0x1p-24;

    private final int rows;
    private final int columns;
    private final double bound;
    private final double[] product;
    private final double[] rowNorms;
    private final double[] columnNorms;

    ProductOracle(Operands operands) {
        rows = operands.rows();
        columns = operands.columns();
        int depth = operands.depth();
        bound = depth * UNIT / (1 - depth * UNIT);
        product = new double[rows * columns];
        rowNorms = new double[rows];
        columnNorms = new double[columns];
        float[] a = operands.left();
        double[][] b = new double[depth][columns];
        float[] right = operands.right();
        for (int k = 0; k < depth; k++) {
            for (int j = 0; j < columns; j++) {
                b[k][j] = right[k * columns + j];
                columnNorms[j] += b[k][j] * b[k][j];
            }
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(row(a, i, b), 0, product, i * columns, columns);
        }
    }

    /** One row of the product, and the norm of the row of A. */
    private double[] row(float[] a, int i, double[][] b) {
        double[] sum = new double[columns];
        for (int k = 0; k < b.length; k++) {
            double factor = a[i * b.length + k];
            rowNorms[i] += factor * factor;
            add(factor, b[k], sum);
        }
        return sum;
    }

    private static void add(double factor, double[] row, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    /**
     * Refuses a wrong product.
     *
     * @param who  made it
     * @param what was multiplied
     * @param c    rows x columns, row after row
     * @throws IllegalStateException if an element is out of bounds, or not a number
     */
    void check(String who, String what, float[] c) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double expected = product[i * columns + j];
                double allowed = bound * Math.sqrt(rowNorms[i] * columnNorms[j]);
                if (!(Math.abs(c[i * columns + j] - expected) <= allowed)) {
                    throw new IllegalStateException(String.format(Locale.ROOT,
                            "%s computes %s wrongly: expected %g +- %g at (%d, %d), found %g", who, what, expected,
                            allowed, i, j, c[i * columns + j]));
                }
            }
        }
    }
}
