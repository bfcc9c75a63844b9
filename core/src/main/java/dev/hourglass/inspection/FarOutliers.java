package dev.hourglass.inspection;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * A few values so far from all others that scaling leaves the others no room.
 *
 * <p>At most one row in a hundred, or two rows, may be far. The others, the bulk, span less than a hundredth of the
 * range, and between them and the far values there is a gap of ten times what they span. Skewed columns have no such
 * gap: their values thin out, and the bulk grows value by value to the end. A value that more than half of the rows
 * have, such as 0 in sales of most goods, says nothing about how far the others may lie, so it is ignored.
 *
 * @param rows     all of them
 * @param far      rows with far values
 * @param least    of the other rows
 * @param greatest of the other rows
 * @param farthest one of the far values
 */
record FarOutliers(int rows, int far, double least, double greatest, double farthest) {
    private static final int LEAST_ROWS = 10;
    private static final int ROWS_A_FAR_ONE = 100;
    private static final int FEW = 2;
    private static final double GAP = 10;
    private static final double SHARE_OF_RANGE = 0.01;
    /** Each bin has half the bulk's share of the range, so a bulk lies within three adjacent bins. */
    private static final int BINS = 200;
    private static final int BINS_OF_BULK = 3;

    /** The outliers of a column, if it has any. */
    static Optional<FarOutliers> of(DoubleMatrix matrix, int column) {
        double[] values = new double[matrix.rows()];
        double[] all = matrix.values();
        for (int i = 0; i < values.length; i++) {
            // Half of everything, so that no difference overflows.
            values[i] = all[i * matrix.columns() + column] / 2;
        }
        if (values.length < LEAST_ROWS || !isCrowded(values, values.length - most(values.length))) {
            return Optional.empty();
        }
        Arrays.sort(values);
        double middle = values[values.length / 2];
        double[] others = Arrays.stream(values).filter(value -> value != middle).toArray();
        return others.length >= values.length / 2
                ? grown(values, values, middle)
                : others.length < LEAST_ROWS ? Optional.empty() : grown(others, values, middle);
    }

    private static int most(int rows) {
        return Math.max(FEW, rows / ROWS_A_FAR_ONE);
    }

    /** Whether so many values lie in three bins. This needs no sorting, and rules out most columns. */
    private static boolean isCrowded(double[] values, int many) {
        double least = values[0];
        double greatest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double range = greatest - least;
        int[] bins = new int[BINS + BINS_OF_BULK];
        for (double value : values) {
            bins[range > 0 ? (int) ((value - least) / range * BINS) : 0]++;
        }
        for (int bin = 0; bin < BINS; bin++) {
            if (bins[bin] + bins[bin + 1] + bins[bin + 2] >= many) {
                return range > 0;
            }
        }
        return false;
    }

    /**
     * The bulk is the narrowest interval with enough values, and every neighbor that is not separated from it by a wide
     * gap.
     *
     * @param values ascending
     * @param all    rows of the column, ascending
     * @param middle a value that belongs to the bulk
     */
    private static Optional<FarOutliers> grown(double[] values, double[] all, double middle) {
        int most = most(values.length);
        int first = narrowest(values, values.length - most);
        int last = first + values.length - most - 1;
        boolean grows = true;
        while (grows && (first > 0 || last < values.length - 1)) {
            double near = values[last] > values[first] ? GAP * (values[last] - values[first]) : Double.MAX_VALUE;
            double below = first > 0 ? values[first] - values[first - 1] : Double.POSITIVE_INFINITY;
            double above = last < values.length - 1 ? values[last + 1] - values[last] : Double.POSITIVE_INFINITY;
            grows = Math.min(below, above) <= near;
            if (grows && below <= above) {
                first--;
            } else if (grows) {
                last++;
            }
        }
        int far = first + values.length - 1 - last;
        double least = Math.min(values[first], middle);
        double greatest = Math.max(values[last], middle);
        double end = all[all.length - 1];
        if (far == 0 || greatest - least >= SHARE_OF_RANGE * (end - all[0])) {
            return Optional.empty();
        }
        return Optional.of(new FarOutliers(all.length, far, 2 * least, 2 * greatest,
                2 * (end > greatest ? end : all[0])));
    }

    /** Where the narrowest interval with so many values begins. */
    private static int narrowest(double[] values, int count) {
        int first = 0;
        for (int i = 1; i <= values.length - count; i++) {
            if (values[i + count - 1] - values[i] < values[first + count - 1] - values[first]) {
                first = i;
            }
        }
        return first;
    }
}
