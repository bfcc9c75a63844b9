package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.preprocessing.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is said of scores, word for word, and the scores themselves. */
class CrossVerdictTest {
    private static final Optional<String> NONE = Optional.empty();

    /** Of folds of 1000 rows with so many right. */
    private static CrossScores scores(String name, int... right) {
        List<ClassifierScores> folds = new ArrayList<>();
        for (int count : right) {
            int[] predicted = new int[1000];
            Arrays.fill(predicted, count, 1000, 1);
            folds.add(scores(new int[1000], predicted));
        }
        return new CrossScores(name, 1, folds);
    }

    private static ClassifierScores scores(int[] truth, int[] predicted) {
        return new ClassifierScores(predicted, ConfusionMatrix.of(truth, predicted, 2), 0.5, OptionalDouble.empty(),
                "", 1, Optional.empty());
    }

    private static List<String> sentences(List<Optional<String>> controls, CrossScores... scores) {
        return CrossVerdict.of(List.of(scores), controls, 0.25).sentences();
    }

    @Test
    void oneAloneIsComparedWithNothing() {
        assertEquals(List.of(), sentences(List.of(NONE), scores("raw", 500, 510, 505)));
    }

    @Test
    void whoIsWorseIsCalledSo() {
        assertEquals(List.of("x: worse than raw (-19.9 points of accuracy, p < 0.001).",
                "Nothing here is better than raw by more than chance may do."),
                sentences(List.of(NONE, NONE), scores("raw", 700, 701, 699, 700), scores("x", 501, 502, 500, 501)));
    }

    /** t = sqrt(3) of 3 degrees of freedom: p = 1 - 2 / pi * (pi / 4 + 1 / 2) = 0.182. */
    @Test
    void aDifferenceThatChanceMayMakeIsNotEvident() {
        assertEquals(List.of("x: no evident difference from raw (+1.0 points of accuracy, p 0.182).",
                "Nothing here is better than raw by more than chance may do."),
                sentences(List.of(NONE, NONE), scores("raw", 500, 500, 500, 500), scores("x", 510, 500, 520, 510)));
        assertEquals("x: no evident difference from raw (-1.0 points of accuracy, p 0.182).",
                sentences(List.of(NONE, NONE), scores("raw", 510, 500, 520, 510), scores("x", 500, 500, 500, 500))
                        .get(0));
        assertEquals("x: no evident difference from raw (0.0 points of accuracy, p 0.530).",
                sentences(List.of(NONE, NONE), scores("raw", 500, 500, 500, 500), scores("x", 500, 501, 500, 500))
                        .get(0));
    }

    /** The best is named, and who cannot be told from it; who is worse than it is not. */
    @Test
    void ofThoseThatAreBetterTheBestIsNamed() {
        CrossScores raw = scores("raw", 500, 501, 499, 500);
        CrossScores good = scores("good", 701, 701, 700, 702);
        CrossScores best = scores("best", 800, 801, 799, 800);
        CrossScores close = scores("close", 801, 799, 798, 801);
        List<String> said = sentences(List.of(NONE, NONE, NONE, NONE), raw, good, best, close);
        assertEquals("good: better than raw (+20.1 points of accuracy, p < 0.001).", said.get(0));
        assertEquals("Best of these: best, accuracy 0.8000 against 0.5000 of raw; close cannot be told from it.",
                said.get(3));
        assertEquals("Best of these: best, accuracy 0.8000 against 0.5000 of raw.",
                sentences(List.of(NONE, NONE, NONE), raw, best, good).get(2));
        assertEquals("Best of these: best, accuracy 0.8000 against 0.5000 of raw; best too cannot be told from it.",
                sentences(List.of(NONE, NONE, NONE), raw, best, scores("best too", 800, 801, 799, 800)).get(2));
    }

    /** A control counts only where there is a gain to explain. */
    @Test
    void aControlIsSpokenOfWhereSomethingIsBetter() {
        CrossScores raw = scores("raw", 500, 501, 499, 500);
        CrossScores control = scores("control", 800, 801, 799, 800);
        List<Optional<String>> controls = List.of(NONE, NONE, Optional.of("control"));
        assertEquals("x: better than raw (+10.0 points of accuracy, p < 0.001), but worse than the same network"
                + " untrained (-20.0 points, p < 0.001).",
                sentences(controls, raw, control, scores("x", 600, 601, 599, 600)).get(1));
        assertEquals("x: better than raw (+31.0 points of accuracy, p < 0.001), but not evidently better than the same"
                + " network untrained (+1.0 points, p 0.182).",
                sentences(controls, raw, control, scores("x", 810, 801, 819, 810)).get(1));
        assertEquals("x: worse than raw (-10.0 points of accuracy, p < 0.001).",
                sentences(controls, raw, control, scores("x", 400, 401, 399, 400)).get(1));
        assertEquals("x: no difference from raw (0.0 points of accuracy, p 1.000).",
                sentences(controls, raw, control, scores("x", 500, 501, 499, 500)).get(1));
        assertEquals("x: better than raw (+10.0 points of accuracy, p < 0.001).",
                sentences(List.of(NONE, NONE, Optional.of("another")), raw, control,
                        scores("x", 600, 601, 599, 600)).get(1));
    }

