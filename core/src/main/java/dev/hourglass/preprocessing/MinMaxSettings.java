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

    /** Scikit-learn's defaults: the range 0 to 1, without clipping, and the same columns taken for constant. */
    public MinMaxSettings() {
        this(0, 1, false, false);
    }

    /**
     * {@return the same settings with another range}
     *
     * @param least    what a column's minimum becomes
     * @param greatest what a column's maximum becomes
     * @throws IllegalArgumentException if least is not below greatest, or a bound or their difference is not finite
     */
    public MinMaxSettings withRange(double least, double greatest) {
        return new MinMaxSettings(least, greatest, clip, relative);
    }

    /**
     * {@return the same settings with clipping switched on or off}
     *
     * @param on whether values outside the fitted range are moved to low or high
     */
    public MinMaxSettings withClip(boolean on) {
        return new MinMaxSettings(low, high, on, relative);
    }

    /**
     * {@return the same settings with another sense of what is constant}
     *
     * @param on whether narrow ranges of small values are scaled
     */
    public MinMaxSettings withRelative(boolean on) {
        return new MinMaxSettings(low, high, clip, on);
    }
}
