package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The vector kernels give the bits of their scalar twins in every array that they touch, write nothing else, keep
 * padding zero, and may write over their operand.
 */
class LayerKernelsBitsTest {
    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBits(LayerOperation operation) {
        for (boolean inPlace : new boolean[] {false, true}) {
            for (int rows : LayerCase.ROWS) {
                for (int columns : LayerCase.COLUMNS) {
                    LayerCase scalar = newCase(rows, columns);
                    LayerCase vector = newCase(rows, columns);
                    operation.run(new ScalarLayers(), scalar, inPlace);
                    operation.run(new VectorLayers(), vector, inPlace);
                    assertArrayEquals(scalar.everything(), vector.everything(), rows + " x " + columns);
                }
            }
        }
    }

    /** A transpose has no padding. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TRANSPOSE")
    void guardsStayAndPaddingIsZero(LayerOperation operation) {
        for (int rows : LayerCase.ROWS) {
            for (int columns : LayerCase.COLUMNS) {
                LayerCase vector = newCase(rows, columns);
                View result = operation.run(new VectorLayers(), vector, false);
                BatchNormalizationState state = vector.state;
                assertTrue(vector.isTidy(result, vector.x, vector.dy, state.normalized(), state.mean(),
                        state.movingMean(), state.movingVariance(), state.gammaGradient(), state.betaGradient()),
                        rows + " x " + columns);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultsMayReplaceTheirOperand(LayerOperation operation) {
        for (int rows : LayerCase.ROWS) {
            LayerCase apart = newCase(rows, 21);
            LayerCase inPlace = newCase(rows, 21);
            View expected = operation.run(new VectorLayers(), apart, false);
            View actual = operation.run(new VectorLayers(), inPlace, true);
            assertArrayEquals(expected.array(), actual.array());
        }
    }

    @Test
    void theTransposeHasEveryElementInItsPlace() {
        for (int rows : LayerCase.ROWS) {
            for (int columns : LayerCase.COLUMNS) {
                LayerCase on = newCase(rows, columns);
                float[] turned = LayerOperation.TRANSPOSE.run(new VectorLayers(), on, false).array();
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < columns; j++) {
                        assertEquals(on.x.array()[on.x.at(i, j)], turned[on.turned.offset() + j * rows + i]);
                    }
                }
            }
        }
    }

    /** Adam takes numbers as they lie, and knows no columns. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADAM")
    void partsOfTheColumnsGiveTheSameBits(LayerOperation operation) {
        for (LayerKernels kernels : List.of(new ScalarLayers(), new VectorLayers())) {
            for (int rows : LayerCase.ROWS) {
                LayerCase whole = newCase(rows, 75);
                LayerCase parts = newCase(rows, 75);
                operation.run(kernels, whole, false);
                operation.run(kernels, parts.columns(0, 16), false);
                operation.run(kernels, parts.columns(16, 16), false);
                operation.run(kernels, parts.columns(16, 64), false);
                operation.run(kernels, parts.columns(64, 80), false);
                assertArrayEquals(whole.everything(), parts.everything());
            }
        }
    }

    /** NaN, infinities, signed zeros and subnormal numbers are treated alike, too. */
    @ParameterizedTest
    @EnumSource
    void unusualNumbersGiveTheSameBits(LayerOperation operation) {
        float[] unusual = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f, Float.MIN_VALUE,
            -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL};
        LayerCase scalar = newCase(unusual.length, 35);
        LayerCase vector = newCase(unusual.length, 35);
        for (LayerCase on : new LayerCase[] {scalar, vector}) {
            for (int i = 0; i < unusual.length; i++) {
                on.x.array()[on.x.at(i, 2 * i)] = unusual[i];
                on.dy.array()[on.dy.at(i, 3 * i)] = unusual[i];
            }
        }
        operation.run(new ScalarLayers(), scalar, false);
        operation.run(new VectorLayers(), vector, false);
        assertArrayEquals(scalar.everything(), vector.everything());
    }

    private static LayerCase newCase(int rows, int columns) {
        float slope = rows % 2 == 0 ? 0.3f : 1;
        return new LayerCase(rows, columns, 0.01f, slope, new SplittableRandom(100 * rows + columns));
    }
}
