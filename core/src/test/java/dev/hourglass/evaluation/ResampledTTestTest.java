package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampledTTestTest {
    /** {@code 2 * scipy.stats.t.sf(abs(t), freedom)} of scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({"0, 3, 1.0", "1, 1, 0.49999999999999956", "2, 4, 0.1161165235168155", "2.5, 14, 0.025466664614062152",
        "-3.1, 14, 0.007832391618398597", "12, 2, 0.00687293367715846", "0.3, 99, 0.7648061617402574",
        "8, 40, 7.905084110104544e-10", "0.001, 5, 0.9992407867721976", "50, 14, 3.487606035500329e-17"})
    void probabilitiesAreThoseOfScipy(double t, double freedom, double expected) {
        assertEquals(expected, StudentT.twoSided(t, freedom), 1e-11 * expected + 1e-25);
    }

    /**
     * Worked by hand: differences 0.02, 0.00, 0.03, 0.01, 0.04 have the mean 0.02 and the variance 0.00025; with a test
     * share of 1/4, t = 0.02 / sqrt((0.2 + 0.25) * 0.00025) = 1.8856, and with 4 degrees of freedom p = 0.1324.
     */
    @Test
    void theVarianceIsCorrectedForFoldsThatOverlap() {
        double[] first = {0.80, 0.82, 0.79, 0.85, 0.81};
        double[] second = {0.82, 0.82, 0.82, 0.86, 0.85};
        ResampledTTest test = ResampledTTest.of(first, second, 0.25);
        assertEquals(0.02, test.difference(), 1e-15);
        assertEquals(Math.sqrt(0.00025), test.deviation(), 1e-15);
        assertEquals(0.1324, test.pValue(), 1e-4);
        assertFalse(test.isEvident());
        assertEquals(test.pValue(), ResampledTTest.of(second, first, 0.25).pValue());
    }

    @Test
    void whatNeverDiffersIsNoDifference() {
        double[] scores = {0.5, 0.75, 1};
        assertEquals(new ResampledTTest(0, 0, 1), ResampledTTest.of(scores, scores.clone(), 0.5));
        assertTrue(ResampledTTest.of(scores, new double[] {0.25, 0.5, 0.75}, 0.5).isEvident());
    }

    /** One row of twenty in each of two folds: t is sqrt(2 / (1/2 + 1)), with one degree of freedom. */
    @Test
    void thatFewFoldsDifferByTheSameIsNoEvidence() {
        double[] first = {0.5, 0.6};
        double[] second = {0.55, 0.65};
        assertEquals(0.4544, ResampledTTest.of(first, second, 1, 0.05).pValue(), 1e-4);
        assertTrue(ResampledTTest.of(first, second, 1, 0).isEvident());
        double[] far = {0.9, 1};
        double[] near = {0.1, 0.2};
        assertTrue(ResampledTTest.of(near, far, 0.25, 0.001).isEvident());
    }

    @Test
    void oneFoldTellsNothing() {
        assertThrows(IllegalArgumentException.class, () -> ResampledTTest.of(new double[1], new double[1], 0.25));
        assertThrows(IllegalArgumentException.class, () -> ResampledTTest.of(new double[2], new double[3], 0.25));
    }
}
