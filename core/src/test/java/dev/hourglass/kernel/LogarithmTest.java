package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogarithmTest {
    /** The bound that the class text states. */
    private static final double BOUND = 0.78;

    @Test
    void logarithmStaysWithinTheStatedBound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            checkLog(Math.scalb(random.nextDouble(1, 2), random.nextInt(-1022, 1023)));
            checkLog(random.nextDouble(0.5, 2));
            checkLog(1 + Math.scalb(random.nextDouble(-1, 1), random.nextInt(-50, -1)));
        }
    }

    @Test
    void logarithmOfOnePlusStaysWithinTheStatedBound() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 2000; i++) {
            checkLog1p(random.nextDouble(-0.999, 3));
            checkLog1p(random.nextDouble());
            checkLog1p(Math.scalb(random.nextDouble(-1, 1), random.nextInt(-900, 0)));
            checkLog1p(Math.scalb(random.nextDouble(1, 2), random.nextInt(0, 1023)));
        }
    }

    @Test
    void knowsSubnormalNumbers() {
        checkLog(Double.MIN_VALUE);
        checkLog(Double.MIN_NORMAL - Double.MIN_VALUE);
        checkLog(3 * Double.MIN_VALUE);
    }

    @Test
    void knowsTheEndsOfTheDomains() {
        assertEquals(0, Logarithm.log(1));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log(0));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Logarithm.log(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Logarithm.log(-Double.MIN_VALUE));
        assertEquals(Double.NaN, Logarithm.log(Double.NaN));
        assertEquals(0, Logarithm.log1p(0));
        assertEquals(Double.MIN_VALUE, Logarithm.log1p(Double.MIN_VALUE));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log1p(-1));
        assertEquals(Double.POSITIVE_INFINITY, Logarithm.log1p(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Logarithm.log1p(-1.5));
        assertEquals(Double.NaN, Logarithm.log1p(Double.NaN));
    }

    private static void checkLog(double x) {
        check(x, Logarithm.log(x), new BigDecimal(x));
    }

    private static void checkLog1p(double x) {
        if (Math.abs(x) > 0x1p-60) {
            check(x, Logarithm.log1p(x), new BigDecimal(x).add(BigDecimal.ONE));
        } else {
            assertEquals(x, Logarithm.log1p(x), "log(1 + x) = x - x^2 / 2 is x but for 2^-61 of it");
        }
    }

    private static void check(double x, double found, BigDecimal argument) {
        if (found == 0) {
            assertEquals(0, argument.compareTo(BigDecimal.ONE));
            return;
        }
        double ulps = ExactReference.ulps(found, ExactReference.log(argument, found));
        assertTrue(ulps <= BOUND, () -> ulps + " ulp at " + x);
    }
}
