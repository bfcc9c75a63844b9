package dev.hourglass.number;

import java.nio.charset.StandardCharsets;

/**
 * Reads plain decimal numbers from bytes, rounded correctly: the double nearest to what the digits say, ties to even.
 *
 * <p>Grammar: {@code [+-] digits [. digits] [e [+-] digits]}, where digits may be missing on one side of the point,
 * {@code e} may be {@code E}, and spaces and tabs round the number are ignored. Nothing else is a number: no
 * {@code NaN}, {@code inf}, {@code 1.5f}, {@code 0x1p3}, {@code 1_000}, no digits of other scripts.
 *
 * <p>Method: the usual number is read by {@link PlainDecimal}. Of others, up to 19 digits are gathered in one word. If
 * word and power of ten are exact doubles, one multiplication or division rounds correctly (Clinger, <i>How to read
 * floating point numbers accurately</i>, 1990). Otherwise {@link EiselLemire} decides; if there were more digits, it
 * must decide the same for the next word up. The few numbers left over, all halfway between two doubles or next to it,
 * go to {@link Double#parseDouble}.
 */
public final class DecimalParser {
    private static final int MOST_DIGITS = 19;
    private static final long GREATEST_EXACT = 1L << 53;
    /** Enough to outweigh any number of zeros a field can hold, small enough never to overflow. */
    private static final long HUGE_EXPONENT = 100_000_000_000L;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private final byte[] text;
    private final int start;
    private final int end;
    private int at;
    private boolean negative;
    private long word;
    private int wordDigits;
    private long exponent;
    /** Whether digits other than 0 did not fit the word. */
    private boolean cut;

    private DecimalParser(byte[] text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(text[first])) {
            first++;
        }
        while (first < last && isSpace(text[last - 1])) {
            last--;
        }
        this.text = text;
        this.start = first;
        this.end = last;
        this.at = first;
    }

    /**
     * Reads one number.
     *
     * @param text ASCII or UTF-8
     * @param from where the number, or space before it, begins
     * @param to   where it ends, exclusive
     * @return the nearest double; an infinity if the number is beyond the greatest; NaN if the text is no number
     */
    public static double parse(byte[] text, int from, int to) {
        double plain = PlainDecimal.parse(text, from, to);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        DecimalParser parser = new DecimalParser(text, from, to);
        return parser.isNumber() ? parser.value() : Double.NaN;
    }

    /**
     * Reads one number as a float, rounded once: not always the same as rounding the nearest double.
     *
     * @param text ASCII or UTF-8
     * @param from where the number, or space before it, begins
     * @param to   where it ends, exclusive
     * @return the nearest float; an infinity if the number is beyond the greatest; NaN if the text is no number
     */
    public static float parseFloat(byte[] text, int from, int to) {
        double value = parse(text, from, to);
        float nearest = (float) value;
        return isMidpoint(value, nearest)
                ? Float.parseFloat(new String(text, from, to - from, StandardCharsets.US_ASCII))
                : nearest;
    }

    /** Whether a double lies halfway between two floats: as far beyond it as the nearest is before it, is another. */
    private static boolean isMidpoint(double value, float nearest) {
        double other = value + (value - nearest);
        return value != nearest && other == (float) other;
    }

    private boolean isNumber() {
        negative = sign();
        int before = at;
        digits(0);
        int count = at - before;
        if (at < end && text[at] == '.') {
            int point = ++at;
            digits(1);
            count += at - point;
        }
        return count > 0 && exponentPart() && at == end;
    }

    /** Whether there is a minus; passes a plus as well. */
    private boolean sign() {
        boolean signed = at < end && (text[at] == '-' || text[at] == '+');
        return signed && text[at++] == '-';
    }

    /** Gathers digits; each that goes into the word after the point, or is left out before it, moves the exponent. */
    private void digits(int afterPoint) {
        for (; at < end && isDigit(text[at]); at++) {
            int digit = text[at] - '0';
            if (wordDigits < MOST_DIGITS) {
                word = 10 * word + digit;
                wordDigits += word == 0 ? 0 : 1;
                exponent -= afterPoint;
            } else {
                cut |= digit != 0;
                exponent += 1 - afterPoint;
            }
        }
    }

    /** Whether the exponent, if there is one, has digits. */
    private boolean exponentPart() {
        if (at == end || (text[at] | 0x20) != 'e') {
            return true;
        }
        at++;
        boolean down = sign();
        int before = at;
        long magnitude = 0;
        for (; at < end && isDigit(text[at]); at++) {
            magnitude = Math.min(10 * magnitude + (text[at] - '0'), HUGE_EXPONENT);
        }
        exponent += down ? -magnitude : magnitude;
        return at > before;
    }

    private double value() {
        double magnitude = magnitude();
        return negative ? -magnitude : magnitude;
    }

    private double magnitude() {
        if (word == 0) {
            return 0;
        }
        if (!cut && word > 0 && word <= GREATEST_EXACT && Math.abs(exponent) < POWERS.length) {
            double power = POWERS[(int) Math.abs(exponent)];
            return exponent < 0 ? word / power : word * power;
        }
        long bits = EiselLemire.bits(word, exponent);
        if (bits == EiselLemire.UNDECIDED || cut && bits != EiselLemire.bits(word + 1, exponent)) {
            return Math.abs(Double.parseDouble(new String(text, start, end - start, StandardCharsets.US_ASCII)));
        }
        return Double.longBitsToDouble(bits);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\t';
    }
}