    @Test
    void scoresOfFoldsAreGivenInOrder() {
        CrossScores scores = new CrossScores("x", 1, List.of(
                scores(new int[] {0, 0, 0, 1}, new int[] {0, 0, 1, 1}), scores(new int[] {0, 1}, new int[] {1, 1})));
        assertArrayEquals(new double[] {0.75, 0.5}, scores.accuracies());
        assertArrayEquals(new double[] {(2.0 / 3 + 1) / 2, 0.5}, scores.balancedAccuracies());
        assertArrayEquals(new double[] {0.5, 0.5}, scores.logLosses());
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, scores.rocAucs());
    }

    @Test
    void theAnswerThatEveryRowGetsIsTold() {
        assertEquals(OptionalInt.of(1), scores(new int[3], new int[] {1, 1, 1}).onlyAnswer());
        assertEquals(OptionalInt.empty(), scores(new int[3], new int[] {1, 1, 0}).onlyAnswer());
    }

    private static ClassifierScores measured(int[] testClasses, int classes) {
        double[] x = {0, 1, 2, 3, 4, 5};
        int[] codes = {0, 0, 1, 1, classes - 1, classes - 1};
        return ClassifierScores.measure(new LogisticRegression(), new DoubleMatrix(6, 1, x), codes,
                new DoubleMatrix(3, 1, new double[] {0, 2.5, 6}), testClasses, classes, 1);
    }

    @Test
    void theAreaIsOfTheSecondClassOrOfEachAgainstTheRest() {
        assertEquals(OptionalDouble.of(1), measured(new int[] {0, 1, 1}, 2).rocAuc());
        assertEquals(OptionalDouble.of(0), measured(new int[] {1, 1, 0}, 2).rocAuc());
        assertEquals(OptionalDouble.empty(), measured(new int[] {1, 1, 1}, 2).rocAuc());
        assertEquals(OptionalDouble.of(1), measured(new int[] {0, 1, 2}, 3).rocAuc());
        assertEquals(OptionalDouble.empty(), measured(new int[] {0, 1, 0}, 3).rocAuc());
    }

    @Test
    void aFitThatDidNotConvergeIsTold() {
        assertEquals("", measured(new int[] {0, 1, 1}, 2).warning());
        assertEquals(1, measured(new int[] {0, 1, 1}, 2).c());
        DoubleMatrix x = new DoubleMatrix(4, 1, new double[] {0, 1, 2, 3});
        int[] codes = {0, 1, 0, 1};
        String warning = ClassifierScores.measure(new LogisticRegression().withStopping(1, 1e-10), x, codes, x,
                codes, 2, 1).warning();
        assertTrue(warning.contains("did not converge"), warning);
    }

    /** Of a class with a single row, nothing is left to choose by. */
    @Test
    void whereNothingCanBeChosenTheCIsTheGivenOne() {
        DoubleMatrix x = new DoubleMatrix(4, 1, new double[] {0, 1, 2, 3});
        int[] codes = {0, 1, 0, 0};
        ClassifierScores scores = ClassifierScores.measure(
                RegularizationSearch.of(new LogisticRegression().withC(0.25)), x, codes, x, codes, 2, 1);
        assertEquals(Optional.empty(), scores.choice());
        assertEquals(0.25, scores.c());
    }

    @Test
    void spreadsAreOfOneLessThanTheNumber() {
        assertEquals(new Spread(2, 1), Spread.of(new double[] {1, 2, 3}));
        assertEquals(new Spread(7, 0), Spread.of(new double[] {7}));
        assertEquals(new Spread(2, Math.sqrt(2)), Spread.of(new double[] {1, 3}));
    }

    @Test
    void aFoldIsKeptUntilTheLastHasGivenItBack() {
        FoldSource source = new FoldSource(() -> new Fold(Features.ofNumbers(List.of("a")), new DoubleMatrix(1, 1),
                new int[1], new DoubleMatrix(1, 1), new int[1], 1), 2);
        Fold first = source.take();
        assertSame(first, source.take());
        source.giveBack();
        assertSame(first, source.take());
        source.giveBack();
        assertNotSame(first, source.take());
    }

    @Test
    void shareAndPartsFollowFromTheNumbers() {
        CrossComparison comparison =
                new CrossComparison(List.of(Contestants.raw(), Contestants.nystroem(2)), 5, 3, 1);
        assertEquals(30, comparison.parts());
        assertEquals(0.25, comparison.testShare());
    }
}
