package dev.hourglass.metrics;

import java.util.Objects;

/**
 * The precision averaged over the steps of recall, without interpolation: the sum over the distinct scores, from the
 * highest down, of (recall gained) * (precision there) ({@code sklearn.metrics.average_precision_score}).
 */
public final class AveragePrecision {
    private AveragePrecision() {
    }

    /**
     * The average precision for two classes.
     *
     * @param truth  the true class of every row, 0 or 1
     * @param scores anything that is higher for class 1, one a row, not NaN
     * @return 0 to 1; 0 where no row is of class 1
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or score is out of range
     */
    public static double binary(int[] truth, double[] scores) {
        Objects.requireNonNull(truth, "truth");
        Rows.checkCodes(truth, 2);
        Ranking ranking = new Ranking(truth, scores, 1);
        double sum = 0;
        long before = 0;
        while (ranking.advance()) {
            long gained = ranking.truePositives() - before;
            double passed = (double) ranking.truePositives() + ranking.falsePositives();
            sum += gained * (ranking.truePositives() / passed);
            before = ranking.truePositives();
        }
        return ranking.positives() == 0 ? 0 : sum / ranking.positives();
    }
}
