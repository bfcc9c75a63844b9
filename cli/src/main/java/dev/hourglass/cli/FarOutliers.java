package dev.hourglass.cli;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * Few values so far from all others that scaling leaves the others no room.
 *
 * <p>At most one row in a hundred, or two, may be far. The others, the bulk, span less than a hundredth of the range;
 * and between them and the far values there is a gap of ten times what they span. Skewed columns have no such gap: their
 * values thin out, and the bulk grows value by value up to the end. Neither have columns of two values, however rare one
 * of them is.
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
    /** Bins of half the share: a bulk lies in three that stand side by side. */
    private static final int BINS = 200;
    private static final int BINS_OF_BULK = 3;

    /** Those of a column, if it has any. */
    static Optional<FarOutliers> of(DoubleMatrix matrix, int column) {
        double[] values = new double[matrix.rows()];
        for (int i = 0; i < values.length; i++) {
            // Half of everything, so that no difference overflows.
            values[i] = matrix.get(i, column) / 2;
        }
        int most = Math.max(FEW, values.length / ROWS_A_FAR_ONE);
        if (values.length < LEAST_ROWS || !isCrowded(values, values.length - most)) {
            return Optional.empty();
        }
        Arrays.sort(values);
        return grown(values, most);
    }

    /** Whether so many values lie in three bins, which can be told without sorting, and of most columns be denied. */
    private static boolean isCrowded(double[] values, int many) {
        double least = Arrays.stream(values).min().orElseThrow();
        double range = Arrays.stream(values).max().orElseThrow() - least;
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

    /** The bulk is the narrowest stretch of enough values, and every neighbor that no wide gap keeps apart. */
    private static Optional<FarOutliers> grown(double[] values, int most) {
        int first = 0;
        for (int i = 1; i <= most; i++) {
            if (span(values, i, values.length - most) < span(values, first, values.length - most)) {
                first = i;
            }
        }
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
        double range = values[values.length - 1] - values[0];
        if (far == 0 || values[last] - values[first] >= SHARE_OF_RANGE * range) {
            return Optional.empty();
        }
        double farthest = last < values.length - 1 ? values[values.length - 1] : values[0];
        return Optional.of(new FarOutliers(values.length, far, 2 * values[first], 2 * values[last], 2 * farthest));
    }

    private static double span(double[] values, int first, int count) {
        return values[first + count - 1] - values[first];
    }
}
