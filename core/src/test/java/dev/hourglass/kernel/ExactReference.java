package dev.hourglass.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Exponential and logarithm to 40 digits, and distances from them in units in the last place. */
final class ExactReference {
    private static final MathContext DIGITS = new MathContext(40);
    private static final int FRACTION_BITS = 200;
    private static final BigDecimal ONE = new BigDecimal(BigInteger.ONE.shiftLeft(FRACTION_BITS));

    private ExactReference() {
    }

    /** e^x: halved ten times, the Taylor series in 200-bit fixed point, squared ten times. */
    static BigDecimal exp(double x) {
        BigInteger small = new BigDecimal(x).multiply(ONE).divide(BigDecimal.valueOf(1024)).toBigInteger();
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = ONE.toBigInteger();
        for (int n = 1; term.signum() != 0 && n < 60; n++) {
            sum = sum.add(term);
            term = term.multiply(small).shiftRight(FRACTION_BITS).divide(BigInteger.valueOf(n));
        }
        BigDecimal result = new BigDecimal(sum).divide(ONE, DIGITS);
        for (int i = 0; i < 10; i++) {
            result = result.multiply(result, DIGITS);
        }
        return result;
    }

    /** log(x), from a guess good to double precision: guess + log(1 + d) with d = x / e^guess - 1 below 1e-15. */
    static BigDecimal log(BigDecimal x, double guess) {
        BigDecimal d = x.divide(exp(guess), DIGITS).subtract(BigDecimal.ONE);
        BigDecimal correction = d.subtract(d.multiply(d).divide(BigDecimal.valueOf(2), DIGITS), DIGITS);
        return new BigDecimal(guess).add(correction, DIGITS);
    }

    /** How far a number is from the exact one, in units of its own last place. */
    static double ulps(double found, BigDecimal exact) {
        BigDecimal error = new BigDecimal(found).subtract(exact).abs();
        return error.divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS).doubleValue();
    }
}
