package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomNormalTest {
    private static final int COUNT = 1 << 20;

    /** One statistic in 1.7 million lies beyond. */
    private static final double SIGMAS = 5;

    /** A distance with probability 2 e^-18, 3e-8, to lie beyond. */
    private static final double DISTANCE = 3;

    /** The bound that the class text states. */
    private static final double RELATIVE = 6e-7;
    private static final double ABSOLUTE = 4e-8;

    private final Sample sample = Sample.of(RandomNormal.KERNEL, COUNT, CounterRandom.key(5));

    /** The variances are those of the moments of so many normal numbers, 1, 2, 15 and 96. */
    @Test
    void hasTheMomentsOfItsDistribution() {
        assertEquals(0, sample.moment(0, 1), SIGMAS * Math.sqrt(1.0 / COUNT));
        assertEquals(1, sample.moment(0, 2), SIGMAS * Math.sqrt(2.0 / COUNT));
        assertEquals(0, sample.moment(0, 3), SIGMAS * Math.sqrt(15.0 / COUNT));
        assertEquals(3, sample.moment(0, 4), SIGMAS * Math.sqrt(96.0 / COUNT));
    }

    @Test
    void isNormal() {
        assertTrue(sample.distance(z -> (1 + ErrorFunctionReference.erf(z / Math.sqrt(2))) / 2) < DISTANCE);
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 2, 3, 4})
    void hasTails(float bound) {
        double expected = COUNT * ErrorFunctionReference.complement(bound / Math.sqrt(2));
        assertEquals(expected, sample.beyond(bound), SIGMAS * Math.sqrt(expected));
    }

    @Test
    void staysWithinTheStatedBound() {
        for (int k = 0; k >= 0; k += 100_003) {
            checkAt(k);
            checkAt(k >>> 16);
            checkAt(Integer.MAX_VALUE - (k >>> 16));
        }
    }

    /** The error is that of the probability over the density, both of either tail. */
    private static void checkAt(int k) {
        double z = RandomNormal.normal(k);
        double beyond = (k + 0.5) * 0x1p-31;
        double density = Math.sqrt(2 / Math.PI) * StrictMath.exp(-z * z / 2);
        double error = beyond < 0.5 ? ErrorFunctionReference.complement(z / Math.sqrt(2)) - beyond
                : 1 - beyond - ErrorFunctionReference.erf(z / Math.sqrt(2));
        assertTrue(Math.abs(error / density) <= RELATIVE * z + ABSOLUTE, () -> "for k = " + k);
    }

    @Test
    void isSymmetric() {
        for (int k = 0; k >= 0; k += 10_000_019) {
            assertEquals(-RandomNormal.normal(k), RandomNormal.normal(k | Integer.MIN_VALUE));
        }
    }

    @Test
    void reachesFarIntoTheTails() {
        assertEquals(6.338, RandomNormal.normal(0), 1e-4);
        assertEquals(0, RandomNormal.normal(Integer.MAX_VALUE));
    }
}
