package dev.hourglass.outofcore;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Values by their ranks, exactly, among more than memory holds: passes count how many values lie in each of many
 * intervals, until those around a wanted rank are few enough to be sorted.
 *
 * <p>Values are in the order of {@link Arrays#sort(double[])}, by whole numbers that ascend as they do.
 */
final class RankSearch {
    /** Intervals of a pass, a power of two. */
    private static final int INTERVALS = 1 << 16;

    private final Consumer<Consumer<double[]>> pass;
    /** How many values are sorted at a time. */
    private final int most;
    private int[] ranks = {};
    private double[] found = {};

    /**
     * A search.
     *
     * @param pass shows all values, some at a time, as often as it is asked to
     * @param most how many values may be in memory, 1 or more
     */
    RankSearch(Consumer<Consumer<double[]>> pass, int most) {
        this.pass = pass;
        this.most = most;
    }

    /**
     * The values of some ranks.
     *
     * @param wanted how many values stand before each, ascending, each less than there are values
     */
    double[] atRanks(int[] wanted) {
        ranks = wanted;
        found = new double[wanted.length];
        search(Long.MIN_VALUE, Long.MAX_VALUE, 0, 0, wanted.length);
        return found;
    }

    /**
     * Finds the values of some of the ranks, which lie between two keys.
     *
     * @param before how many values have lesser keys
     * @param from   the first of the ranks
     * @param to     one after the last
     */
    private void search(long low, long high, int before, int from, int to) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(high - low) - 16);
        int[] counts = counts(low, high, shift);
        int interval = 0;
        int below = before;
        int next = from;
        while (next < to) {
            while (below + counts[interval] <= ranks[next]) {
                below += counts[interval++];
            }
            int end = interval;
            int values = 0;
            do {
                values += counts[end++];
            } while (end < INTERVALS && values + counts[end] <= most);
            int last = next;
            while (last < to && ranks[last] < below + values) {
                last++;
            }
            long first = low + ((long) interval << shift);
            find(first, end == INTERVALS ? high : low + ((long) end << shift) - 1, below, values, next, last);
            below += values;
            interval = end;
            next = last;
        }
    }

    /** Finds values of which so many lie between two keys. */
    private void find(long low, long high, int before, int values, int from, int to) {
        if (low == high) {
            Arrays.fill(found, from, to, value(low));
        } else if (values > most) {
            search(low, high, before, from, to);
        } else {
            double[] sorted = collect(low, high, values);
            for (int i = from; i < to; i++) {
                found[i] = sorted[ranks[i] - before];
            }
        }
    }

    private int[] counts(long low, long high, int shift) {
        int[] counts = new int[INTERVALS];
        pass.accept(values -> {
            for (double value : values) {
                long key = key(value);
                if (key >= low && key <= high) {
                    counts[(int) (key - low >>> shift)]++;
                }
            }
        });
        return counts;
    }

    private double[] collect(long low, long high, int count) {
        double[] kept = new double[count];
        int[] at = {0};
        pass.accept(values -> {
            for (double value : values) {
                long key = key(value);
                if (key >= low && key <= high) {
                    kept[at[0]++] = value;
                }
            }
        });
        Arrays.sort(kept);
        return kept;
    }

    /** A whole number that ascends as values do. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ (bits >> Long.SIZE - 1 & Long.MAX_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ (key >> Long.SIZE - 1 & Long.MAX_VALUE));
    }
}
