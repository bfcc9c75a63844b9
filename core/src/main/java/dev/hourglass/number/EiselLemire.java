package dev.hourglass.number;

/**
 * The double nearest to {@code w * 10^q}, from one or two 64-bit multiplications.
 *
 * <p>w is shifted until its first bit is 1 and multiplied by the leading bits of the power of ten. The first 54 bits of
 * the product are enough to round to 53, unless all bits that follow are ones, where what was cut off the power could
 * carry into them, or the product lies exactly between two doubles. The first is noticed and reported as undecided; the
 * second can only happen for q from -4 to 23, where the power (or its reciprocal) is known exactly enough.
 * Source: Lemire, <i>Number parsing at a gigabyte per second</i>, Software: Practice and Experience 51 (2021).
 */
final class EiselLemire {
    /** The answer where 128 bits of the power cannot tell. */
    static final long UNDECIDED = -1;

    private static final long INFINITY = 0x7FF0000000000000L;
    private static final int GREATEST = 308;
    private static final int GREATEST_BIASED = 2046;
    /** From here to -1 the reciprocal of the power, rounded up, divides any 64-bit number exactly. */
    private static final int LEAST_EXACT = -27;

    private EiselLemire() {
    }

    /**
     * The bits of the nearest double, ties to even.
     *
     * @param w unsigned, not 0
     * @param q any exponent
     * @return the bits, those of infinity if the number is beyond all doubles, or {@link #UNDECIDED}
     */
    static long bits(long w, long q) {
        if (q < PowersOfTen.LEAST) {
            return 0;
        }
        return q > GREATEST ? INFINITY : product(w, (int) q);
    }

    private static long product(long w, int q) {
        int shift = Long.numberOfLeadingZeros(w);
        long factor = w << shift;
        long power = PowersOfTen.high(q);
        long high = Math.multiplyHigh(factor, power) + factor + power;
        long low = factor * power;
        if ((high & 0x1FF) == 0x1FF) {
            long rest = PowersOfTen.multiplyHigh(factor, PowersOfTen.low(q) + (isReciprocal(q) ? 1 : 0));
            low += rest;
            if (Long.compareUnsigned(low, rest) < 0) {
                high++;
            }
            if (low == -1 && (q < LEAST_EXACT || q > PowersOfTen.LAST_EXACT)) {
                return UNDECIDED;
            }
        }
        int upper = (int) (high >>> 63);
        return round(high, low, q, PowersOfTen.binaryExponent(q) + 63 + upper - shift + 1023, upper + 9);
    }

    private static boolean isReciprocal(int q) {
        return q >= LEAST_EXACT && q < 0;
    }

    /** Rounds the product's first 54 bits, the last of them the rounding bit; a carry moves the exponent by itself. */
    private static long round(long high, long low, int q, int biasedExponent, int cut) {
        long significand = high >>> cut;
        if (biasedExponent <= 0) {
            return subnormal(significand, 1 - biasedExponent);
        }
        if (biasedExponent > GREATEST_BIASED) {
            return INFINITY;
        }
        boolean nothingFollows = Long.compareUnsigned(low, 1) <= 0 && significand << cut == high;
        boolean tieAboveEven = nothingFollows && q >= -4 && q <= 23 && (significand & 3) == 1;
        long rounded = tieAboveEven ? significand >>> 1 : (significand + 1) >>> 1;
        return ((biasedExponent - 1L) << 52) + rounded;
    }

    /** A number below the least normal double: fewer bits, rounded up from the half on, for no tie is possible here. */
    private static long subnormal(long significand, int lost) {
        return lost >= 64 ? 0 : ((significand >>> lost) + 1) >>> 1;
    }
}
