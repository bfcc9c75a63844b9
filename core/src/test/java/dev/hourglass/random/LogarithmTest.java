package dev.hourglass.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The logarithm against BigDecimal arithmetic of 60 digits. */
class LogarithmTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal LOG2 = seriesAt(BigDecimal.valueOf(2));
    /** The error the class states, before the one rounding to double. */
    private static final BigDecimal BOUND = BigDecimal.valueOf(0x1p-73);

    @Test
    void isWithinItsBoundAndCorrectlyRoundedOnArgumentsOfThePolarMethod() {
        SplittableRandom random = new SplittableRandom(1);
        checkAll(random.doubles(4000));
    }

    @Test
    void isWithinItsBoundAndCorrectlyRoundedNearOne() {
        SplittableRandom random = new SplittableRandom(2);
        checkAll(random.doubles(500).map(u -> 1 + (2 * u - 1) * Math.scalb(1.0, -random.nextInt(52))));
        checkAll(DoubleStream.of(Math.nextDown(1.0), Math.nextUp(1.0), 1 - 0x1p-52, 1 + 0x1p-51));
    }

    @Test
    void isWithinItsBoundAndCorrectlyRoundedOverAllExponents() {
        SplittableRandom random = new SplittableRandom(3);
        checkAll(random.longs(1000, 1, Double.doubleToRawLongBits(Double.MAX_VALUE) + 1)
                .mapToDouble(Double::longBitsToDouble));
    }

    @Test
    void isWithinItsBoundAndCorrectlyRoundedAtTheEdges() {
        double rootHalf = Math.sqrt(0.5);
        double rootTwo = Math.sqrt(2);
        checkAll(DoubleStream.of(Double.MIN_VALUE, Double.MIN_NORMAL, Math.nextDown(Double.MIN_NORMAL),
                Double.MAX_VALUE, Math.E, Math.nextDown(rootHalf), rootHalf, Math.nextUp(rootHalf),
                Math.nextDown(rootTwo), rootTwo, Math.nextUp(rootTwo), 0x1p-104));
        checkAll(new SplittableRandom(4).longs(200, 1, 1L << 52).mapToDouble(Double::longBitsToDouble));
    }

    @Test
    void isWithinItsBoundAndCorrectlyRoundedAtPowersOfTwo() {
        for (int exponent = -1074; exponent <= 1023; exponent += exponent < -3 || exponent > 3 ? 7 : 1) {
            checkAll(DoubleStream.of(Math.scalb(1.0, exponent)));
        }
    }

    @Test
    void ofOneIsZero() {
        assertEquals(0.0, Logarithm.of(1.0));
    }

    private static void checkAll(DoubleStream arguments) {
        for (double x : arguments.toArray()) {
            BigDecimal exact = log(x);
            DoubleDouble computed = Logarithm.extended(x);
            BigDecimal both = new BigDecimal(computed.high()).add(new BigDecimal(computed.low()));
            assertTrue(both.subtract(exact).abs().compareTo(exact.abs().multiply(BOUND)) <= 0, () -> "log " + x);
            assertEquals(exact.doubleValue(), Logarithm.of(x), () -> "log " + x);
        }
    }

    /** log x by the exponent and the series, in decimal arithmetic; BigDecimal.doubleValue rounds correctly. */
    private static BigDecimal log(double x) {
        int exponent = Math.getExponent(Math.max(x, Double.MIN_NORMAL));
        BigDecimal power = exponent < 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(-exponent))
                : BigDecimal.valueOf(2).pow(exponent);
        BigDecimal mantissa = new BigDecimal(x).divide(power, new MathContext(1200));
        while (mantissa.compareTo(new BigDecimal("0.7")) < 0) {
            mantissa = mantissa.multiply(BigDecimal.valueOf(2));
            exponent--;
        }
        if (mantissa.compareTo(new BigDecimal("1.42")) > 0) {
            mantissa = mantissa.divide(BigDecimal.valueOf(2));
            exponent++;
        }
        return LOG2.multiply(BigDecimal.valueOf(exponent)).add(seriesAt(mantissa), DIGITS);
    }

    private static BigDecimal seriesAt(BigDecimal mantissa) {
        BigDecimal s = mantissa.subtract(BigDecimal.ONE).divide(mantissa.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s;
        for (int divisor = 1; power.abs().compareTo(s.abs().scaleByPowerOfTen(-60)) > 0; divisor += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(divisor), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2));
    }
}
