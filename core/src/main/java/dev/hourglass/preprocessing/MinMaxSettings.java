package dev.hourglass.preprocessing;

/**
 * The range a {@link MinMaxScaler} maps to, scikit-learn's {@code feature_range} and {@code clip}, and when a column is
 * too narrow to be scaled.
 *
 * @param low      what a column's minimum becomes
 * @param high     what a column's maximum becomes, greater than low
 * @param clip     whether values outside the fitted range are moved to low or high
 * @param relative whether a column is constant only if its range is also no more than rounding errors of its values;
 *                 otherwise a range below {@code 10 * 2^-52} is enough, as in scikit-learn
 */
public record MinMaxSettings(double low, double high, boolean clip, boolean relative) {

    /**
     * Checks the range.
     *
     * @param low      what a column's minimum becomes
     * @param high     what a column's maximum becomes
     * @param clip     whether values outside the fitted range are moved to low or high
     * @param relative whether narrow ranges of small values are scaled
     * @throws IllegalArgumentException if low is not less than high, or a bound or their difference is not finite
     */
    public MinMaxSettings {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "a feature range needs finite bounds in ascending order, found " + low + " and " + high);
        }
    }

    /**
     * Settings that call a column constant when scikit-learn does.
     *
     * @param low  what a column's minimum becomes
     * @param high what a column's maximum becomes
     * @param clip whether values outside the fitted range are moved to low or high
     * @throws IllegalArgumentException if low is not less than high, or a bound or their difference is not finite
     */
    public MinMaxSettings(double low, double high, boolean clip) {
        this(low, high, clip, false);
    }

    /** {@return the range 0 to 1, without clipping, scikit-learn's defaults} */
    public static MinMaxSettings defaults() {
        return new MinMaxSettings(0, 1, false);
    }

    /** {@return the same settings, but narrow ranges of small values are scaled} */
    public MinMaxSettings withRelative() {
        return new MinMaxSettings(low, high, clip, true);
    }
}
