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
 * in units of 10^k/4 only, rounded to odd, for which 128 bits of the power are enough. An end of the interval belongs
 * to it when c is even. Source: Giulietti, <i>The Schubfach way to render doubles</i>, 2022, sections 8 and 9.
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
        checkFinite(value);
        long bits = Double.doubleToRawLongBits(value);
        return write(bits < 0, bits & (1L << 52) - 1, (int) (bits >>> 52) & 0x7FF, 52, target, at);
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
        checkFinite(value);
        int bits = Float.floatToRawIntBits(value);
        return write(bits < 0, bits & (1 << 23) - 1, bits >>> 23 & 0xFF, 23, target, at);
    }

    private static void checkFinite(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("only finite numbers have decimal digits, found " + value);
        }
    }

    /** Both formats: the exponent counts from the least normal one, 1; the fraction has its first bit left out. */
    private static int write(boolean negative, long fraction, int exponent, int width, byte[] target, int at) {
        int bias = width == 52 ? 1075 : 150;
        boolean normal = exponent != 0;
        long c = normal ? fraction | 1L << width : fraction;
        int q = Math.max(exponent, 1) - bias;
        DecimalLayout layout = new DecimalLayout(target, at, negative);
        if (c == 0) {
            return layout.write(0, 0);
        }
        if (q <= 0 && -q <= width && (c & (1L << -q) - 1) == 0) {
            return layout.write(c >> -q, 0);
        }
        return shortest(c, q, fraction == 0 && exponent > 1, layout);
    }

    /**
     * Finds the shortest decimal.
     *
     * @param narrow whether c is a power of two, below which numbers lie twice as dense
     */
    private static int shortest(long c, int q, boolean narrow, DecimalLayout layout) {
        int k = floorLog10(q, narrow);
        int shift = q + PowersOfTen.binaryExponent(-k) + 1;
        long number = roundedToOdd(-k, 4 * c << shift);
        long open = c & 1;
        long lower = roundedToOdd(-k, 4 * c - (narrow ? 1 : 2) << shift) + open;
        long upper = roundedToOdd(-k, 4 * c + 2 << shift) - open;

        long digits = number >> 2;
        long tens = digits / 10;
        boolean tensBelow = lower <= 40 * tens;
        boolean tensAbove = 40 * tens + 40 <= upper;
        if (tens > 0 && tensBelow != tensAbove) {
            return layout.write(tensAbove ? tens + 1 : tens, k + 1);
        }
        boolean below = lower <= 4 * digits;
        boolean above = 4 * digits + 4 <= upper;
        if (below != above) {
            return layout.write(above ? digits + 1 : digits, k);
        }
        long rest = number & 3;
        boolean up = rest > 2 || rest == 2 && (digits & 1) != 0;
        return layout.write(up ? digits + 1 : digits, k);
    }

    /** The floor of log10(2^q), or of log10(3/4 * 2^q) for the narrow interval: the greatest step that fits in. */
    private static int floorLog10(int q, boolean narrow) {
        return q * 1262611 - (narrow ? 524031 : 0) >> 22;
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
}
