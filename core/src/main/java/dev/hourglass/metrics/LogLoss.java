package dev.hourglass.metrics;

import java.util.Objects;

/**
 * The mean of -log(probability of the true class), natural logarithm, with probabilities cut to 2^-52 and 1 - 2^-52 so
 * that a certain mistake costs 36 and not infinity ({@code sklearn.metrics.log_loss} of scikit-learn 1.2).
 */
public final class LogLoss {
    private static final double SMALLEST = 0x1p-52;

    private LogLoss() {
    }

    /**
     * The log loss for two classes.
     *
     * @param truth         the true class of every row, 0 or 1
     * @param probabilities the probability of class 1, one a row, not NaN
     * @return 0 or more
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or number is out of range
     */
    public static double binary(int[] truth, double[] probabilities) {
        Rows.checkLengths(truth.length, probabilities.length);
        Rows.checkCodes(truth, 2);
        Rows.checkNumbers(probabilities);
        double sum = 0;
        for (int r = 0; r < truth.length; r++) {
            double positive = cut(probabilities[r]);
            double negative = cut(1 - probabilities[r]);
            sum -= StrictMath.log((truth[r] == 1 ? positive : negative) / (positive + negative));
        }
        return sum / truth.length;
    }

    /**
     * The log loss for any number of classes; each row is divided by its sum after the cut.
     *
     * @param truth         the true class of every row, 0 to {@code classes - 1}
     * @param probabilities row-major, {@code classes} a row, not NaN
     * @param classes       2 or more
     * @return 0 or more
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or number is out of range
     */
    public static double multiclass(int[] truth, double[] probabilities, int classes) {
        Objects.requireNonNull(truth, "truth");
        Rows.checkTable(truth, probabilities, classes);
        Rows.checkNumbers(probabilities);
        double sum = 0;
        for (int r = 0; r < truth.length; r++) {
            double whole = 0;
            for (int k = 0; k < classes; k++) {
                whole += cut(probabilities[r * classes + k]);
            }
            sum -= StrictMath.log(cut(probabilities[r * classes + truth[r]]) / whole);
        }
        return sum / truth.length;
    }

    private static double cut(double probability) {
        return Math.max(SMALLEST, Math.min(1 - SMALLEST, probability));
    }
}
