package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.RowBlocks;

/** Means and standard deviations of columns, in float64, rows in ascending order. */
final class ColumnMoments {
    /** A column counts as constant where its deviation is no more than rounding errors of its values. */
    private static final double ROUNDING = 10 * 0x1p-52;

    private ColumnMoments() {
    }

    /** {@return the mean of each column} */
    static double[] means(RowBlocks rows) {
        double[] means = new double[rows.columns()];
        rows.forEach(block -> addTo(means, block));
        for (int j = 0; j < means.length; j++) {
            means[j] /= rows.rows();
        }
        return means;
    }

    private static void addTo(double[] sums, DoubleMatrix rows) {
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += rows.get(i, j);
            }
        }
    }

    /** {@return the standard deviation of each column, of all rows as they are; 1 for a column that is constant} */
    static double[] deviations(RowBlocks rows, double[] means) {
        double[] squares = new double[means.length];
        double[] greatest = new double[means.length];
        rows.forEach(block -> addSquares(block, means, squares, greatest));
        for (int j = 0; j < means.length; j++) {
            double deviation = Math.sqrt(squares[j] / rows.rows());
            squares[j] = deviation <= ROUNDING * greatest[j] ? 1 : deviation;
        }
        return squares;
    }

    private static void addSquares(DoubleMatrix rows, double[] means, double[] squares, double[] greatest) {
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < means.length; j++) {
                double difference = rows.get(i, j) - means[j];
                squares[j] = Math.fma(difference, difference, squares[j]);
                greatest[j] = Math.max(greatest[j], Math.abs(rows.get(i, j)));
            }
        }
    }
}
