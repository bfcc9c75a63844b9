package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * How much of each column the codes lose, compared with how much there was to lose. Both are sums over rows, of columns
 * scaled to the range of training; their ratio does not depend on the scale. If columns are scaled to normal scores of
 * their ranks, it is the ratio for these scores.
 *
 * @param squaredErrors     sum of squared differences between a column and its reconstruction
 * @param squaredDeviations sum of squared differences between a column and its mean
 */
public record ColumnErrors(double[] squaredErrors, double[] squaredDeviations) {
    /**
     * Refuses null.
     *
     * @param squaredErrors     sum of squared differences between a column and its reconstruction
     * @param squaredDeviations sum of squared differences between a column and its mean
     */
    public ColumnErrors {
        Objects.requireNonNull(squaredErrors, "squaredErrors");
        Objects.requireNonNull(squaredDeviations, "squaredDeviations");
    }

    /** Compares rows with their reconstructions, in float64, in ascending order of rows. */
    static ColumnErrors of(DoubleMatrix rows, DoubleMatrix reconstructed) {
        int columns = rows.columns();
        double[] errors = new double[columns];
        double[] deviations = new double[columns];
        for (int j = 0; j < columns; j++) {
            double mean = 0;
            for (int i = 0; i < rows.rows(); i++) {
                mean += rows.get(i, j);
            }
            mean /= rows.rows();
            for (int i = 0; i < rows.rows(); i++) {
                double value = rows.get(i, j);
                double error = value - reconstructed.get(i, j);
                errors[j] = Math.fma(error, error, errors[j]);
                deviations[j] = Math.fma(value - mean, value - mean, deviations[j]);
            }
        }
        return new ColumnErrors(errors, deviations);
    }

    /**
     * {@return the share of the joint variance of some columns that the reconstruction does not explain: 0 if nothing
     * is lost, 1 if the columns' means would do as well, more if they would do better; NaN if no column varies}
     *
     * @param from  the first column, counted from 0
     * @param count how many there are, 1 or more
     */
    public double unexplained(int from, int count) {
        double errors = 0;
        double deviations = 0;
        for (int j = from; j < from + count; j++) {
            errors += squaredErrors[j];
            deviations += squaredDeviations[j];
        }
        return deviations > 0 ? errors / deviations : Double.NaN;
    }
}
