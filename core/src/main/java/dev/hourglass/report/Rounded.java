package dev.hourglass.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for readers, rounded half to even of their exact decimal expansions: the same text on every JVM. */
final class Rounded {
    private static final int DIGITS = 4;
    private static final int LEAST_EXPONENT = -4;
    private static final int MOST_EXPONENT = 7;

    private Rounded() {
    }

    /** To four significant digits, with a power of ten where there are many zeros; whole numbers stay whole. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not defined" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
        BigDecimal rounded = whole ? exact : exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text;
        if (exponent < LEAST_EXPONENT || exponent >= MOST_EXPONENT) {
            text = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        } else {
            text = rounded.stripTrailingZeros().toPlainString();
        }
        return text.replace('-', '−');
    }

    /** With so many digits after the point. */
    static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return number(value);
        }
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString().replace('-', '−');
    }

    /** A share as {@code 12.3 %}. */
    static String percent(double share) {
        return Double.isFinite(share) ? fixed(100 * share, 1) + " %" : number(share);
    }

    /** A difference with its sign. */
    static String signed(double value, int digits) {
        String text = fixed(value, digits);
        return value > 0 ? "+" + text : text;
    }

    /** A count with its noun. */
    static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
