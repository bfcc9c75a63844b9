package dev.hourglass.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the loss of numbers and categories does at the edges, and what its outputs stand for. */
class MixedLossTest {
    private static final MixedLoss LOSS = new MixedLoss(List.of(1, 3, 2));

    @Test
    void nothingIsLearnedFromACategoryThatIsUnknown() {
        Matrix outputs = new Matrix(1, 6, new float[] {0.5f, 3, -2, 1, 7, 9});
        LossCase on = LossCase.of(outputs, new Matrix(1, 6));
        assertEquals(0.25 / 6, on.mean(LOSS), 0x1p-53);
        float[] gradient = Arrays.copyOfRange(on.gradient(LOSS), on.result.offset() + 1, on.result.offset() + 6);
        assertArrayEquals(new float[5], gradient);
    }

    @Test
    void withoutCategoriesItIsTheMeanSquaredError() {
        Matrix outputs = LossCase.numbers(7, 33, -1, 1, 1);
        Matrix targets = LossCase.numbers(7, 33, -1, 1, 2);
        LossCase on = LossCase.of(outputs, targets);
        double expected = on.mean(new MeanSquaredError());
        assertEquals(expected, on.mean(new MixedLoss()), 7 * 33 * 0x1p-53 * expected);
        float[] gradient = on.gradient(new MeanSquaredError()).clone();
        assertArrayEquals(gradient, on.gradient(new MixedLoss()));
    }

    @Test
    void groupsHaveToFillTheColumns() {
        Matrix five = new Matrix(1, 5);
        assertEquals("groups of 6 columns in all, but 5 columns", assertThrows(IllegalArgumentException.class,
                () -> LossCase.of(five, five).mean(LOSS)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new MixedLoss(List.of(1, 0)));
    }

    /** A probability has few roundings, and a group's have a sum of 1. */
    @Test
    void logitsAreDecodedToProbabilities() {
        Matrix outputs = new Matrix(2, 6, new float[] {0.5f, 1, 2, 3, 200, -200, -4, 0, 0, 0, 5, 5});
        Matrix decoded = LOSS.decode(outputs);
        double sum = Math.exp(-2) + Math.exp(-1) + 1;
        float[] expected = {0.5f, (float) (Math.exp(-2) / sum), (float) (Math.exp(-1) / sum), (float) (1 / sum), 1, 0,
            -4, 1f / 3, 1f / 3, 1f / 3, 0.5f, 0.5f};
        assertArrayEquals(expected, decoded.values(), 10 * 0x1p-24f);
        assertEquals(1, outputs.get(0, 1), "outputs stay as they are");
    }

    /** A zero comes back as 1e-7, which the one beside it has less; besides, a probability has its roundings. */
    @Test
    void answersAreEncodedToLogitsAndDecodedAgain() {
        float[] answer = {-0.25f, 0.5f, 0.25f, 0.25f, 0, 1};
        float[] decoded = LOSS.decode(new Matrix(1, 6, LOSS.encode(answer))).values();
        assertArrayEquals(answer, decoded, 1e-7f + 10 * 0x1p-24f);
    }

    /** The best answer to all rows is the share of each level. */
    @Test
    void noOtherConstantAnswerIsBetterThanMeans() {
        Matrix targets = LossCase.targets(50, List.of(1, 3, 2), 4);
        Matrix means = LOSS.constantAnswer().of(targets);
        double least = LOSS.ofAnswers(means, targets);
        for (int j = 0; j < 6; j++) {
            for (float change : new float[] {-0.01f, 0.01f}) {
                Matrix other = new Matrix(1, 6, means.values().clone());
                other.set(0, j, other.get(0, j) + change);
                assertTrue(LOSS.ofAnswers(other, targets) > least);
            }
        }
    }
}
