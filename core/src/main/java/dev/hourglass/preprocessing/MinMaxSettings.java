package dev.hourglass.preprocessing;

/**
 * The range a {@link MinMaxScaler} maps to: scikit-learn's {@code feature_range} and {@code clip}.
 *
 * @param low  what a column's minimum becomes
 * @param high what a column's maximum becomes, greater than low
 * @param clip whether values outside the fitted range are moved to low or high
 */
public record MinMaxSettings(double low, double high, boolean clip) {

    /**
     * Checks the range.
     *
     * @param low  what a column's minimum becomes
     * @param high what a column's maximum becomes
     * @param clip whether values outside the fitted range are moved to low or high
     * @throws IllegalArgumentException if low is not less than high, or a bound or their difference is not finite
     */
    public MinMaxSettings {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "a feature range needs finite bounds in ascending order, found " + low + " and " + high);
        }
    }

    /** {@return the range 0 to 1, without clipping, scikit-learn's defaults} */
    public static MinMaxSettings defaults() {
        return new MinMaxSettings(0, 1, false);
    }
}
