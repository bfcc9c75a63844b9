package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes by exclusive or: no line divides the raw columns; a code that is the product of both is divided by one. */
class EncodingComparisonTest {
    private static final int ROWS = 80;

    private static EncodingComparison.Part part(boolean encodedIsRaw) {
        DoubleMatrix rows = new DoubleMatrix(ROWS, 2);
        Matrix codes = new Matrix(ROWS, 1);
        int[] classes = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double x = i % 2 == 0 ? 1 : -1;
            double y = i / 2 % 2 == 0 ? 1 : -1;
            rows.set(i, 0, x);
            rows.set(i, 1, y);
            codes.set(i, 0, (float) (encodedIsRaw ? x : x * y));
            classes[i] = x * y > 0 ? 1 : 0;
        }
        return new EncodingComparison.Part(rows, codes, classes);
    }

    private static EncodingComparison compare(EncodingComparison.Part part) {
        return EncodingComparison.of(new LogisticRegression(), part, part, List.of("no", "yes"), 1);
    }

    @Test
    void aCodeThatTellsClassesApartHelps() {
        EncodingComparison comparison = compare(part(false));
        assertEquals(0.5, comparison.raw().accuracy());
        assertEquals(1, comparison.encoded().accuracy());
        assertEquals(Verdict.Outcome.HELPED, comparison.verdict().outcome());
        assertTrue(comparison.verdict().isEvident());
        assertEquals(ROWS, comparison.trainRows());
        assertEquals(ROWS, comparison.testRows());
    }

    @Test
    void aCodeThatSaysNoMoreDoesNot() {
        assertTrue(compare(part(true)).verdict().outcome() != Verdict.Outcome.HELPED);
    }
}
