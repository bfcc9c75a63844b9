package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The vector kernels give the bits of their scalar twins in every array that they touch, write nothing else, keep
 * padding zero, and may write over their operand.
 */
class LayerKernelsBitsTest {
    private static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33, 150};
    private static final int[] COLUMNS = {1, 3, 15, 16, 17, 31, 32, 40, 200};
    private static final float SLOPE = 0.3f;

    /** Every operation, its result in {@code to}. */
    enum Operation {
        BATCH_NORMALIZATION {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.x : on.result;
                kernels.batchNormalization(on.rows, on.width, on.x, on.state, to);
                return to;
            }
        },
        BATCH_NORMALIZATION_GRADIENT {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.dy : on.result;
                kernels.batchNormalization(on.rows, on.width, on.x, on.state, on.x);
                kernels.batchNormalizationGradient(on.rows, on.width, on.dy, on.state, to);
                return to;
            }
        },
        SCALE_AND_SHIFT {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.x : on.result;
                kernels.scaleAndShift(on.rows, on.width, on.x, on.state.gamma(), on.state.beta(), to);
                return to;
            }
        },
        LEAKY_RELU {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.x : on.result;
                kernels.leakyRelu(on.size(), SLOPE, on.x, to);
                return to;
            }
        },
        LEAKY_RELU_GRADIENT {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.dy : on.result;
                kernels.leakyReluGradient(on.size(), SLOPE, on.x, on.dy, to);
                return to;
            }
        },
        COLUMN_SUMS {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                kernels.columnSums(on.rows, on.width, on.x, on.state.mean());
                return on.state.mean();
            }
        },
        ERROR_GRADIENT {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                View to = inPlace ? on.x : on.result;
                kernels.errorGradient(on.size(), 0.01f, on.x, on.dy, to);
                return to;
            }
        },
        ADAM {
            @Override
            View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
                AdamStep step = new AdamStep(0.1f, 0.001f, 1e-7f);
                View second = square(on.state.normalized());
                for (int i = 1; i <= 3; i++) {
                    step.rate = 0.001f * i;
                    kernels.adam(0, on.size(), step, on.x, on.dy, on.result, second);
                }
                return on.x;
            }
        };

        abstract View run(LayerKernels kernels, LayerCase on, boolean inPlace);
    }

    /** Running averages of squares are not negative. */
    private static View square(View view) {
        for (int i = 0; i < view.array().length; i++) {
            float value = view.array()[i];
            view.array()[i] = value == LayerCase.GUARD ? value : value * value;
        }
        return view;
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBits(Operation operation) {
        for (boolean inPlace : new boolean[] {false, true}) {
            for (int rows : ROWS) {
                for (int columns : COLUMNS) {
                    LayerCase scalar = newCase(rows, columns);
                    LayerCase vector = newCase(rows, columns);
                    operation.run(new ScalarLayers(), scalar, inPlace);
                    operation.run(new VectorLayers(), vector, inPlace);
                    assertArrayEquals(scalar.everything(), vector.everything(), rows + " x " + columns);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void guardsStayAndPaddingIsZero(Operation operation) {
        for (int rows : ROWS) {
            for (int columns : COLUMNS) {
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
    void resultsMayReplaceTheirOperand(Operation operation) {
        for (int rows : ROWS) {
            LayerCase apart = newCase(rows, 21);
            LayerCase inPlace = newCase(rows, 21);
            View expected = operation.run(new VectorLayers(), apart, false);
            View actual = operation.run(new VectorLayers(), inPlace, true);
            assertArrayEquals(expected.array(), actual.array());
        }
    }

    /** NaN, infinities, signed zeros and subnormal numbers are treated alike, too. */
    @ParameterizedTest
    @EnumSource
    void unusualNumbersGiveTheSameBits(Operation operation) {
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
        return new LayerCase(rows, columns, 0.01f, new SplittableRandom(100 * rows + columns));
    }
}
