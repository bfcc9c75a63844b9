package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MappedBlocks;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.RowBlocks;

/**
 * Soft whitening: columns are standardized and projected on their principal components, and each of these is divided by
 * {@code sqrt(its variance + 1)}, 1 being the variance of a standardized column.
 *
 * <p>Directions in which rows vary a lot become nearly alike, as whitening makes them; those in which they hardly vary,
 * and which are mostly noise, stay small. The smoothing is that of ridge regression: whitening divides by
 * {@code sqrt(variance + epsilon)} (Krizhevsky, 2009), here with a large epsilon.
 *
 * @param center   the mean of each column
 * @param forward  n x k: column c is component c, divided by the columns' deviations and by its divisor
 * @param backward k x n: the way back
 */
public record SoftWhitening(double[] center, DoubleMatrix forward, DoubleMatrix backward) implements AffineMap {

    /**
     * {@return the whitening of rows, of as many components as {@link PrincipalComponents} keeps}
     *
     * @param rows 1 row or more, all finite
     * @throws IllegalArgumentException if every column is constant
     */
    public static SoftWhitening fit(DoubleMatrix rows) {
        return fit(new MatrixBlocks(rows));
    }

    /**
     * {@return the whitening of rows that need not be in memory, in four passes}
     *
     * @param rows 1 row or more, all finite
     * @throws IllegalArgumentException if every column is constant
     */
    public static SoftWhitening fit(RowBlocks rows) {
        Standardization standard = Standardization.fit(rows);
        PrincipalComponents components = PrincipalComponents.fit(new MappedBlocks(rows, standard::transform));
        int kept = components.variances().length;
        if (kept == 0) {
            throw new IllegalArgumentException("every column is constant: there is no direction to whiten");
        }
        DoubleMatrix forward = new DoubleMatrix(rows.columns(), kept);
        DoubleMatrix backward = new DoubleMatrix(kept, rows.columns());
        for (int c = 0; c < kept; c++) {
            double divisor = Math.sqrt(components.variances()[c] + 1);
            for (int j = 0; j < rows.columns(); j++) {
                double loading = components.components().get(c, j);
                forward.set(j, c, loading / standard.deviations()[j] / divisor);
                backward.set(c, j, divisor * loading * standard.deviations()[j]);
            }
        }
        return new SoftWhitening(standard.center(), forward, backward);
    }

    @Override
    public int inputs() {
        return forward.rows();
    }

    @Override
    public int outputs() {
        return forward.columns();
    }

    @Override
    public DoubleMatrix times(DoubleMatrix kernel) {
        return Products.of(forward, kernel);
    }

    @Override
    public DoubleMatrix transform(DoubleMatrix rows) {
        Products.requireColumns(rows, inputs());
        DoubleMatrix centered = new DoubleMatrix(rows.rows(), rows.columns());
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < center.length; j++) {
                centered.set(i, j, rows.get(i, j) - center[j]);
            }
        }
        return Products.of(centered, forward);
    }

    @Override
    public DoubleMatrix inverseTransform(DoubleMatrix mapped) {
        Products.requireColumns(mapped, outputs());
        DoubleMatrix rows = Products.of(mapped, backward);
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < center.length; j++) {
                rows.set(i, j, rows.get(i, j) + center[j]);
            }
        }
        return rows;
    }
}
