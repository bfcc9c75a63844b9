package dev.hourglass.bench;

import dev.hourglass.matrix.DoubleMatrix;

/**
 * The objective of logistic regression by its definition, C 1: the sum over rows of log(1 + exp(-score)) for class 1
 * and log(1 + exp(score)) for class 0, plus half the sum of squared coefficients.
 */
final class NaiveLogisticLoss {
    private static final double UNIT = 0x1p-53;

    private NaiveLogisticLoss() {
    }

    /**
     * {@return how far the gradient is from zero: its largest component by absolute value, less what rounding errors of
     * the sum over rows can make of one}
     *
     * @param x            rows x features
     * @param codes        0 or 1 for each row
     * @param coefficients one for each feature
     * @param intercept    not penalized
     */
    static double largestGradient(DoubleMatrix x, int[] codes, double[] coefficients, double intercept) {
        int features = x.columns();
        double[] gradient = new double[features + 1];
        double[] magnitudes = new double[features + 1];
        for (int i = 0; i < x.rows(); i++) {
            double score = intercept;
            for (int j = 0; j < features; j++) {
                score += x.get(i, j) * coefficients[j];
            }
            double residual = 1 / (1 + Math.exp(-score)) - codes[i];
            for (int j = 0; j <= features; j++) {
                double term = residual * (j < features ? x.get(i, j) : 1);
                gradient[j] += term;
                magnitudes[j] += Math.abs(term);
            }
        }
        double largest = 0;
        for (int j = 0; j <= features; j++) {
            double component = gradient[j] + (j < features ? coefficients[j] : 0);
            largest = Math.max(largest, Math.abs(component) - x.rows() * UNIT * magnitudes[j]);
        }
        return largest;
    }
}
