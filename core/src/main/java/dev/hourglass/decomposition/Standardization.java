package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;

/**
 * Gives each column the mean 0 and the standard deviation 1, as scikit-learn's {@code StandardScaler} does: the
 * deviation is that of the rows as they are, divided by their number; a constant column becomes 0.
 *
 * @param center     the mean of each column
 * @param deviations what each column is divided by then
 */
public record Standardization(double[] center, double[] deviations) implements AffineMap {

    /**
     * {@return the standardization of rows}
     *
     * @param rows 1 row or more, all finite
     */
    public static Standardization fit(DoubleMatrix rows) {
        double[] means = ColumnMoments.means(rows);
        return new Standardization(means, ColumnMoments.deviations(rows, means));
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
