package dev.hourglass.matrix;

import java.util.Arrays;

/** Medians and other quantiles as numpy defines them, in float64. */
public final class OrderStatistics {
    private static final double HALF = 0.5;

    private OrderStatistics() {
    }

    /**
     * {@return a column, ascending}
     *
     * @param rows   rows x columns
     * @param column counted from 0
     */
    public static double[] ascending(DoubleMatrix rows, int column) {
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i, column);
        }
        Arrays.sort(values);
        return values;
    }

    /**
     * {@return the quantile {@code step / steps} of some values, interpolated linearly between neighbors, as numpy's
     * {@code quantile} does}
     *
     * @param ascending 1 value or more
     * @param step      from 0 to {@code steps}
     * @param steps     1 or more
     */
    public static double quantile(double[] ascending, int step, int steps) {
        long place = (long) step * (ascending.length - 1);
        int below = (int) (place / steps);
        long rest = place % steps;
        return rest == 0 ? ascending[below] : between(ascending[below], ascending[below + 1], (double) rest / steps);
    }

    /**
     * {@return quantiles of a column, at {@code steps[i] / all}, as {@link #quantile} defines them}
     *
     * @param rows   1 row or more
     * @param column counted from 0
     * @param steps  from 0 to {@code all}, ascending
     * @param all    1 or more
     */
    public static double[] quantiles(RowBlocks rows, int column, int[] steps, int all) {
        int last = rows.rows() - 1;
        int[] ranks = new int[2 * steps.length];
        for (int i = 0; i < steps.length; i++) {
            int below = (int) ((long) steps[i] * last / all);
            ranks[2 * i] = below;
            ranks[2 * i + 1] = Math.min(last, below + 1);
        }
        double[] values = rows.atRanks(column, ranks);
        double[] quantiles = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            long rest = (long) steps[i] * last % all;
            quantiles[i] = rest == 0 ? values[2 * i]
                    : between(values[2 * i], values[2 * i + 1], (double) rest / all);
        }
        return quantiles;
    }

    /**
     * {@return a value between two others, never outside them}
     *
     * @param low   the value for a share of 0
     * @param high  the value for a share of 1, not below {@code low}
     * @param share from 0 to 1
     */
    public static double between(double low, double high, double share) {
        double difference = high - low;
        if (Double.isInfinite(difference)) {
            return low * (1 - share) + high * share;
        }
        return share < HALF ? low + difference * share : high - difference * (1 - share);
    }
}
