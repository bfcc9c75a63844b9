package dev.hourglass.metrics;

import java.util.Arrays;
import java.util.Objects;

/**
 * The receiver operating characteristic of one class against the rest: for every threshold the share of other rows that
 * score above it, and the share of the class's own ({@code sklearn.metrics.roc_curve}).
 *
 * <p>Points between others on a straight level or upright line are left out. Of what is left, {@value #MOST} are kept
 * at equal distances in their order, more than a picture can show.
 *
 * @param falsePositiveRates from 0 to 1, ascending
 * @param truePositiveRates  from 0 to 1, ascending, as many
 */
public record RocCurve(double[] falsePositiveRates, double[] truePositiveRates) {
    private static final int MOST = 400;

    /**
     * Refuses null.
     *
     * @param falsePositiveRates from 0 to 1, ascending
     * @param truePositiveRates  from 0 to 1, ascending, as many
     */
    public RocCurve {
        Objects.requireNonNull(falsePositiveRates, "falsePositiveRates");
        Objects.requireNonNull(truePositiveRates, "truePositiveRates");
    }

    /**
     * The curve of one class.
     *
     * @param truth    the true class of every row
     * @param scores   anything that is higher for the class, one a row, not NaN
     * @param positive the class
     * @return the curve
     * @throws IllegalArgumentException if there are no rows, lengths differ, a score is NaN, or there are only rows of
     *                                  the class, or none
     */
    public static RocCurve of(int[] truth, double[] scores, int positive) {
        Ranking ranking = new Ranking(truth, scores, positive);
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            throw new IllegalArgumentException("found " + ranking.positives() + " rows of class " + positive + " and "
                    + ranking.negatives() + " others, expected some of both");
        }
        long[] falsePositives = new long[truth.length + 1];
        long[] truePositives = new long[truth.length + 1];
        int last = 0;
        while (ranking.advance()) {
            if (!continues(falsePositives, last, ranking.falsePositives())
                    && !continues(truePositives, last, ranking.truePositives())) {
                last++;
            }
            falsePositives[last] = ranking.falsePositives();
            truePositives[last] = ranking.truePositives();
        }
        return new RocCurve(rates(falsePositives, last + 1, ranking.negatives()),
                rates(truePositives, last + 1, ranking.positives()));
    }

    /** Whether the last two points and the next one have the same place on an axis. */
    private static boolean continues(long[] counts, int last, long next) {
        return last > 0 && counts[last - 1] == counts[last] && counts[last] == next;
    }

    private static double[] rates(long[] counts, int points, long all) {
        double[] rates = new double[Math.min(points, MOST)];
        for (int i = 0; i < rates.length; i++) {
            int point = points <= MOST ? i : (int) ((long) i * (points - 1) / (MOST - 1));
            rates[i] = (double) counts[point] / all;
        }
        return rates;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RocCurve that && Arrays.equals(falsePositiveRates, that.falsePositiveRates)
                && Arrays.equals(truePositiveRates, that.truePositiveRates);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(falsePositiveRates) + Arrays.hashCode(truePositiveRates);
    }
}
