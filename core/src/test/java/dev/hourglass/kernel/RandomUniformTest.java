package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomUniformTest {
    private static final int COUNT = 1 << 20;

    /** One statistic in 1.7 million lies beyond. */
    private static final double SIGMAS = 5;

    /** A distance with probability 2 e^-18, 3e-8, to lie beyond. */
    private static final double DISTANCE = 3;

    private final Sample sample = Sample.of(RandomUniform.KERNEL, COUNT, CounterRandom.key(5));

    @Test
    void neverGivesZeroOrOne() {
        assertEquals(0x1p-24f, RandomUniform.uniform(0));
        assertEquals(1 - 0x1p-24f, RandomUniform.uniform(-1));
        assertTrue(sample.least() >= 0x1p-24f && sample.greatest() <= 1 - 0x1p-24f);
    }

    @Test
    void liesInTheMiddleOfItsInterval() {
        assertEquals(0x1.8p-23f, RandomUniform.uniform(1 << 9));
        assertEquals(0x1.8p-23f, RandomUniform.uniform((2 << 9) - 1));
        assertEquals(0.5f + 0x1p-24f, RandomUniform.uniform(Integer.MIN_VALUE));
    }

    /** (x - 1/2)^2 has the variance 1/180. */
    @Test
    void hasTheMomentsOfItsDistribution() {
        assertEquals(0.5, sample.moment(0, 1), SIGMAS * Math.sqrt(1.0 / 12 / COUNT));
        assertEquals(1.0 / 12, sample.moment(0.5, 2), SIGMAS * Math.sqrt(1.0 / 180 / COUNT));
    }

    @Test
    void isUniform() {
        assertTrue(sample.distance(x -> x) < DISTANCE);
    }
}
