package dev.hourglass.anomaly;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;

/**
 * Where values lie among the quantiles of a distribution: all that their distance from it depends on, in memory that
 * does not grow with them.
 */
final class NumberCount implements ColumnCount {
    private final Distribution distribution;
    private final double least;
    /** How many values have each quantile as the first that is not below them; above the greatest in the last place. */
    private final long[] counts = new long[Distribution.SIZE + 1];
    /** How many values are below the least quantile. */
    private long below;

    /**
     * Nothing was counted yet.
     *
     * @param distribution to compare with
     */
    NumberCount(Distribution distribution) {
        this.distribution = distribution;
        this.least = distribution.points()[0];
    }

    /** Counts a finite value. */
    void add(double value) {
        below += value < least ? 1 : 0;
        counts[distribution.firstFrom(value)]++;
    }

    @Override
    public void add(DoubleMatrix rows, int first) {
        for (int i = 0; i < rows.rows(); i++) {
            add(rows.get(i, first));
        }
    }

    /** Its distance is that of Kolmogorov and Smirnov, at the quantiles that are kept. */
    @Override
    public Change change(int training) {
        double[] shares = distribution.shares();
        long[] upTo = upTo();
        double all = upTo[Distribution.SIZE];
        double distance = below / all;
        for (int i = 0; i < shares.length; i++) {
            distance = Math.max(distance, Math.abs(upTo[i] / all - shares[i]));
        }
        return Change.of(distribution.expected(), bins(upTo), training, distance);
    }

    /** How many values are not above each quantile, and how many there are at all. */
    private long[] upTo() {
        long[] upTo = counts.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        return upTo;
    }

    /** How many values are below the least, from edge to edge, and above the greatest. */
    private long[] bins(long[] upTo) {
        List<Integer> edges = distribution.edges();
        long[] bins = new long[edges.size() + 2];
        bins[0] = below;
        long before = below;
        for (int bin = 1; bin <= edges.size(); bin++) {
            long until = upTo[edges.get(bin - 1)];
            bins[bin] = until - before;
            before = until;
        }
        bins[edges.size() + 1] = upTo[Distribution.SIZE] - before;
        return bins;
    }
}
