package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.Interrupts;

/** Products of matrices in float64, and what has to fit. */
final class Products {
    private Products() {
    }

    /** {@return left * right: sums in ascending order of what is summed over} */
    static DoubleMatrix of(DoubleMatrix left, DoubleMatrix right) {
        requireRows(right, left.columns());
        DoubleMatrix product = new DoubleMatrix(left.rows(), right.columns());
        double[] factors = right.values();
        double[] sums = product.values();
        int width = right.columns();
        for (int i = 0; i < left.rows(); i++) {
            Interrupts.check();
            for (int k = 0; k < right.rows(); k++) {
                addRow(left.get(i, k), factors, k * width, sums, i * width, width);
            }
        }
        return product;
    }

    private static void addRow(double factor, double[] row, int from, double[] sums, int to, int width) {
        for (int j = 0; j < width; j++) {
            sums[to + j] = Math.fma(factor, row[from + j], sums[to + j]);
        }
    }

    /** Refuses rows of another number of columns than were fitted. */
    static void requireColumns(DoubleMatrix rows, int columns) {
        if (rows.columns() != columns) {
            throw new IllegalArgumentException("the map takes " + columns + " columns, found " + rows);
        }
    }

    /** Refuses a kernel of another number of rows than the map has outputs. */
    static void requireRows(DoubleMatrix kernel, int rows) {
        if (kernel.rows() != rows) {
            throw new IllegalArgumentException("expected " + rows + " rows, found " + kernel);
        }
    }
}
