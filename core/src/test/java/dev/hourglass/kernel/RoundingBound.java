package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** How far float32 arithmetic may be from exact arithmetic, for tests that compare the two. */
public final class RoundingBound {
    /** Half the distance from 1 to the next float32. */
    private static final double UNIT = 0x1p-24;

    private RoundingBound() {
    }

    /**
     * {@return Higham's gamma: the most that so many roundings can change a number by, relatively}
     *
     * <p>A sum whose terms each go through at most so many roundings is off by at most this, times the sum of the
     * terms' magnitudes ("Accuracy and Stability of Numerical Algorithms", 2002, lemma 3.1).
     */
    public static double gamma(int roundings) {
        return roundings * UNIT / (1 - roundings * UNIT);
    }

    /**
     * Checks a sum of terms, each rounded at most so many times.
     *
     * @param roundings the most that a term goes through
     * @param magnitude the sum of the terms' magnitudes
     * @param exact     the sum
     * @param computed  the float32 result
     */
    public static void assertWithin(int roundings, double magnitude, double exact, float computed) {
        double bound = gamma(roundings) * magnitude;
        assertTrue(Math.abs(computed - exact) <= bound,
                () -> computed + " differs from " + exact + " by more than " + bound);
    }
}
