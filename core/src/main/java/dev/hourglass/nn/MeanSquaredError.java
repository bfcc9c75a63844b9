package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/**
 * The loss: the mean of squared differences over all rows and columns, accumulated in float64.
 */
public final class MeanSquaredError {
    private MeanSquaredError() {
    }

    /**
     * {@return the mean of (prediction - target)^2}
     *
     * @param predictions rows x columns, 1 or more of each
     * @param targets     of the same shape
     * @throws IllegalArgumentException if the shapes differ or nothing is there to average
     */
    public static double between(Matrix predictions, Matrix targets) {
        if (predictions.rows() != targets.rows() || predictions.columns() != targets.columns()) {
            throw new IllegalArgumentException("cannot compare " + predictions + " with " + targets);
        }
        float[] left = predictions.values();
        float[] right = targets.values();
        if (left.length == 0) {
            throw new IllegalArgumentException("an empty matrix has no mean error");
        }
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = (double) left[i] - right[i];
            sum = Math.fma(difference, difference, sum);
        }
        return sum / left.length;
    }

    /** {@return what to multiply differences by for the gradient of the loss of a batch} */
    static float gradientFactor(int rows, int columns) {
        return (float) (2.0 / ((double) rows * columns));
    }
}
