package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceIntervalTest {
    /** For one and two degrees of freedom the quantile has a closed form. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.05, 0.01, 1e-6})
    void quantilesAreThoseOfTheClosedForms(double probability) {
        double one = 1 / StrictMath.tan(Math.PI * probability / 2);
        assertEquals(one, StudentT.twoSidedQuantile(probability, 1), one * 1e-9);
        double confidence = 1 - probability;
        double two = confidence * Math.sqrt(2 / (1 - confidence * confidence));
        assertEquals(two, StudentT.twoSidedQuantile(probability, 2), two * 1e-9);
        assertEquals(probability, StudentT.twoSided(StudentT.twoSidedQuantile(probability, 14), 14),
                probability * 1e-9);
    }

    @Test
    void zeroIsOutsideWhereTheTestFindsADifference() {
        RandomState random = new RandomState(5);
        int evident = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] first = new double[15];
            double[] second = new double[15];
            for (int i = 0; i < first.length; i++) {
                first[i] = random.standardNormal();
                second[i] = first[i] + 0.3 * random.standardNormal() + trial / 400.0;
            }
            ResampledTTest test = ResampledTTest.of(first, second, 0.25);
            DifferenceInterval interval = DifferenceInterval.of(first, second, 0.25, 0, 0.95);
            assertEquals(test.isEvident(), interval.low() > 0 || interval.high() < 0, "trial " + trial);
            assertEquals(test.difference(), interval.difference());
            assertEquals(interval.high() - interval.difference(), interval.difference() - interval.low(), 1e-12);
            evident += test.isEvident() ? 1 : 0;
        }
        assertTrue(evident > 20 && evident < 180, evident + " of 200 are evident");
    }

    @Test
    void foldsThatAgreeLeaveNoDoubt() {
        double[] scores = {0.5, 0.25};
        assertEquals(new DifferenceInterval(0, 0, 0), DifferenceInterval.of(scores, scores, 1, 0, 0.95));
        assertThrows(IllegalArgumentException.class,
                () -> DifferenceInterval.of(scores, new double[3], 1, 0, 0.95));
    }
}
