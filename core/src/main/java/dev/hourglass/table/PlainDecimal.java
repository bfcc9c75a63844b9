package dev.hourglass.table;

/**
 * Reads the usual decimal number, eight digits at a time and without an object: a sign or none, at most 19 digits, a
 * point or none. Whatever else may be a number is left to {@link DecimalParser}.
 *
 * <p>The digits after the point are taken from three overlapping words that end where the number ends, whatever their
 * count, so that the processor has no branch to guess wrong; nor has it for the sign.
 */
final class PlainDecimal {
    private static final int MOST_DIGITS = 19;
    private static final int WORDS = 3;
    private static final long EIGHT_DIGITS = 100_000_000;
    /** The powers of ten up to 1e19, unsigned. */
    private static final long[] POWERS = powers();

    private PlainDecimal() {
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /**
     * Reads one number.
     *
     * @return the nearest double, or NaN if the text is not as simple as this, or too near to the array's beginning
     */
    static double parse(byte[] text, int from, int to) {
        if (to < 8 * WORDS || from >= to) {
            return Double.NaN;
        }
        int minus = (text[from] ^ '-') == 0 ? 1 : 0;
        int at = from + minus;
        long whole = 0;
        for (; at < to && (char) (text[at] - '0') < 10; at++) {
            whole = 10 * whole + text[at] - '0';
        }
        int digits = at - from - minus;
        if (at < to && text[at] == '.') {
            at++;
        }
        int decimals = to - at;
        digits += decimals;
        if (digits == 0 || digits > MOST_DIGITS) {
            return Double.NaN;
        }
        long last = EightBytes.last(EightBytes.at(text, to - 8), Math.min(decimals, 8));
        long middle = EightBytes.last(EightBytes.at(text, to - 16), Math.min(Math.max(decimals - 8, 0), 8));
        long first = EightBytes.last(EightBytes.at(text, to - 24), Math.max(decimals - 16, 0));
        if (!(EightBytes.areDigits(last) & EightBytes.areDigits(middle) & EightBytes.areDigits(first))) {
            return Double.NaN;
        }
        long word = whole * POWERS[decimals] + EightBytes.number(last)
                + EIGHT_DIGITS * (EightBytes.number(middle) + EIGHT_DIGITS * EightBytes.number(first));
        long bits = word == 0 ? 0 : EiselLemire.bits(word, -decimals);
        return bits == EiselLemire.UNDECIDED ? Double.NaN : Double.longBitsToDouble(bits | (long) minus << 63);
    }
}
