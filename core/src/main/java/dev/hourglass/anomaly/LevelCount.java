package dev.hourglass.anomaly;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;

/** How often rows have each level of a category. */
final class LevelCount implements ColumnCount {
    private final double[] shares;
    /** Sums of zeros and ones, exact as far as rows can be counted. */
    private final double[] sums;
    private long rows;

    /**
     * Nothing was counted yet.
     *
     * @param levels of the training rows
     */
    LevelCount(ColumnStatistics.Levels levels) {
        shares = levels.shares();
        sums = new double[shares.length];
    }

    @Override
    public void add(DoubleMatrix more, int first) {
        rows += more.rows();
        for (int i = 0; i < more.rows(); i++) {
            for (int level = 0; level < sums.length; level++) {
                sums[level] += more.get(i, first + level);
            }
        }
    }

    /** Categories that training did not see, which are zeros in every column, are a bin of their own. */
    @Override
    public Change change(int training) {
        double[] expected = Arrays.copyOf(shares, shares.length + 1);
        long[] counts = new long[expected.length];
        long unseen = rows;
        double distance = 0;
        for (int level = 0; level < shares.length; level++) {
            counts[level] = (long) sums[level];
            unseen -= counts[level];
            distance += Math.abs((double) counts[level] / rows - expected[level]);
        }
        counts[shares.length] = unseen;
        distance += (double) unseen / rows;
        return Change.of(expected, counts, training, distance / 2);
    }
}
