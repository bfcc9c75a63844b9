package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    /** The bound that the class text states. */
    private static final double BOUND = 0.83;

    @Test
    void staysWithinTheStatedBound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            checkAt(random.nextDouble(-708, 709.78));
            checkAt(random.nextDouble(-1, 1));
            checkAt(random.nextDouble() * Math.scalb(1.0, random.nextInt(-60, 0)));
        }
    }

    @Test
    void isWithinOneUnitAmongSubnormals() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble(-745.1, -708.4);
            double ulps = ExactReference.ulps(Exponential.exp(x), ExactReference.exp(x));
            assertTrue(ulps <= 1, () -> ulps + " ulp at " + x);
        }
    }

    @Test
    void isExactAtZero() {
        assertEquals(1, Exponential.exp(0));
        assertEquals(1, Exponential.exp(-0.0));
        assertEquals(1, Exponential.exp(Double.MIN_VALUE));
    }

    @Test
    void overflowsAndUnderflowsWhereTheResultDoes() {
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(709.7827128933841));
        assertTrue(Exponential.exp(709.782712893384) < Double.POSITIVE_INFINITY);
        assertEquals(Double.MIN_VALUE, Exponential.exp(-745.1332191019411));
        assertEquals(0, Exponential.exp(-745.1332191019412));
        assertEquals(0, Exponential.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Exponential.exp(Double.NaN));
    }

    private static void checkAt(double x) {
        double ulps = ExactReference.ulps(Exponential.exp(x), ExactReference.exp(x));
        assertTrue(ulps <= BOUND, () -> ulps + " ulp at " + x);
    }
}
