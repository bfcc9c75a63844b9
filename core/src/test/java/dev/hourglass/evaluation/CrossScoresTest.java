package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.PrecisionRecall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CrossScoresTest {
    private static final double TOLERANCE = 1e-12;

    private static CrossScores scores(List<int[]> truths, List<int[]> predictions, int classes) {
        List<ClassifierScores> folds = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            folds.add(new ClassifierScores(predictions.get(i),
                    ConfusionMatrix.of(truths.get(i), predictions.get(i), classes), 1, OptionalDouble.empty(), "", 1,
                    Optional.empty()));
        }
        return new CrossScores("x", 1, folds);
    }

    @Test
    void scoresOfClassesAreThoseOfScikitLearn() {
        Map<String, String> expected = Golden.properties("/golden/metrics/folds_three_classes.txt", "|");
        int classes = Integer.parseInt(expected.get("classes"));
        List<int[]> truths = new ArrayList<>();
        List<int[]> predictions = new ArrayList<>();
        for (int fold = 0; fold < Integer.parseInt(expected.get("folds")); fold++) {
            truths.add(Golden.ints(expected.get("y_true_" + fold)));
            predictions.add(Golden.ints(expected.get("y_pred_" + fold)));
        }
        CrossScores scores = scores(truths, predictions, classes);
        for (int label = 0; label < classes; label++) {
            PrecisionRecall found = scores.ofClass(label);
            assertEquals(Golden.doubles(expected.get("precision"))[label], found.precision(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("recall"))[label], found.recall(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("f1"))[label], found.f1(), TOLERANCE);
        }
    }

    @Test
    void aClassWithoutTestRowsHasNoScores() {
        CrossScores scores = scores(List.of(new int[] {0, 0}), List.of(new int[] {0, 1}), 2);
        assertEquals(new PrecisionRecall(0, 0, 0), scores.ofClass(1));
        assertEquals(0.5, scores.ofClass(0).recall());
    }

    /** Ten rows to test on in one fold and four in the other: in the smaller one a row is worth most. */
    @Test
    void aRowIsWorthMostInTheSmallestFold() {
        CrossScores scores = scores(List.of(new int[10], new int[4]), List.of(new int[10], new int[4]), 2);
        assertEquals(0.25, scores.accuracyStep());
    }

    /** One row of four in one fold is less than chance may do; of equal folds nothing else is evident either. */
    @Test
    void aDifferenceOfOneRowIsNoDifference() {
        List<int[]> truths = List.of(new int[4], new int[4], new int[4]);
        CrossScores right = scores(truths, truths, 2);
        CrossScores oneWrong = scores(truths, List.of(new int[] {1, 0, 0, 0}, new int[4], new int[4]), 2);
        assertEquals(ResampledTTest.of(right.accuracies(), oneWrong.accuracies(), 0.5, 0.25),
                right.accuracyAgainst(oneWrong, 0.5));
    }
}
