package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingDataTest {
    private static final Architecture ARCHITECTURE = new Architecture(3, List.of(new Dense(2)));

    private static String refusal(Matrix inputs, Matrix targets) {
        return assertThrows(IllegalArgumentException.class,
                () -> TrainingData.of(inputs, targets).requireShape(ARCHITECTURE)).getMessage();
    }

    @Test
    void whatDoesNotFitTheNetworkIsRefused() {
        assertDoesNotThrow(() -> TrainingData.of(new Matrix(1, 3), new Matrix(1, 2)).requireShape(ARCHITECTURE));
        assertEquals("the network takes 3 columns of inputs, found 2", refusal(new Matrix(1, 2), new Matrix(1, 2)));
        assertEquals("the network takes 2 columns of targets, found 3", refusal(new Matrix(1, 3), new Matrix(1, 3)));
        assertEquals("there is no row to learn from or to measure on", refusal(new Matrix(0, 3), new Matrix(0, 2)));
        assertEquals("2 rows of inputs, but 1 rows of targets", refusal(new Matrix(2, 3), new Matrix(1, 2)));
    }

    /** Of both, where they are two. */
    @Test
    void aThreadsOwnViewHasTheSameRows() {
        Matrix numbers = TestNetworks.rows(5, 2, 3);
        TrainingData itself = TrainingData.ofItself(new BlockedMatrix(numbers, 2));
        assertFalse(itself.forOneThread().hasOwnTargets());
        assertEquals(5, itself.forOneThread().rows());
        TrainingData both = TrainingData.of(numbers, numbers);
        assertTrue(both.forOneThread().hasOwnTargets());
        float[] row = new float[2];
        both.forOneThread().targets().copy(4, row, 0);
        assertEquals(numbers.get(4, 1), row[1]);
    }
}
