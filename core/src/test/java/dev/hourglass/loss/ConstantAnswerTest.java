package dev.hourglass.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that take no learning. */
class ConstantAnswerTest {
    private static final Matrix ROWS = new Matrix(4, 2, new float[] {0, 7, 1, 7, 10, 7, 3, 7});

    @Test
    void meansAndMedians() {
        assertArrayEquals(new float[] {3.5f, 7}, ConstantAnswer.MEANS.of(ROWS).values());
        assertArrayEquals(new float[] {2, 7}, ConstantAnswer.MEDIANS.of(ROWS).values());
        assertArrayEquals(new float[] {0.75f}, ConstantAnswer.MEDIANS.of(new Matrix(3, 1, new float[] {9, 0, 0.75f}))
                .values());
    }

    @Test
    void oneAnswerStandsForAllRows() {
        assertEquals(12.0 / 8, new MeanAbsoluteError().ofAnswers(ConstantAnswer.MEDIANS.of(ROWS), ROWS));
        assertEquals(0, new MeanAbsoluteError().ofAnswers(ROWS, ROWS));
    }

    static Stream<Loss> losses() {
        return Stream.of(new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new Huber(0.5), new Huber(0.26),
                new Huber(0.2), new BinaryCrossentropy());
    }

    /** Where Huber's error is neither half a square nor a size, the best answer may be better by a sixth. */
    @ParameterizedTest
    @MethodSource("losses")
    void noOtherConstantIsBetter(Loss loss) {
        Matrix rows = LossCase.numbers(301, 1, 0, 1, 3);
        for (int i = 0; i < 301; i++) {
            rows.set(i, 0, rows.get(i, 0) * rows.get(i, 0) * rows.get(i, 0));
        }
        double found = loss.ofAnswers(loss.constantAnswer().of(rows), rows);
        double share = loss instanceof Huber huber && huber.delta() < 1 ? 6.0 / 7 : 1 - 10 * LossReference.U;
        for (int i = 1; i < 1000; i++) {
            assertTrue(loss.ofAnswers(new Matrix(1, 1, new float[] {i / 1000f}), rows) >= share * found);
        }
    }

    /** More rows than are compared at a time, and no multiple of them. */
    @Test
    void rowsAreComparedInChunks() {
        Matrix answers = LossCase.numbers(300, 5, 0, 1, 1);
        Matrix rows = LossCase.numbers(300, 5, 0, 1, 2);
        double expected = LossReference.of(new MeanSquaredError()).mean(answers, rows);
        assertEquals(expected, new MeanSquaredError().ofAnswers(answers, rows), 1500 * 0x1p-53);
    }
}
