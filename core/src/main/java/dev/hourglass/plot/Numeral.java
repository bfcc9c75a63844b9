package dev.hourglass.plot;

/**
 * A number ready to be written: decimal digits, times ten to a power.
 *
 * <p>The digits come from integers, so that they do not depend on the locale or on the Java release.
 *
 * @param digits decimal digits with sign and point, or empty for a bare power of ten
 * @param power  the power of ten the digits are multiplied with; not shown if it is 0 and there are digits
 */
record Numeral(String digits, int power) {
    private static final int FIRST_GROUPED = 1000;

    /** The bare power of ten. */
    static Numeral powerOfTen(int power) {
        return new Numeral("", power);
    }

    /** A digit times a power of ten; a digit of 1 is left out. */
    static Numeral scaled(int digit, int power) {
        return digit == 1 ? powerOfTen(power) : new Numeral(Integer.toString(digit), power);
    }

    /** {@code units * 10^-decimals} with exactly so many decimals; thousands are set apart by commas. */
    static Numeral fixed(long units, int decimals) {
        StringBuilder text = new StringBuilder();
        long scale = integerPowerOfTen(decimals);
        long magnitude = Math.abs(units);
        if (units < 0) {
            text.append('\u2212');
        }
        appendGrouped(text, magnitude / scale);
        if (decimals > 0) {
            String fraction = Long.toString(magnitude % scale);
            text.append('.').append("0".repeat(decimals - fraction.length())).append(fraction);
        }
        return new Numeral(text.toString(), 0);
    }

    /**
     * A number rounded to significant digits: plain from 0.0001 up to a million, with a power of ten beyond; or what
     * kind of number it is if it is not finite.
     *
     * @param value       the number
     * @param significant how many digits to keep, 1 to 9
     * @return the numeral
     */
    static Numeral rounded(double value, int significant) {
        if (!Double.isFinite(value)) {
            return new Numeral(value > 0 ? "+∞" : value < 0 ? "\u2212∞" : "NaN", 0);
        }
        if (Math.abs(value) < Precision.SMALLEST) {
            return fixed(0, 0);
        }
        int exponent = exponent(value);
        long units = (long) Math.rint(value / powerOf10(exponent - significant + 1));
        if (Math.abs(units) >= integerPowerOfTen(significant)) {
            units /= 10;
            exponent++;
        }
        int decimals = significant - 1;
        if (exponent < -4 || exponent >= 6) {
            return new Numeral(fixed(units, decimals).digits, exponent);
        }
        decimals -= exponent;
        return decimals >= 0 ? fixed(units, decimals) : fixed(units * integerPowerOfTen(-decimals), 0);
    }

    /** The decimal exponent of a finite number other than zero: that of its first digit. */
    static int exponent(double value) {
        return (int) Math.floor(StrictMath.log10(Math.abs(value)) + Precision.TOLERANCE);
    }

    /** Ten to a power from -308 to 308, with the same bits on every machine. */
    static double powerOf10(int power) {
        return StrictMath.pow(10, power);
    }

    /** Ten to a power from 0 to 18. */
    static long integerPowerOfTen(int power) {
        long product = 1;
        for (int i = 0; i < power; i++) {
            product *= 10;
        }
        return product;
    }

    private static void appendGrouped(StringBuilder text, long number) {
        String digits = Long.toString(number);
        if (number < FIRST_GROUPED) {
            text.append(digits);
            return;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
    }

    /** The part that is written at full size: the digits, the ten, or both. */
    String base() {
        if (digits.isEmpty()) {
            return "10";
        }
        return power == 0 ? digits : digits.concat("×10");
    }

    /** The part that is written raised, or an empty string. */
    String raised() {
        return power == 0 && !digits.isEmpty() ? "" : Integer.toString(power).replace('-', '\u2212');
    }

    /** The number in one line of text, as {@code 3.214e-7}. */
    String inline() {
        StringBuilder text = new StringBuilder(digits.isEmpty() ? "1" : digits.replace('\u2212', '-'));
        return power == 0 ? text.toString() : text.append('e').append(power).toString();
    }

    /** The greatest width in hundredths of the font size. */
    int width() {
        return Lettering.width(base()) + Lettering.width(raised()) * Lettering.RAISED_PERCENT / 100;
    }
}
