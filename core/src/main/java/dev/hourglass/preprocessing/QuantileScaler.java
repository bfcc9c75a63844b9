package dev.hourglass.preprocessing;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.OrderStatistics;
import dev.hourglass.matrix.RowBlocks;
import java.util.stream.IntStream;

/**
 * Gives each column a normal distribution: a value becomes the normal score of its rank among those that were learned
 * from, as with scikit-learn's {@code QuantileTransformer(output_distribution="normal")}; "rank-Gauss" of tabular
 * competitions. Whatever is done to a column that leaves the order of its values, such as a logarithm, makes hardly any
 * difference, and no value is far from the others.
 *
 * <p>Learned are quantiles at equal steps from the least value to the greatest, as many as there are rows, at most
 * 1000. A value between two of them has a share between theirs, on a straight line; one that several have, the
 * middle of theirs; then {@code z = normal quantile of the share}, cut at the scores of {@code 1e-7 - 2^-52} and 1
 * minus that, -5.1993375826 and 5.1993375826. The least value and everything below it becomes the former, the greatest
 * and everything above it the latter.
 *
 * <p>Differences from scikit-learn, whose quantiles are computed by rounded places and from 10,000 rows drawn at random
 * where there are more: here places are exact, and all rows are used. scikit-learn takes values within 1e-7 of the
 * least or greatest for these, whatever the column's unit; here only what is not inside counts. A constant column
 * becomes 0, not -5.2.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class QuantileScaler implements Scaler {
    /** The most quantiles of a column. */
    public static final int MOST_QUANTILES = 1000;
    /** The fewest: the least value and the greatest. */
    public static final int FEWEST_QUANTILES = 2;

    /** Shares nearer to 0 or 1 count as this, since theirs have no finite score. */
    private static final double LEAST_SHARE = 1e-7 - 0x1p-52;
    private static final double GREATEST_SCORE = -NormalDistribution.quantile(LEAST_SHARE);

    /** Of each column, ascending. */
    private final double[][] quantiles;

    /**
     * A scaler from what an earlier one had learned; it gives the same bits.
     *
     * @param quantiles steps x columns, from 2 to 1000 steps, each column ascending
     * @throws IllegalArgumentException if there are too few or too many, one is not finite, or they do not ascend
     */
    public QuantileScaler(DoubleMatrix quantiles) {
        int steps = quantiles.rows();
        if (steps < FEWEST_QUANTILES || steps > MOST_QUANTILES) {
            throw new IllegalArgumentException("expected from " + FEWEST_QUANTILES + " to " + MOST_QUANTILES
                    + " quantiles, found " + steps);
        }
        this.quantiles = new double[quantiles.columns()][steps];
        for (int c = 0; c < this.quantiles.length; c++) {
            for (int step = 0; step < steps; step++) {
                this.quantiles[c][step] = quantiles.get(step, c);
            }
            requireAscending(c);
        }
    }

    private void requireAscending(int column) {
        double before = -Double.MAX_VALUE;
        for (double quantile : quantiles[column]) {
            // Written so that NaN is refused, too.
            if (!(quantile >= before && quantile <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("column " + column + " has the quantile " + quantile + " after "
                        + before + ", expected finite numbers that ascend");
            }
            before = quantile;
        }
    }

    /**
     * Learns the quantiles of the columns.
     *
     * @param data rows x columns, at least one row, all finite
     * @return the scaler for matrices of as many columns
     * @throws IllegalArgumentException if there is no row or a value is not finite
     */
    public static QuantileScaler fit(DoubleMatrix data) {
        return fit(new MatrixBlocks(data));
    }

    /**
     * {@return the same scaler, learned from rows that need not be in memory}
     *
     * @param data at least one row, all finite
     * @throws IllegalArgumentException if there is no row or a value is not finite
     */
    public static QuantileScaler fit(RowBlocks data) {
        if (data.rows() == 0) {
            throw new IllegalArgumentException("a scaler is fitted on at least one row, found none");
        }
        int steps = Math.min(MOST_QUANTILES, Math.max(FEWEST_QUANTILES, data.rows()));
        int[] all = IntStream.range(0, steps).toArray();
        DoubleMatrix quantiles = new DoubleMatrix(steps, data.columns());
        for (int c = 0; c < data.columns(); c++) {
            double[] column = OrderStatistics.quantiles(data, c, all, steps - 1);
            for (int step = 0; step < steps; step++) {
                quantiles.set(step, c, column[step]);
            }
        }
        return new QuantileScaler(quantiles);
    }

    @Override
    public DoubleMatrix transform(DoubleMatrix data) {
        requireColumns(data);
        DoubleMatrix scaled = new DoubleMatrix(data.rows(), data.columns());
        for (int i = 0; i < data.rows(); i++) {
            for (int c = 0; c < quantiles.length; c++) {
                scaled.set(i, c, score(data.get(i, c), quantiles[c]));
            }
        }
        return scaled;
    }

    @Override
    public void transformRow(DoubleMatrix data, int row, float[] to, int at) {
        for (int c = 0; c < quantiles.length; c++) {
            to[at + c] = (float) score(data.get(row, c), quantiles[c]);
        }
    }

    private static double score(double value, double[] quantiles) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double least = quantiles[0];
        double greatest = quantiles[quantiles.length - 1];
        if (least == greatest) {
            return 0;
        }
        if (value <= least) {
            return -GREATEST_SCORE;
        }
        if (value >= greatest) {
            return GREATEST_SCORE;
        }
        double score = NormalDistribution.quantile(share(value, quantiles));
        return Math.min(Math.max(score, -GREATEST_SCORE), GREATEST_SCORE);
    }

    /** Of a value between the least and the greatest. */
    private static double share(double value, double[] quantiles) {
        int above = firstAbove(value, quantiles);
        int below = above - 1;
        int steps = quantiles.length - 1;
        if (quantiles[below] < value) {
            return (below + way(quantiles[below], value, quantiles[above])) / steps;
        }
        int first = firstAbove(Math.nextDown(value), quantiles);
        return (first + below) / 2.0 / steps;
    }

    private static int firstAbove(double value, double[] quantiles) {
        int low = 0;
        int high = quantiles.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quantiles[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How far a value is from one to another, halved where the range would be beyond the greatest double. */
    private static double way(double from, double value, double to) {
        double range = to - from;
        return Double.isInfinite(range) ? (value / 2 - from / 2) / (to / 2 - from / 2) : (value - from) / range;
    }

    @Override
    public DoubleMatrix inverseTransform(DoubleMatrix data) {
        requireColumns(data);
        DoubleMatrix original = new DoubleMatrix(data.rows(), data.columns());
        for (int i = 0; i < data.rows(); i++) {
            for (int c = 0; c < quantiles.length; c++) {
                original.set(i, c, value(data.get(i, c), quantiles[c]));
            }
        }
        return original;
    }

    private static double value(double score, double[] quantiles) {
        int last = quantiles.length - 1;
        if (score <= -GREATEST_SCORE) {
            return quantiles[0];
        }
        if (score >= GREATEST_SCORE) {
            return quantiles[last];
        }
        double place = NormalDistribution.below(score) * last;
        int step = (int) place;
        return OrderStatistics.between(quantiles[step], quantiles[step + 1], place - step);
    }

    @Override
    public int[] outOfRangeCounts(DoubleMatrix data) {
        requireColumns(data);
        return Outside.counts(data, dataMinimum(), dataMaximum());
    }

    @Override
    public int columns() {
        return quantiles.length;
    }

    @Override
    public double[] dataMinimum() {
        return IntStream.range(0, columns()).mapToDouble(c -> quantiles[c][0]).toArray();
    }

    @Override
    public double[] dataMaximum() {
        return IntStream.range(0, columns()).mapToDouble(c -> quantiles[c][quantiles[c].length - 1]).toArray();
    }

    /** {@return a copy of what was learned, steps x columns: scikit-learn's {@code quantiles_}} */
    public DoubleMatrix quantiles() {
        DoubleMatrix copy = new DoubleMatrix(columns() == 0 ? 0 : quantiles[0].length, columns());
        for (int c = 0; c < quantiles.length; c++) {
            for (int step = 0; step < copy.rows(); step++) {
                copy.set(step, c, quantiles[c][step]);
            }
        }
        return copy;
    }
}
