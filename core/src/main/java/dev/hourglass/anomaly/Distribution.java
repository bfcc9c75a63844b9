package dev.hourglass.anomaly;

import dev.hourglass.matrix.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How some values were distributed, by {@value #SIZE} of their quantiles: 0, 0.01, 0.02 and so on to 0.99, then 0.995,
 * 0.999 and 1, with numpy's meaning, and the exact share of values up to each. Immutable.
 */
public final class Distribution {
    /** How many quantiles there are. */
    public static final int SIZE = 103;

    /** The steps of {@link #STEPS} that each quantile is at. */
    private static final int[] LEVELS = levels();
    private static final int STEPS = 1000;
    private static final int PERCENT = 10;
    /** Where values are divided to be counted: at each tenth. */
    private static final int TENTH = 10;

    private final double[] points;
    private final double[] shares;

    /**
     * A distribution of known quantiles.
     *
     * @param points the quantiles, {@value #SIZE} finite numbers that do not descend
     * @param shares of values up to each, from above 0 to 1, not descending; the last is 1
     * @throws IllegalArgumentException if they are not such
     */
    public Distribution(double[] points, double[] shares) {
        if (points.length != SIZE || shares.length != SIZE) {
            throw new IllegalArgumentException("found " + points.length + " quantiles and " + shares.length
                    + " shares, expected " + SIZE);
        }
        requireAscending("quantiles", points, -Double.MAX_VALUE, Double.MAX_VALUE);
        requireAscending("shares", shares, Double.MIN_VALUE, 1);
        if (shares[SIZE - 1] != 1) {
            throw new IllegalArgumentException("found " + shares[SIZE - 1] + " as the last share, expected 1");
        }
        this.points = points.clone();
        this.shares = shares.clone();
    }

    private static void requireAscending(String what, double[] numbers, double least, double greatest) {
        double before = least;
        for (double number : numbers) {
            // Written so that NaN is refused, too.
            if (!(number >= before && number <= greatest)) {
                throw new IllegalArgumentException("found " + number + " after " + before + " among " + what
                        + ", expected numbers up to " + greatest + " that do not descend");
            }
            before = number;
        }
    }

    private static int[] levels() {
        int[] levels = new int[SIZE];
        for (int i = 0; i < SIZE - 3; i++) {
            levels[i] = PERCENT * i;
        }
        levels[SIZE - 3] = 995;
        levels[SIZE - 2] = 999;
        levels[SIZE - 1] = STEPS;
        return levels;
    }

    /**
     * {@return how values are distributed}
     *
     * @param values 1 or more, finite, in any order
     */
    public static Distribution of(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double[] points = new double[SIZE];
        double[] shares = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            points[i] = OrderStatistics.quantile(ascending, LEVELS[i], STEPS);
            shares[i] = (double) upTo(ascending, points[i]) / ascending.length;
        }
        return new Distribution(points, shares);
    }

    /** {@return the quantiles, a copy} */
    public double[] points() {
        return points.clone();
    }

    /** {@return the shares of values up to each quantile, a copy} */
    public double[] shares() {
        return shares.clone();
    }

    /** {@return the greatest value} */
    public double greatest() {
        return points[SIZE - 1];
    }

    /**
     * {@return a quantile: exactly that of the values where it is one of those that are kept, on a straight line
     * between two of them elsewhere}
     *
     * @param share from 0 to 1
     * @throws IllegalArgumentException if it is not
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a share from 0 to 1, found " + share);
        }
        int above = 1;
        while (above < SIZE - 1 && level(above) < share) {
            above++;
        }
        double low = level(above - 1);
        double high = level(above);
        return share == high ? points[above]
                : OrderStatistics.between(points[above - 1], points[above], (share - low) / (high - low));
    }

    private static double level(int index) {
        return (double) LEVELS[index] / STEPS;
    }

    /** Where values are divided: at the tenths and at the greatest, each once. */
    List<Integer> edges() {
        List<Integer> edges = new ArrayList<>();
        for (int i = TENTH; i < SIZE - 3; i += TENTH) {
            addEdge(edges, i);
        }
        addEdge(edges, SIZE - 1);
        return edges;
    }

    private void addEdge(List<Integer> edges, int edge) {
        if (edges.isEmpty() || points[edges.get(edges.size() - 1)] < points[edge]) {
            edges.add(edge);
        }
    }

    /** The shares below the least value, from edge to edge, and above the greatest. */
    double[] expected() {
        List<Integer> edges = edges();
        double[] expected = new double[edges.size() + 2];
        double before = 0;
        for (int bin = 1; bin <= edges.size(); bin++) {
            double until = shares[edges.get(bin - 1)];
            expected[bin] = until - before;
            before = until;
        }
        return expected;
    }

    /** {@return which quantile is the first that is not below a value; {@value #SIZE} above the greatest} */
    int firstFrom(double value) {
        int low = 0;
        int high = SIZE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many values are not above one. */
    private static int upTo(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By value, to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && Arrays.equals(points, that.points)
                && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(points) + Arrays.hashCode(shares);
    }

    /** For messages. */
    @Override
    public String toString() {
        return points.length + " points from " + points[0] + " to " + points[points.length - 1];
    }
}
