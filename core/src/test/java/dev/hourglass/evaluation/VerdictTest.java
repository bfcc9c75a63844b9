package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.metrics.ConfusionMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The sentence follows from the rows that exactly one classifier gets right, and from nothing else. */
class VerdictTest {
    /** Twenty rows, all of class 0. */
    private static final int[] TRUTH = new int[20];

    /** Predictions that are wrong from one row to before another. */
    private static ClassifierScores wrong(int from, int to) {
        int[] predicted = new int[TRUTH.length];
        Arrays.fill(predicted, from, to, 1);
        return new ClassifierScores(predicted, ConfusionMatrix.of(TRUTH, predicted, 2), 0, OptionalDouble.empty(), "",
                1, Optional.empty());
    }

    private static ClassifierScores scores(int[] predicted, ConfusionMatrix confusion, double rocAuc) {
        return new ClassifierScores(predicted, confusion, 0, OptionalDouble.of(rocAuc), "", 1, Optional.empty());
    }

    @Test
    void itIsDataAsWell() {
        Verdict verdict = Verdict.of(TRUTH, wrong(0, 5), wrong(0, 0), List.of("no", "yes"));
        assertEquals(Verdict.Outcome.HELPED, verdict.outcome());
        assertTrue(verdict.isEvident());
        assertEquals(new McNemar(5, 0), McNemar.of(TRUTH, wrong(0, 5).predicted(), wrong(0, 0).predicted()));
        assertFalse(new McNemar(4, 0).isEvident());
        assertFalse(new McNemar(0, 0).isEvident());
        assertTrue(new McNemar(0, 5).isEvident());
    }

    @Test
    void aClearGainHelps() {
        assertEquals("Encoding helped: accuracy 1.0000 on encoded columns against 0.7500 on raw ones;"
                + " 5 of 20 test rows became right and 0 wrong.", Verdict.of(TRUTH, wrong(0, 5), wrong(0, 0),
                List.of("no", "yes")).sentence());
    }

    @Test
    void aClearLossHurts() {
        assertEquals("Encoding hurt: accuracy 0.7500 on encoded columns against 1.0000 on raw ones;"
                + " 0 of 20 test rows became right and 5 wrong.", Verdict.of(TRUTH, wrong(0, 0), wrong(0, 5),
                List.of("no", "yes")).sentence());
    }

    /** Four rows are exactly twice the square root of four: no evidence yet. */
    @Test
    void aSmallSurplusMayBeChance() {
        assertEquals("Encoding made no evident difference: accuracy 1.0000 on encoded columns against"
                + " 0.8000 on raw ones; 4 of 20 test rows became right and 0 wrong.",
                Verdict.of(TRUTH, wrong(0, 4), wrong(0, 0), List.of("no", "yes")).sentence());
    }

    /**
     * Whoever always gives the larger class has its share for accuracy: the order of probabilities is left to compare.
     */
    @Test
    void whoAlwaysAnswersTheSameKnowsNothing() {
        int[] truth = {0, 0, 0, 1};
        int[] predicted = new int[4];
        ConfusionMatrix confusion = ConfusionMatrix.of(truth, predicted, 2);
        ClassifierScores raw = scores(predicted, confusion, 0.25);
        ClassifierScores encoded = scores(predicted, confusion, 0.75);
        assertEquals("Both always answer \"no\", so that accuracy, 0.7500, does not tell them apart: ROC AUC 0.7500 on"
                + " encoded columns against 0.2500 on raw ones, where 0.5 is chance.",
                Verdict.of(truth, raw, encoded, List.of("no", "yes")).sentence());
        assertEquals("Both always answer \"no\", so that accuracy, 1.0000, does not tell them apart.",
                Verdict.of(TRUTH, wrong(0, 0), wrong(0, 0), List.of("no", "yes")).sentence());
    }

    @Test
    void rowsThatBothGetWrongDoNotCount() {
        assertEquals("Encoding made no difference: accuracy 0.5000 on encoded columns against 0.5000 on raw ones.",
                Verdict.of(TRUTH, wrong(0, 10), wrong(0, 10), List.of("no", "yes")).sentence());
        assertEquals("Encoding made no difference: accuracy 0.5000 on encoded columns against 0.5000 on raw ones.",
                Verdict.of(TRUTH, wrong(0, 10), wrong(2, 12), List.of("no", "yes")).sentence());
    }
}
