package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * Principal components of standardized columns as one map of the columns as they are.
 *
 * @param standard   of the columns
 * @param components of the standardized columns
 */
public record StandardizedComponents(Standardization standard, PrincipalComponents components) implements AffineMap {
    /**
     * Refuses null.
     *
     * @param standard   of the columns
     * @param components of the standardized columns
     */
    public StandardizedComponents {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(components, "components");
    }
    @Override
    public int inputs() {
        return standard.inputs();
    }

    @Override
    public int outputs() {
        return components.variances().length;
    }

    /** The means, and what the standardized columns' own means are for rounding. */
    @Override
    public double[] center() {
        double[] center = standard.center().clone();
        for (int j = 0; j < center.length; j++) {
            center[j] = Math.fma(components.mean()[j], standard.deviations()[j], center[j]);
        }
        return center;
    }

    @Override
    public DoubleMatrix times(DoubleMatrix kernel) {
        DoubleMatrix transposed = new DoubleMatrix(inputs(), outputs());
        for (int c = 0; c < outputs(); c++) {
            for (int j = 0; j < inputs(); j++) {
                transposed.set(j, c, components.components().get(c, j));
            }
        }
        return standard.times(Products.of(transposed, kernel));
    }

    @Override
    public DoubleMatrix transform(DoubleMatrix rows) {
        return components.transform(standard.transform(rows));
    }

    @Override
    public DoubleMatrix inverseTransform(DoubleMatrix mapped) {
        return standard.inverseTransform(components.inverseTransform(mapped));
    }
}
