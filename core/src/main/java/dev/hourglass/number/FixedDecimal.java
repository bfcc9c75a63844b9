package dev.hourglass.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for people: a fixed number of digits, in no locale's way but C's.
 *
 * <p>The value's exact decimal expansion is rounded half to even, as {@code printf} does, on every JVM alike;
 * {@link String#format} would load the locale's data for it.
 */
public final class FixedDecimal {
    private FixedDecimal() {
    }

    /**
     * {@return a number as C's {@code %.nf} writes it: {@code 0.0032}}
     *
     * @param value  any number
     * @param digits after the point, 0 or more
     */
    public static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        String magnitude = new BigDecimal(Math.abs(value)).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return sign(value) + magnitude;
    }

    /**
     * {@return a number as C's {@code %.ne} writes it: {@code 3.2000e-04}}
     *
     * @param value  any number
     * @param digits after the point, 0 or more
     */
    public static String scientific(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return fixed(value, digits) + "e+00";
        }
        int first = exponent(new BigDecimal(Math.abs(value)));
        BigDecimal rounded = new BigDecimal(Math.abs(value)).setScale(digits - first, RoundingMode.HALF_EVEN);
        // Rounding 9.99996 up gives one digit more.
        int exponent = exponent(rounded);
        String mantissa = rounded.movePointLeft(exponent).setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
        String exponentDigits = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return sign(value) + mantissa + (exponent < 0 ? "e-" : "e+") + exponentDigits;
    }

    /**
     * {@return a loss as Keras shows it: four digits, scientific from 0.001 down}
     *
     * @param value any number
     */
    public static String loss(double value) {
        return Math.abs(value) > 1e-3 ? fixed(value, 4) : scientific(value, 4);
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String sign(double value) {
        return Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
}
