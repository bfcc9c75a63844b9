package dev.hourglass.number;

import java.math.BigInteger;

/**
 * The powers of ten from 1e{@value #LEAST} to 1e{@value #GREATEST}, each by the first 128 bits of its significand.
 *
 * <p>{@code 10^q} lies in {@code [m, m + 1) * 2^(binaryExponent(q) - 127)} with {@code 2^127 <= m < 2^128} in two
 * words. For q from 0 to {@value #LAST_EXACT} the power is m exactly. Reading and printing numbers both need no more
 * than this (Lemire, <i>Number parsing at a gigabyte per second</i>, 2021; Giulietti, <i>The Schubfach way to render
 * doubles</i>, 2022). The table is worked out when the class is loaded, in a few milliseconds, rather than listed.
 */
final class PowersOfTen {
    /** The least exponent any finite double needs, with 19 digits before it. */
    static final int LEAST = -342;
    /** The greatest exponent the printing of a double needs. */
    static final int GREATEST = 324;
    /** The greatest power of five that 128 bits hold. */
    static final int LAST_EXACT = 55;

    /** The greatest power of ten that 64 bits hold, unsigned. */
    static final int GREATEST_WHOLE = 19;

    private static final long[] WORDS = words();
    private static final long[] WHOLE = new long[GREATEST_WHOLE + 1];

    static {
        WHOLE[0] = 1;
        for (int i = 1; i < WHOLE.length; i++) {
            WHOLE[i] = 10 * WHOLE[i - 1];
        }
    }

    private PowersOfTen() {
    }

    /** The upper 64 bits; the first of them is 1. */
    static long high(int exponent) {
        return WORDS[2 * (exponent - LEAST)];
    }

    /** The lower 64 bits, cut off; never all ones, so that 1 can be added without a carry. */
    static long low(int exponent) {
        return WORDS[2 * (exponent - LEAST) + 1];
    }

    /** {@code floor(log2(10^exponent))}, right for all exponents up to 1233 either way. */
    static int binaryExponent(int exponent) {
        return (exponent * 1741647) >> 19;
    }

    /** {@code 10^exponent} itself, unsigned, for an exponent from 0 to {@value #GREATEST_WHOLE}. */
    static long whole(int exponent) {
        return WHOLE[exponent];
    }

    private static long[] words() {
        long[] words = new long[2 * (GREATEST - LEAST + 1)];
        BigInteger five = BigInteger.valueOf(5);
        BigInteger power = BigInteger.ONE;
        for (int q = 0; q <= -LEAST; q++) {
            int length = power.bitLength();
            if (q <= GREATEST) {
                store(words, q, length <= 128 ? power.shiftLeft(128 - length) : power.shiftRight(length - 128));
            }
            if (q > 0) {
                store(words, -q, BigInteger.ONE.shiftLeft(127 + length).divide(power));
            }
            power = power.multiply(five);
        }
        return words;
    }

    private static void store(long[] words, int exponent, BigInteger significand) {
        words[2 * (exponent - LEAST)] = significand.shiftRight(64).longValue();
        words[2 * (exponent - LEAST) + 1] = significand.longValue();
    }

    /** The upper 64 bits of the product of two unsigned words. */
    static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
