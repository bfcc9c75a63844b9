package dev.hourglass.number;

/**
 * Lays out one decimal number: digits, point, zeros and exponent, into bytes.
 *
 * <p>The digits are moved up until there are 9 or 17, so that the first stands alone and the others fill one word of
 * eight or two ({@link EightBytes}). So none is divided off by itself, and the last that is not 0 is found by counting
 * zero bits. Words are put down whole: up to 16 bytes behind the number's end may change, within the room it asks for.
 */
final class DecimalLayout {
    /** Numbers with more digits before the point than this have an exponent. */
    private static final int MOST_BEFORE_POINT = 16;
    /** Numbers with more zeros between point and first digit than this have an exponent. */
    private static final int MOST_ZEROS_AFTER_POINT = 4;
    private static final int DIGITS_OF_ONE_WORD = 9;
    private static final int DIGITS_OF_TWO_WORDS = 17;
    private static final long EIGHT_DIGITS = 100_000_000;
    /** {@code 0.} and more zeros than may follow it. */
    private static final long ZERO_POINT_ZEROS = EightBytes.all('0') ^ ('0' ^ '.') << 8;

    private DecimalLayout() {
    }

    /**
     * Writes {@code digits * 10^exponent}.
     *
     * @param digits 0 or more, at most 17 of them
     * @param target with room for {@link ShortestDecimal#LONGEST} bytes, less one for a sign
     * @return where the number ends
     */
    static int write(long digits, int exponent, byte[] target, int at) {
        int count = count(digits);
        int beforePoint = count + exponent;
        if (count <= DIGITS_OF_ONE_WORD) {
            long all = digits * PowersOfTen.whole(DIGITS_OF_ONE_WORD - count);
            long first = all / EIGHT_DIGITS;
            return write(first, EightBytes.digits(all - EIGHT_DIGITS * first), 0, beforePoint, target, at);
        }
        long all = digits * PowersOfTen.whole(DIGITS_OF_TWO_WORDS - count);
        long upper = all / EIGHT_DIGITS;
        long first = upper / EIGHT_DIGITS;
        long middle = EightBytes.digits(upper - EIGHT_DIGITS * first);
        return write(first, middle, EightBytes.digits(all - EIGHT_DIGITS * upper), beforePoint, target, at);
    }

    /**
     * How many digits a number has: its bits by log10(2), or one more. The difference's sign adds -1 or 0: a branch
     * here would often be guessed wrong.
     */
    private static int count(long digits) {
        long odd = digits | 1;
        int least = (Long.SIZE - Long.numberOfLeadingZeros(odd)) * 1233 >>> 12;
        return least + 1 + (int) (odd - PowersOfTen.whole(least) >> 63);
    }

    /** Writes the digits in the one of four ways that their places ask for. */
    private static int write(long first, long middle, long last, int beforePoint, byte[] target, int at) {
        int significant = significant(middle, last);
        if (beforePoint > MOST_BEFORE_POINT || beforePoint < -MOST_ZEROS_AFTER_POINT) {
            pointed(first, middle, last, 1, target, at);
            return exponent(beforePoint - 1, target, significant == 1 ? at + 1 : at + 1 + significant);
        }
        if (beforePoint <= 0) {
            EightBytes.put(ZERO_POINT_ZEROS, target, at);
            int start = at + 2 - beforePoint;
            digits(first, middle, last, target, start);
            return start + significant;
        }
        if (significant <= beforePoint) {
            digits(first, middle, last, target, at);
            return at + beforePoint;
        }
        pointed(first, middle, last, beforePoint, target, at);
        return at + 1 + significant;
    }

    /** How many digits there are up to the last that is not 0, at least one. */
    private static int significant(long middle, long last) {
        long word = last == 0 ? middle : last;
        int before = last == 0 ? 1 : DIGITS_OF_ONE_WORD;
        return before + Long.BYTES - (Long.numberOfLeadingZeros(word) >>> 3);
    }

    /** Puts down all digits. */
    private static void digits(long first, long middle, long last, byte[] target, int at) {
        target[at] = (byte) ('0' + first);
        EightBytes.put(EightBytes.characters(middle), target, at + 1);
        EightBytes.put(EightBytes.characters(last), target, at + DIGITS_OF_ONE_WORD);
    }

    /**
     * Puts down all digits with a point between: the words one place on, then again, with the point, the one that it
     * stands in or before.
     *
     * @param beforePoint from 1 to 16
     */
    private static void pointed(long first, long middle, long last, int beforePoint, byte[] target, int at) {
        digits(first, middle, last, target, at + 1);
        target[at] = (byte) ('0' + first);
        long word = EightBytes.characters(middle);
        if (beforePoint <= Long.BYTES) {
            EightBytes.put(EightBytes.inserted('.', word, beforePoint - 1), target, at + 1);
        } else {
            EightBytes.put(word, target, at + 1);
            EightBytes.put(EightBytes.inserted('.', EightBytes.characters(last), beforePoint - DIGITS_OF_ONE_WORD),
                    target, at + DIGITS_OF_ONE_WORD);
        }
    }

    private static int exponent(int exponent, byte[] target, int at) {
        int end = at;
        target[end++] = 'e';
        if (exponent < 0) {
            target[end++] = '-';
        }
        int magnitude = Math.abs(exponent);
        if (magnitude >= 100) {
            target[end++] = (byte) ('0' + magnitude / 100);
        }
        if (magnitude >= 10) {
            target[end++] = (byte) ('0' + magnitude / 10 % 10);
        }
        target[end++] = (byte) ('0' + magnitude % 10);
        return end;
    }
}
