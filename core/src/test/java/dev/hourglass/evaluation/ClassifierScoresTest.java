package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.RocCurve;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierScoresTest {
    private static final int ROWS = 42;

    /** Column k is 1 in the rows of class k, but in one row of each class that looks like the next class. */
    private static DoubleMatrix columns(int classes) {
        DoubleMatrix rows = new DoubleMatrix(ROWS, classes);
        for (int i = 0; i < ROWS; i++) {
            rows.set(i, i < classes ? (i + 1) % classes : i % classes, 1);
        }
        return rows;
    }

    private static ClassifierScores measure(int classes, int[] tested) {
        int[] y = IntStream.range(0, ROWS).map(i -> i % classes).toArray();
        return ClassifierScores.measure(new LogisticRegression(), columns(classes), y,
                columns(classes).selectRows(tested), IntStream.of(tested).map(i -> y[i]).toArray(), classes, 1);
    }

    private static int[] all() {
        return IntStream.range(0, ROWS).toArray();
    }

    /** By each class's own column rows fall into the same ranks as by its probability. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void everyClassHasItsCurve(int classes) {
        ClassifierScores scores = measure(classes, all());
        assertEquals(classes, scores.rocCurves().size());
        for (int label = 0; label < classes; label++) {
            RocCurve curve = scores.rocCurves().get(label);
            double[] hits = curve.truePositiveRates();
            double share = (double) (ROWS / classes - 1) / (ROWS / classes);
            assertEquals(share, hits[1], 1e-12, "all rows of the class but one come first");
            assertEquals(1.0 / (ROWS - ROWS / classes), curve.falsePositiveRates()[1], 1e-12, "and one of another");
        }
    }

    @Test
    void manyClassesHaveNoCurves() {
        assertEquals(List.of(), measure(7, all()).rocCurves());
    }

    @Test
    void aClassWithoutTestRowsLeavesNoCurves() {
        assertEquals(List.of(), measure(3, IntStream.range(0, ROWS).filter(i -> i % 3 != 1).toArray()).rocCurves());
    }
}
