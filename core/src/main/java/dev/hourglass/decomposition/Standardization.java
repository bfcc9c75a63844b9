package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.OrderStatistics;
import dev.hourglass.matrix.RowBlocks;

/**
 * Gives each column the mean 0 and the standard deviation 1, as scikit-learn's {@code StandardScaler} does: the
 * deviation is that of the rows as they are, divided by their number; a constant column becomes 0.
 *
 * @param center     the mean of each column, or its median
 * @param deviations what each column is divided by then
 */
public record Standardization(double[] center, double[] deviations) implements AffineMap {
    private static final int QUARTERS = 4;
    private static final double LEAST_DISTANCE = 10 * 0x1p-52;

    /**
     * {@return the standardization of rows}
     *
     * @param rows 1 row or more, all finite
     */
    public static Standardization fit(DoubleMatrix rows) {
        return fit(new MatrixBlocks(rows));
    }

    /**
     * {@return the standardization of rows that need not be in memory, in two passes}
     *
     * @param rows 1 row or more, all finite
     */
    public static Standardization fit(RowBlocks rows) {
        double[] means = ColumnMoments.means(rows);
        return new Standardization(means, ColumnMoments.deviations(rows, means));
    }

    /**
     * {@return the same by what outliers do not move: each column gets the median 0 and the distance 1 from its first
     * quartile to the third, as with scikit-learn's {@code RobustScaler}; where that distance is below
     * {@code 10 * 2^-52}, it counts as 1}
     *
     * @param rows 1 row or more, all finite, columns scaled to 0 to 1, so that the least distance makes sense
     */
    public static Standardization fitRobust(DoubleMatrix rows) {
        return fitRobust(new MatrixBlocks(rows));
    }

    /**
     * {@return the same of rows that need not be in memory}
     *
     * @param rows 1 row or more, all finite, columns scaled to 0 to 1
     */
    public static Standardization fitRobust(RowBlocks rows) {
        double[] medians = new double[rows.columns()];
        double[] distances = new double[rows.columns()];
        for (int j = 0; j < medians.length; j++) {
            double[] quartiles = OrderStatistics.quantiles(rows, j, new int[] {1, 2, QUARTERS - 1}, QUARTERS);
            medians[j] = quartiles[1];
            double distance = quartiles[2] - quartiles[0];
            distances[j] = distance < LEAST_DISTANCE ? 1 : distance;
        }
        return new Standardization(medians, distances);
    }

    @Override
    public int inputs() {
        return center.length;
    }

    @Override
    public int outputs() {
        return center.length;
    }

    @Override
    public DoubleMatrix times(DoubleMatrix kernel) {
        Products.requireRows(kernel, inputs());
        DoubleMatrix product = new DoubleMatrix(kernel.rows(), kernel.columns());
        for (int j = 0; j < kernel.rows(); j++) {
            for (int u = 0; u < kernel.columns(); u++) {
                product.set(j, u, kernel.get(j, u) / deviations[j]);
            }
        }
        return product;
    }

    @Override
    public DoubleMatrix transform(DoubleMatrix rows) {
        Products.requireColumns(rows, inputs());
        DoubleMatrix mapped = new DoubleMatrix(rows.rows(), rows.columns());
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < center.length; j++) {
                mapped.set(i, j, (rows.get(i, j) - center[j]) / deviations[j]);
            }
        }
        return mapped;
    }

    @Override
    public DoubleMatrix inverseTransform(DoubleMatrix mapped) {
        Products.requireColumns(mapped, outputs());
        DoubleMatrix rows = new DoubleMatrix(mapped.rows(), mapped.columns());
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < center.length; j++) {
                rows.set(i, j, mapped.get(i, j) * deviations[j] + center[j]);
            }
        }
        return rows;
    }
}
