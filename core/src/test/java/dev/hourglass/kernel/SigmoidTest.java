package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SigmoidTest {
    /** The bound that the class text states, in ulp. */
    private static final double BOUND = 3;

    @Test
    void staysWithinTheStatedBound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            check(random.nextDouble(-5, 5));
            check(random.nextDouble(-700, 700));
        }
    }

    @Test
    void knowsTheEnds() {
        assertEquals(0.5, Sigmoid.sigmoid(0));
        assertEquals(1, Sigmoid.sigmoid(Double.POSITIVE_INFINITY));
        assertEquals(0, Sigmoid.sigmoid(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Sigmoid.sigmoid(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Sigmoid.softplus(Double.POSITIVE_INFINITY));
        assertEquals(0, Sigmoid.softplus(Double.NEGATIVE_INFINITY));
        assertEquals(1000, Sigmoid.softplus(1000));
        assertEquals(Double.NaN, Sigmoid.softplus(Double.NaN));
    }

    private static void check(double z) {
        BigDecimal e = ExactReference.exp(-z);
        BigDecimal sigmoid = BigDecimal.ONE.divide(e.add(BigDecimal.ONE), new MathContext(40));
        double ulps = ExactReference.ulps(Sigmoid.sigmoid(z), sigmoid);
        assertTrue(ulps <= BOUND, () -> "sigmoid: " + ulps + " ulp at " + z);
        if (Math.abs(z) < 30) {
            double softplus = Sigmoid.softplus(z);
            BigDecimal exact = ExactReference.log(ExactReference.exp(z).add(BigDecimal.ONE), softplus);
            double off = ExactReference.ulps(softplus, exact);
            assertTrue(off <= BOUND, () -> "softplus: " + off + " ulp at " + z);
        }
    }
}
