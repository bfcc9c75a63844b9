package dev.hourglass.metrics;

import java.util.Objects;

/**
 * The area under the receiver operating characteristic: the chance that a positive row scores above a negative one,
 * ties counting half (Mann and Whitney's U; {@code sklearn.metrics.roc_auc_score}).
 */
public final class RocAuc {
    private RocAuc() {
    }

    /**
     * The area for two classes.
     *
     * @param truth  the true class of every row, 0 or 1
     * @param scores anything that is higher for class 1, one a row, not NaN
     * @return 0 to 1; NaN where only one class occurs, since the area has no meaning then
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or score is out of range
     */
    public static double binary(int[] truth, double[] scores) {
        Objects.requireNonNull(truth, "truth");
        Rows.checkCodes(truth, 2);
        return area(truth, scores, 1);
    }

    /**
     * The plain mean of the areas of every class against the rest ({@code multi_class='ovr', average='macro'}).
     *
     * @param truth         the true class of every row, 0 to {@code classes - 1}
     * @param probabilities row-major, {@code classes} a row, not NaN
     * @param classes       2 or more
     * @return 0 to 1; NaN unless every class occurs and not all rows are of one
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code or score is out of range
     */
    public static double oneVersusRest(int[] truth, double[] probabilities, int classes) {
        Objects.requireNonNull(truth, "truth");
        Rows.checkTable(truth, probabilities, classes);
        double sum = 0;
        double[] column = new double[truth.length];
        for (int k = 0; k < classes; k++) {
            for (int r = 0; r < column.length; r++) {
                column[r] = probabilities[r * classes + k];
            }
            sum += area(truth, column, k);
        }
        return sum / classes;
    }

    private static double area(int[] truth, double[] scores, int positive) {
        Ranking ranking = new Ranking(truth, scores, positive);
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            return Double.NaN;
        }
        long doubledWins = 0;
        long positivesBefore = 0;
        long negativesBefore = 0;
        while (ranking.advance()) {
            long tiedNegatives = ranking.falsePositives() - negativesBefore;
            doubledWins += tiedNegatives * (positivesBefore + ranking.truePositives());
            positivesBefore = ranking.truePositives();
            negativesBefore = ranking.falsePositives();
        }
        return doubledWins / (2.0 * ranking.positives() * ranking.negatives());
    }
}
