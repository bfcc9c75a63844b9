package dev.hourglass.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.random.RandomState;
import org.junit.jupiter.api.Test;

class RocCurveTest {
    @Test
    void aSmallCurveByHand() {
        // From the highest score down: one of the class, then a tie of both kinds, then one of the others.
        RocCurve curve = RocCurve.of(new int[] {1, 1, 0, 0}, new double[] {0.9, 0.5, 0.5, 0.1}, 1);
        assertArrayEquals(new double[] {0, 0, 0.5, 1}, curve.falsePositiveRates());
        assertArrayEquals(new double[] {0, 0.5, 1, 1}, curve.truePositiveRates());
    }

    @Test
    void pointsOnAStraightWayAreLeftOut() {
        RocCurve curve = RocCurve.of(new int[] {1, 1, 1, 0, 0}, new double[] {5, 4, 3, 2, 1}, 1);
        assertArrayEquals(new double[] {0, 0, 1}, curve.falsePositiveRates());
        assertArrayEquals(new double[] {0, 1, 1}, curve.truePositiveRates());
        assertEquals(curve, RocCurve.of(new int[] {1, 0}, new double[] {1, 0}, 1));
    }

    @Test
    void theAreaBelowIsTheRocAuc() {
        RandomState random = new RandomState(11);
        int[] truth = new int[250];
        double[] scores = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 3 == 0 ? 1 : 0;
            scores[i] = Math.rint(5 * (truth[i] + random.standardNormal()));
        }
        assertEquals(RocAuc.binary(truth, scores), area(RocCurve.of(truth, scores, 1)), 1e-12);
    }

    @Test
    void longCurvesKeepTheirEnds() {
        RandomState random = new RandomState(12);
        int[] truth = new int[5000];
        double[] scores = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 2;
            scores[i] = truth[i] + random.standardNormal();
        }
        RocCurve curve = RocCurve.of(truth, scores, 1);
        assertEquals(400, curve.falsePositiveRates().length);
        assertEquals(0, curve.falsePositiveRates()[0] + curve.truePositiveRates()[0]);
        assertEquals(2, curve.falsePositiveRates()[399] + curve.truePositiveRates()[399]);
        assertEquals(RocAuc.binary(truth, scores), area(curve), 0.005);
    }

    private static double area(RocCurve curve) {
        double area = 0;
        for (int i = 1; i < curve.falsePositiveRates().length; i++) {
            double step = curve.falsePositiveRates()[i] - curve.falsePositiveRates()[i - 1];
            assertTrue(step >= 0);
            area += step * (curve.truePositiveRates()[i] + curve.truePositiveRates()[i - 1]) / 2;
        }
        return area;
    }

    @Test
    void oneKindOfRowsHasNoCurve() {
        assertThrows(IllegalArgumentException.class, () -> RocCurve.of(new int[] {1, 1}, new double[] {1, 2}, 1));
        assertThrows(IllegalArgumentException.class, () -> RocCurve.of(new int[] {0, 2}, new double[] {1, 2}, 1));
    }
}
