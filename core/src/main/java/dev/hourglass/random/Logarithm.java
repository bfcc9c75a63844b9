package dev.hourglass.random;

/**
 * The natural logarithm, correctly rounded in all but about one case in a million, with the same bits on every machine.
 *
 * <p>Method: x = 2^e * m with m between sqrt(1/2) and sqrt(2); with s = (m - 1) / (m + 1) and z = s * s,
 * log m = 2s (1 + z/3 + z^2/5 + z^3/7 + ...), |s| &lt; 0.1716. The first four terms are summed in double-double
 * arithmetic, the rest, less than 2^-23 of the whole, in plain double.
 *
 * <p>Accuracy: relative error below 2^-73 before the one rounding to double.
 *
 * <p>Why not {@code Math.log}: its bits differ between JVM versions and machines. Why not {@code StrictMath.log}: it
 * differs from correct rounding in 7 % of the arguments, and numpy's normals come from a C library's log, which
 * differs in less than 0.1 %.
 */
final class Logarithm {
    private static final long BITS_OF_ROOT_HALF = 0x3FE6A09E667F3BCDL;
    private static final int FRACTION_BITS = 52;
    private static final double SUBNORMAL_SCALE = 0x1p54;
    private static final int SUBNORMAL_EXPONENT = -54;

    /** The leading 42 bits of log 2: a product with any exponent is exact. */
    private static final double LOG2_HIGH = 0x1.62e42fefa3800p-1;
    /** What is missing there, to 2^-102. */
    private static final double LOG2_LOW = 0x1.ef35793c76730p-45;

    private static final DoubleDouble ONE_THIRD = DoubleDouble.reciprocal(3);
    private static final DoubleDouble ONE_FIFTH = DoubleDouble.reciprocal(5);
    private static final DoubleDouble ONE_SEVENTH = DoubleDouble.reciprocal(7);
    private static final int FIRST_PLAIN_TERM = 9;
    /** The terms beyond are together less than 2^-76 of the whole. */
    private static final int LAST_PLAIN_TERM = 29;

    private Logarithm() {
    }

    /**
     * The logarithm, rounded to double.
     *
     * @param x finite and above 0; subnormal numbers are fine
     * @return log x
     */
    static double of(double x) {
        return extended(x).high();
    }

    /**
     * The logarithm before the rounding to double.
     *
     * @param x finite and above 0
     * @return log x with some 20 bits more than a double has
     */
    static DoubleDouble extended(double x) {
        assert x > 0 && x < Double.POSITIVE_INFINITY;
        boolean subnormal = x < Double.MIN_NORMAL;
        long bits = Double.doubleToRawLongBits(subnormal ? x * SUBNORMAL_SCALE : x);
        long exponent = (bits - BITS_OF_ROOT_HALF) >> FRACTION_BITS;
        double mantissa = Double.longBitsToDouble(bits - (exponent << FRACTION_BITS));
        if (exponent == 0) {
            return nearOne(mantissa);
        }
        exponent += subnormal ? SUBNORMAL_EXPONENT : 0;
        return DoubleDouble.sum(exponent * LOG2_HIGH, exponent * LOG2_LOW).plus(nearOne(mantissa));
    }

    /** The series, for arguments between sqrt(1/2) and sqrt(2). Subtracting one from them is exact. */
    private static DoubleDouble nearOne(double mantissa) {
        DoubleDouble s = DoubleDouble.sum(mantissa, 1.0).into(mantissa - 1.0);
        DoubleDouble z = s.times(s);
        DoubleDouble seventh = ONE_SEVENTH.plus(new DoubleDouble(z.high() * plainTerms(z.high()), 0));
        DoubleDouble fifth = ONE_FIFTH.plus(z.times(seventh));
        DoubleDouble third = ONE_THIRD.plus(z.times(fifth));
        DoubleDouble doubled = new DoubleDouble(2 * s.high(), 2 * s.low());
        return doubled.plus(doubled.times(z.times(third)));
    }

    /** 1/9 + z/11 + z^2/13 + ... */
    private static double plainTerms(double z) {
        double sum = 0;
        for (int divisor = LAST_PLAIN_TERM; divisor >= FIRST_PLAIN_TERM; divisor -= 2) {
            sum = Math.fma(sum, z, 1.0 / divisor);
        }
        return sum;
    }
}
