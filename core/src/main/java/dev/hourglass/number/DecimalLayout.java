package dev.hourglass.number;

/** Lays out one decimal number: sign, digits, point, zeros and exponent, into bytes. */
final class DecimalLayout {
    /** Numbers with more digits before the point than this have an exponent. */
    private static final int MOST_BEFORE_POINT = 16;
    /** Numbers with more zeros between point and first digit than this have an exponent. */
    private static final int MOST_ZEROS_AFTER_POINT = 4;

    private final byte[] target;
    private int at;

    DecimalLayout(byte[] target, int at, boolean negative) {
        this.target = target;
        this.at = at;
        if (negative) {
            put('-');
        }
    }

    /** Writes {@code number * 10^exponent} and returns where it ends. */
    int write(long number, int exponent) {
        long digits = number;
        int zeros = exponent;
        while (digits != 0 && digits % 10 == 0) {
            digits /= 10;
            zeros++;
        }
        int count = length(digits);
        int beforePoint = digits == 0 ? 1 : count + zeros;
        if (beforePoint > MOST_BEFORE_POINT || beforePoint < -MOST_ZEROS_AFTER_POINT) {
            scientific(digits, count, beforePoint - 1);
        } else if (beforePoint > 0) {
            digits(digits, count, Math.min(beforePoint, count));
            zeros(beforePoint - count);
        } else {
            put('0');
            put('.');
            zeros(-beforePoint);
            digits(digits, count, count);
        }
        return at;
    }

    private void scientific(long digits, int count, int exponent) {
        digits(digits, count, 1);
        put('e');
        if (exponent < 0) {
            put('-');
        }
        int magnitude = Math.abs(exponent);
        digits(magnitude, length(magnitude), length(magnitude));
    }

    /** Writes the digits with a point after the first few, if any follow it. */
    private void digits(long digits, int count, int beforePoint) {
        int end = at + count + (beforePoint < count ? 1 : 0);
        long rest = digits;
        for (int place = end - 1; place >= at; place--) {
            if (place == at + beforePoint) {
                target[place] = '.';
            } else {
                target[place] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        at = end;
    }

    private void zeros(int count) {
        for (int i = 0; i < count; i++) {
            put('0');
        }
    }

    private void put(char character) {
        target[at++] = (byte) character;
    }

    private static int length(long digits) {
        int length = 1;
        for (long rest = digits / 10; rest != 0; rest /= 10) {
            length++;
        }
        return length;
    }
}
