package dev.hourglass.metrics;

/** The mean squared distance of a probability from what came true ({@code sklearn.metrics.brier_score_loss}). */
public final class BrierScore {
    private BrierScore() {
    }

    /**
     * The Brier score for two classes.
     *
     * @param truth         the true class of every row, 0 or 1
     * @param probabilities the probability of class 1, one a row, not NaN
     * @return 0 to 1, lower is better
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or number is out of range
     */
    public static double binary(int[] truth, double[] probabilities) {
        Rows.checkLengths(truth.length, probabilities.length);
        Rows.checkCodes(truth, 2);
        Rows.checkNumbers(probabilities);
        double sum = 0;
        for (int r = 0; r < truth.length; r++) {
            double miss = probabilities[r] - truth[r];
            sum += miss * miss;
        }
        return sum / truth.length;
    }
}
