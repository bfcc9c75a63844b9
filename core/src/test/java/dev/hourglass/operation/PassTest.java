package dev.hourglass.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Loss;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is asked of every registered layer that treats each column by itself, and of every loss, as a training uses it.
 */
class PassTest {
    private static final int COLUMNS = 75;

    static List<Layer> layers() {
        return PassCase.layers();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void blocksOfColumnsGiveTheBitsOfAllColumns(Layer layer) {
        for (int rows : Case.ROWS) {
            List<float[]> whole = new PassCase(layer, rows, COLUMNS, false).run(0).results();
            List<float[]> blocks = new PassCase(layer, rows, COLUMNS, false).run(0, 16, 64).results();
            for (int i = 0; i < whole.size(); i++) {
                assertArrayEquals(whole.get(i), blocks.get(i), rows + " rows");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void paddingStaysZeroAndTheInputStaysWhatItIs(Layer layer) {
        for (int rows : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
                PassCase before = new PassCase(layer, rows, columns, false);
                float[] input = before.input().clone();
                assertTrue(before.run(0).hasZeroPadding(), () -> rows + " x " + columns);
                assertArrayEquals(input, before.input());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theOutputMayReplaceTheInputWhereThatIsNotNeeded(Layer layer) {
        if (layer.columnwise().orElseThrow().needsInput()) {
            return;
        }
        for (int rows : Case.ROWS) {
            assertArrayEquals(new PassCase(layer, rows, COLUMNS, false).run(0).both(),
                    new PassCase(layer, rows, COLUMNS, true).run(0).both(), () -> rows + " rows");
        }
    }

    static List<Loss> losses() {
        return LossCase.losses();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsInBlocksHaveTheBitsOfTheWhole(Loss loss) {
        for (int rows : Case.ROWS) {
            assertArrayEquals(new LossCase(loss, rows, COLUMNS).gradient(0),
                    new LossCase(loss, rows, COLUMNS).gradient(0, 16, 64), () -> rows + " rows");
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void sumsAreNotNegativeAndPaddingLearnsNothing(Loss loss) {
        for (int rows : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
                LossCase on = new LossCase(loss, rows, columns);
                on.gradient(0);
                assertTrue(on.hasZeroPadding(), () -> rows + " x " + columns);
                assertTrue(on.sum() >= 0, () -> rows + " x " + columns);
            }
        }
    }
}
