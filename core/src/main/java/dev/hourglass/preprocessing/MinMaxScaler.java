package dev.hourglass.preprocessing;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.RowBlocks;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Scales each column linearly so that the range it was fitted on becomes a given range, as scikit-learn's
 * {@code MinMaxScaler} does, bit for bit.
 *
 * <p>With {@code range = maximum - minimum} of a column: {@code scale = (high - low) / range},
 * {@code offset = low - minimum * scale}, {@code transform(x) = x * scale + offset} in two roundings,
 * {@code inverse(z) = (z - offset) / scale}. Scaled values may leave the target range by a rounding error, also at the
 * minimum and maximum, unless clipped.
 *
 * <p>Constant columns: where the range is below {@code 10 * 2^-52}, scikit-learn's threshold, it counts as 1, so that
 * the fitted value becomes low and others keep their distance from it. {@link #constantColumns()} tells which. With
 * {@link MinMaxSettings#relative()} the range must also be no more than {@code 10 * 2^-52} of the greatest absolute
 * value: picofarads and photon energies are no rounding errors.
 *
 * <p>Overflow: where maximum - minimum is beyond the greatest double, half the difference is used on both sides
 * of the division. scikit-learn scales such a column with 0 and returns NaN from the inverse; here it spans
 * low to high like any other, to about 50 bits, for its scale is subnormal. An inverse beyond the greatest double
 * is the greatest double of its sign.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MinMaxScaler implements Scaler {
    private static final double LEAST_RANGE = 10 * 0x1p-52;
    /** Brings the least range above the reciprocal of the greatest double. */
    private static final double LIFT = 0x1p60;

    private final MinMaxSettings settings;
    private final double[] minimum;
    private final double[] maximum;
    /** What values are multiplied by first: 1, but for columns so narrow that the scale would be beyond a double. */
    private final double[] lift;
    private final double[] scale;
    private final double[] offset;

    /**
     * A scaler from what an earlier one had learned; it gives the same bits.
     *
     * @param minimum  the least value of each column
     * @param maximum  the greatest value of each column
     * @param settings the range to map to
     * @throws IllegalArgumentException if the arrays differ in length, a number is not finite, a minimum is greater
     *                                  than its maximum, or the settings' range is so far from 0 to 1 that a column
     *                                  cannot be scaled in double precision
     */
    public MinMaxScaler(double[] minimum, double[] maximum, MinMaxSettings settings) {
        Objects.requireNonNull(settings, "settings");
        if (minimum.length != maximum.length) {
            throw new IllegalArgumentException(
                    "found " + minimum.length + " minima and " + maximum.length + " maxima, expected as many");
        }
        this.settings = settings;
        this.minimum = minimum.clone();
        this.maximum = maximum.clone();
        this.lift = new double[minimum.length];
        this.scale = new double[minimum.length];
        this.offset = new double[minimum.length];
        for (int c = 0; c < scale.length; c++) {
            prepare(c);
        }
    }

    private void prepare(int column) {
        double least = minimum[column];
        double greatest = maximum[column];
        if (!(least <= greatest) || !Double.isFinite(least) || !Double.isFinite(greatest)) {
            throw new IllegalArgumentException("column " + column + " ranges from " + least + " to " + greatest
                    + ", expected a finite minimum not above a finite maximum");
        }
        double span = settings.high() - settings.low();
        double range = greatest - least;
        lift[column] = 1;
        if (isConstant(column, settings.relative())) {
            scale[column] = span;
        } else if (Double.isInfinite(span / range)) {
            lift[column] = LIFT;
            scale[column] = span / (range * LIFT);
        } else if (Double.isFinite(range)) {
            scale[column] = span / range;
        } else {
            scale[column] = span / 2 / (greatest / 2 - least / 2);
        }
        offset[column] = settings.low() - least * lift[column] * scale[column];
        if (!Double.isFinite(offset[column]) || scale[column] == 0) {
            throw new IllegalArgumentException("column " + column + ", from " + least + " to " + greatest
                    + ", cannot be scaled to " + settings.low() + " to " + settings.high() + " in double precision");
        }
    }

    private boolean isConstant(int column, boolean relative) {
        double range = maximum[column] - minimum[column];
        double magnitude = Math.max(Math.abs(minimum[column]), Math.abs(maximum[column]));
        return range < LEAST_RANGE && (!relative || range <= LEAST_RANGE * magnitude);
    }

    /**
     * Learns the ranges of the columns, to map them to 0 to 1 without clipping, also narrow ranges of small values. The
     * settings say so only where there are such columns: without them the scaler is that of {@link #fit(DoubleMatrix)}.
     *
     * @param data rows x columns, at least one row, all finite
     * @return the scaler for matrices of as many columns
     * @throws IllegalArgumentException if there is no row or a value is not finite
     */
    public static MinMaxScaler fitByMagnitude(DoubleMatrix data) {
        Objects.requireNonNull(data, "data");
        return fitByMagnitude(new MatrixBlocks(data));
    }

    /**
     * {@return the same scaler, learned from rows that need not be in memory, in one pass}
     *
     * @param data at least one row, all finite
     * @throws IllegalArgumentException if there is no row or a value is not finite
     */
    public static MinMaxScaler fitByMagnitude(RowBlocks data) {
        MinMaxScaler scaler = fit(data, new MinMaxSettings());
        for (int column : scaler.constantColumns()) {
            if (!scaler.isConstant(column, true)) {
                return new MinMaxScaler(scaler.minimum, scaler.maximum, scaler.settings.withRelative(true));
            }
        }
        return scaler;
    }

    /**
     * Learns the ranges of the columns, to map them to 0 to 1 without clipping, as scikit-learn does.
     *
     * @param data rows x columns, at least one row, all finite
     * @return the scaler for matrices of as many columns
     * @throws IllegalArgumentException if there is no row or a value is not finite
     */
    public static MinMaxScaler fit(DoubleMatrix data) {
        Objects.requireNonNull(data, "data");
        return fit(data, new MinMaxSettings());
    }

    /**
     * Learns the ranges of the columns.
     *
     * @param data     rows x columns, at least one row, all finite
     * @param settings the range to map to
     * @return the scaler for matrices of as many columns
     * @throws IllegalArgumentException if there is no row, a value is not finite, or a column cannot be scaled
     */
    public static MinMaxScaler fit(DoubleMatrix data, MinMaxSettings settings) {
        Objects.requireNonNull(data, "data");
        return fit(new MatrixBlocks(data), settings);
    }

    private static MinMaxScaler fit(RowBlocks data, MinMaxSettings settings) {
        if (data.rows() == 0) {
            throw new IllegalArgumentException("a scaler is fitted on at least one row, found none");
        }
        double[] minimum = new double[data.columns()];
        double[] maximum = new double[data.columns()];
        Arrays.fill(minimum, Double.POSITIVE_INFINITY);
        Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
        data.forEach(block -> widen(minimum, maximum, block.values()));
        return new MinMaxScaler(minimum, maximum, settings);
    }

    private static void widen(double[] minimum, double[] maximum, double[] values) {
        for (int start = 0; start < values.length; start += minimum.length) {
            for (int c = 0; c < minimum.length; c++) {
                minimum[c] = Math.min(minimum[c], values[start + c]);
                maximum[c] = Math.max(maximum[c], values[start + c]);
            }
        }
    }

    @Override
    public DoubleMatrix transform(DoubleMatrix data) {
        DoubleMatrix scaled = copyOf(data);
        double[] values = scaled.values();
        for (int start = 0; start < values.length; start += scale.length) {
            for (int c = 0; c < scale.length; c++) {
                values[start + c] = transform(values[start + c], c);
            }
        }
        return scaled;
    }

    @Override
    public void transformRow(DoubleMatrix data, int row, float[] to, int at) {
        double[] values = data.values();
        int start = row * scale.length;
        if (settings.clip()) {
            for (int c = 0; c < scale.length; c++) {
                to[at + c] = (float) transform(values[start + c], c);
            }
        } else {
            scale(values, start, lift, scale, offset, to, at);
        }
    }

    /** Arithmetic on local variables and nothing else: the C2 of JDK 25 makes SIMD code of such a loop. */
    private static void scale(double[] values, int start, double[] lift, double[] scale, double[] offset, float[] to,
            int at) {
        for (int c = 0; c < scale.length; c++) {
            to[at + c] = (float) (values[start + c] * lift[c] * scale[c] + offset[c]);
        }
    }

    private double transform(double value, int column) {
        double scaled = value * lift[column] * scale[column] + offset[column];
        return settings.clip() ? between(settings.low(), scaled, settings.high()) : scaled;
    }

    @Override
    public DoubleMatrix inverseTransform(DoubleMatrix data) {
        DoubleMatrix original = copyOf(data);
        double[] values = original.values();
        for (int start = 0; start < values.length; start += scale.length) {
            for (int c = 0; c < scale.length; c++) {
                double value = (values[start + c] - offset[c]) / scale[c] / lift[c];
                values[start + c] = between(-Double.MAX_VALUE, value, Double.MAX_VALUE);
            }
        }
        return original;
    }

    private static double between(double low, double value, double high) {
        return Math.min(Math.max(value, low), high);
    }

    private DoubleMatrix copyOf(DoubleMatrix data) {
        requireColumns(data);
        return new DoubleMatrix(data.rows(), data.columns(), data.values().clone());
    }

    @Override
    public int[] outOfRangeCounts(DoubleMatrix data) {
        requireColumns(data);
        return Outside.counts(data, minimum, maximum);
    }

    /** {@return the columns, counted from 0, whose range is too small to be scaled, ascending} */
    public int[] constantColumns() {
        int[] constant = new int[columns()];
        int count = 0;
        for (int c = 0; c < constant.length; c++) {
            if (isConstant(c, settings.relative())) {
                constant[count++] = c;
            }
        }
        return Arrays.copyOf(constant, count);
    }

    @Override
    public int columns() {
        return scale.length;
    }

    /** {@return the range the columns are mapped to} */
    public MinMaxSettings settings() {
        return settings;
    }

    /** {@return a copy of the least value of each column, scikit-learn's {@code data_min_}} */
    @Override
    public double[] dataMinimum() {
        return minimum.clone();
    }

    /** {@return a copy of the greatest value of each column, scikit-learn's {@code data_max_}} */
    @Override
    public double[] dataMaximum() {
        return maximum.clone();
    }

    /** {@return the factor of each column, scikit-learn's {@code scale_}; infinite where it is beyond a double} */
    public double[] scale() {
        return IntStream.range(0, columns()).mapToDouble(c -> lift[c] * scale[c]).toArray();
    }

    /**
     * {@return a copy of what values of each column are multiplied by first: 1, but for columns so narrow that the
     * whole factor would be beyond a double}
     */
    public double[] firstFactor() {
        return lift.clone();
    }

    /** {@return a copy of what values of each column are multiplied by after {@link #firstFactor}} */
    public double[] secondFactor() {
        return scale.clone();
    }

    /** {@return a copy of the number added to each column after multiplying, scikit-learn's {@code min_}} */
    public double[] offset() {
        return offset.clone();
    }

    /** Whether the other scales the same columns to the same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MinMaxScaler that && settings.equals(that.settings)
                && Arrays.equals(minimum, that.minimum) && Arrays.equals(maximum, that.maximum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, Arrays.hashCode(minimum), Arrays.hashCode(maximum));
    }

    /** For messages: {@code scaler of 6 columns to 0.0 to 1.0}. */
    @Override
    public String toString() {
        return "scaler of " + columns() + " columns to " + settings.low() + " to " + settings.high()
                + (settings.clip() ? ", clipped" : "");
    }
}
