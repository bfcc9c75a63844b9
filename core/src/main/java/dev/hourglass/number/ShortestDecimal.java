package dev.hourglass.number;

import java.nio.charset.StandardCharsets;

/**
 * Prints numbers with as few digits as read back to the same bits, and of those the ones nearest to the number.
 *
 * <p>{@link Double#toString(double)} promises this only from JDK 19 on; these are the same characters everywhere.
 * Whole numbers and others from 1e-5 up to, not including, 1e16 are plain ({@code 12}, {@code 0.001234}), all the rest
 * has an exponent ({@code 1.5e-7}, {@code 1e300}). Negative zero is {@code -0}.
 *
 * <p>Method: the decimals that round to a number c * 2^q fill the interval between the midpoints to its neighbors. With
 * the greatest k for which a step of 10^k cannot jump over that interval, the shortest decimal is the multiple of
 * 10^(k+1) in it, if there is one, or else the multiple of 10^k nearest to the number. Midpoints and number are needed
 * in units of 10^k/4 only, rounded to odd, for which 128 bits of the power are enough, and 63 for a float. An end of
 * the interval belongs to it when c is even. Source: Giulietti, <i>The Schubfach way to render doubles</i>, 2022,
 * sections 8 to 10.
 */
public final class ShortestDecimal {
    /** No number is longer: sign, 17 digits, point and exponent, or four zeros after the point instead. */
    public static final int LONGEST = 25;

    private ShortestDecimal() {
    }

    /**
     * The shortest text of a double.
     *
     * @param value a finite number
     * @return the text, at most 25 characters
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String of(double value) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(value, text, 0), StandardCharsets.US_ASCII);
    }

    /**
     * The shortest text of a float: fewer digits than the same number has as a double.
     *
     * @param value a finite number
     * @return the text, at most 25 characters
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String of(float value) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(value, text, 0), StandardCharsets.US_ASCII);
    }

    /**
     * The text of the float nearest to a double, for people, who want no more digits; the double's own text where
     * floats do not reach.
     *
     * @param value a finite number
     * @return the text, at most 25 characters
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String rounded(double value) {
        float nearest = (float) value;
        return nearest == 0 || Float.isInfinite(nearest) ? of(value) : of(nearest);
    }

    /**
     * Writes a double's text.
     *
     * @param value  a finite number
     * @param target that gets ASCII characters; {@link #LONGEST} bytes must be free
     * @param at     where they begin
     * @return where they end
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static int write(double value, byte[] target, int at) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            throw notFinite(value);
        }
        int start = sign(bits, target, at);
        long fraction = bits & (1L << 52) - 1;
        long c = exponent == 0 ? fraction : fraction | 1L << 52;
        int q = Math.max(exponent, 1) - 1075;
        if (isWhole(c, q)) {
            return DecimalLayout.write(c >> -q, 0, target, start);
        }
        boolean narrow = fraction == 0 && exponent > 1;
        int k = floorLog10(q, narrow);
        int shift = q + PowersOfTen.binaryExponent(-k) + 1;
        long open = c & 1;
        long lower = roundedToOdd(-k, 4 * c - (narrow ? 1 : 2) << shift) + open;
        long number = roundedToOdd(-k, 4 * c << shift);
        long upper = roundedToOdd(-k, 4 * c + 2 << shift) - open;
        return shortest(lower, number, upper, k, target, start);
    }

    /**
     * Writes a float's text: fewer digits than the same number has as a double.
     *
     * @param value  a finite number
     * @param target that gets ASCII characters; {@link #LONGEST} bytes must be free
     * @param at     where they begin
     * @return where they end
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static int write(float value, byte[] target, int at) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = bits >>> 23 & 0xFF;
        if (exponent == 0xFF) {
            throw notFinite(value);
        }
        int start = sign(bits, target, at);
        int fraction = bits & (1 << 23) - 1;
        long c = exponent == 0 ? fraction : fraction | 1 << 23;
        int q = Math.max(exponent, 1) - 150;
        if (isWhole(c, q)) {
            return DecimalLayout.write(c >> -q, 0, target, start);
        }
        boolean narrow = fraction == 0 && exponent > 1;
        int k = floorLog10(q, narrow);
        int shift = q + PowersOfTen.binaryExponent(-k) + 33;
        long power = (PowersOfTen.high(-k) >>> 1) + 1;
        long open = c & 1;
        long lower = roundedToOdd(power, 4 * c - (narrow ? 1 : 2) << shift) + open;
        long number = roundedToOdd(power, 4 * c << shift);
        long upper = roundedToOdd(power, 4 * c + 2 << shift) - open;
        return shortest(lower, number, upper, k, target, start);
    }

    private static IllegalArgumentException notFinite(double value) {
        return new IllegalArgumentException("only finite numbers have decimal digits, found " + value);
    }

    /** Writes a minus, which only stays if the uppermost bit is set, and returns where the digits begin. */
    private static int sign(long bits, byte[] target, int at) {
        target[at] = '-';
        return at + (int) (bits >>> 63);
    }

    /** Whether c * 2^q is a whole number, and c not even shifted; zero is. */
    private static boolean isWhole(long c, int q) {
        return c == 0 || q <= 0 && Long.numberOfTrailingZeros(c) >= -q;
    }

    /** The floor of log10(2^q), or of log10(3/4 * 2^q) for the narrow interval: the greatest step that fits in. */
    private static int floorLog10(int q, boolean narrow) {
        return q * 1262611 - (narrow ? 524031 : 0) >> 22;
    }

    /**
     * Writes the shortest decimal from lower to upper, of those the one nearest to the number; all three in units of
     * 10^k/4. At most one multiple of 10^(k+1) lies there. Whether it is taken, a mask says, -1 or 0: a branch would
     * often be guessed wrong.
     */
    private static int shortest(long lower, long number, long upper, int k, byte[] target, int at) {
        long tens = upper / 40;
        long longer = 40 * tens - lower >> 63;
        long digits = tens + (nearest(lower, number) - tens & longer);
        return DecimalLayout.write(digits, k + 1 + (int) longer, target, at);
    }

    /** The multiple of 10^k nearest to the number, of two the even one; the next where the interval is too narrow. */
    private static long nearest(long lower, long number) {
        long odd = number >> 2 & 1;
        long nearest = number + 1 + odd >> 2;
        return 4 * nearest < lower ? nearest + 1 : nearest;
    }

    /** The upper word of {@code factor * 10^exponent}; its last bit is 1 also if anything follows it. */
    private static long roundedToOdd(int exponent, long factor) {
        boolean exact = exponent >= 0 && exponent <= PowersOfTen.LAST_EXACT;
        long low = PowersOfTen.multiplyHigh(PowersOfTen.low(exponent) + (exact ? 0 : 1), factor);
        long middle = PowersOfTen.high(exponent) * factor;
        long high = PowersOfTen.multiplyHigh(PowersOfTen.high(exponent), factor);
        long sum = low + middle;
        if (Long.compareUnsigned(sum, low) < 0) {
            high++;
        }
        return Long.compareUnsigned(sum, 1) > 0 ? high | 1 : high;
    }

    /** The same for a float, of 63 bits of the power, rounded up: all but the uppermost 33 bits are beyond doubt. */
    private static long roundedToOdd(long power, long factor) {
        long product = Math.multiplyHigh(power, factor);
        return product >>> 31 | (product & 0xFFFFFFFFL) + 0xFFFFFFFFL >>> 32;
    }
}
