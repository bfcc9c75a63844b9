package dev.hourglass.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where a definition divides by nothing, where classes are missing, and what is refused. */
class DegenerateMetricsTest {
    @Test
    void countsFromDefinitionsByPairs() {
        SplittableRandom random = new SplittableRandom(7);
        int[] truth = random.ints(80, 0, 2).toArray();
        double[] scores = random.ints(80, -3, 4).asDoubleStream().toArray();
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < 80; i++) {
            for (int j = 0; j < 80; j++) {
                if (truth[i] == 1 && truth[j] == 0) {
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        assertEquals(wins / pairs, RocAuc.binary(truth, scores), 1e-15);
    }

    @Test
    void areaHasNoMeaningForOneClass() {
        assertEquals(Double.NaN, RocAuc.binary(new int[] {1, 1}, new double[] {0.2, 0.3}));
        assertEquals(Double.NaN, RocAuc.binary(new int[] {0}, new double[] {0.2}));
        double[] table = {0.2, 0.3, 0.5, 0.6, 0.3, 0.1};
        assertEquals(Double.NaN, RocAuc.oneVersusRest(new int[] {0, 1}, table, 3));
    }

    @Test
    void infiniteScoresAreRanked() {
        double[] scores = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -0.0, 0.0};
        assertEquals(0.875, RocAuc.binary(new int[] {0, 1, 0, 1}, scores));
        assertEquals(5.0 / 6, AveragePrecision.binary(new int[] {0, 1, 0, 1}, scores), 1e-15);
    }

    @Test
    void averagePrecisionIsZeroWithoutPositives() {
        assertEquals(0, AveragePrecision.binary(new int[] {0, 0}, new double[] {0.5, 0.4}));
    }

    @Test
    void classesThatNeverOccurDoNotCount() {
        ConfusionMatrix two = ConfusionMatrix.of(new int[] {0, 1, 1}, new int[] {0, 1, 0}, 2);
        ConfusionMatrix four = ConfusionMatrix.of(new int[] {0, 1, 1}, new int[] {0, 1, 0}, 4);
        assertEquals(two.balancedAccuracy(), four.balancedAccuracy());
        for (Average average : Average.values()) {
            assertEquals(two.precisionRecall(average), four.precisionRecall(average));
        }
    }

    @Test
    void correlationIsZeroForAConstantPrediction() {
        assertEquals(0, ConfusionMatrix.of(new int[] {0, 1, 2}, new int[] {1, 1, 1}, 3).matthewsCorrelation());
        assertEquals(-1, ConfusionMatrix.of(new int[] {0, 1}, new int[] {1, 0}, 2).matthewsCorrelation());
    }

    @Test
    void binaryAndTwoColumnLogLossAgree() {
        int[] truth = {0, 1, 1};
        double binary = LogLoss.binary(truth, new double[] {0.25, 0.75, 0});
        double table = LogLoss.multiclass(truth, new double[] {0.75, 0.25, 0.25, 0.75, 1, 0}, 2);
        assertEquals(binary, table);
        assertTrue(binary > 12 && binary < 12.3, "a certain mistake costs 52 ln 2 = 36.04, here over three rows");
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[2], new int[3], 2));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[0], new int[0], 2));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {2}, new int[1], 2));
        assertThrows(IllegalArgumentException.class, () -> RocAuc.binary(new int[] {2}, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> RocAuc.binary(new int[1], new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> LogLoss.multiclass(new int[2], new double[5], 3));
        assertThrows(IllegalArgumentException.class, () -> BrierScore.binary(new int[1], new double[2]));
    }
}
