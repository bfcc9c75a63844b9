package dev.hourglass.number;

/**
 * Reads the usual decimal number, eight digits at a time and without an object: a minus or none, at most
 * {@value #MOST_DIGITS} digits, a point or none. Whatever else may be a number is left to {@link DecimalParser}.
 *
 * <p>The digits after the point are taken from three words of eight bytes that end where the number ends, whatever
 * their count; what stands before them is masked. So the processor has no branch to guess wrong, nor has it for the
 * sign.
 */
final class PlainDecimal {
    private static final int MOST_DIGITS = PowersOfTen.GREATEST_WHOLE;
    private static final int WORDS = 3;
    private static final long EIGHT_DIGITS = 100_000_000;
    /** At d + 16, d + 8 and d: which bytes of the last, middle and first word hold d digits after the point. */
    private static final long[] MASKS = new long[MOST_DIGITS + 1 + 16];

    static {
        for (int i = 0; i < MASKS.length; i++) {
            int bytes = Math.min(Math.max(i - 16, 0), 8);
            MASKS[i] = bytes == 0 ? 0 : -1L << 8 * (8 - bytes);
        }
    }

    private PlainDecimal() {
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
        int minus = ((text[from] & 0xFF ^ '-') - 1) >>> 31;
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
        long last = EightBytes.values(EightBytes.at(text, to - 8)) & MASKS[decimals + 16];
        long middle = EightBytes.values(EightBytes.at(text, to - 16)) & MASKS[decimals + 8];
        long first = EightBytes.values(EightBytes.at(text, to - 24)) & MASKS[decimals];
        if (!EightBytes.isAscii(EightBytes.excess(last) | EightBytes.excess(middle) | EightBytes.excess(first))) {
            return Double.NaN;
        }
        long word = whole * PowersOfTen.whole(decimals) + EightBytes.number(last)
                + EIGHT_DIGITS * (EightBytes.number(middle) + EIGHT_DIGITS * EightBytes.number(first));
        long bits = word == 0 ? 0 : EiselLemire.bits(word, -decimals);
        return bits == EiselLemire.UNDECIDED ? Double.NaN : Double.longBitsToDouble(bits | (long) minus << 63);
    }
}
