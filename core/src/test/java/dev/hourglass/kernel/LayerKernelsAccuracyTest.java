package dev.hourglass.kernel;

import static dev.hourglass.kernel.RoundingBound.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Each formula in {@link LayerKernels}, evaluated in float64, step by step from what the kernel made of the step
 * before, so that every bound counts the roundings of one step. Twin kernels have the same bits, so one is tested.
 */
class LayerKernelsAccuracyTest {
    private static final LayerKernels KERNELS = new VectorLayers();
    private static final int ROWS = 37;
    private static final int COLUMNS = 21;
    private static final float SLOPE = 0.3f;

    /** The running averages take the batch's values as they are, which shows them to the test. */
    private final LayerCase on = new LayerCase(ROWS, COLUMNS, 1, 1, new SplittableRandom(1));

    private static double at(View view, int i, int j) {
        return view.array()[view.at(i, j)];
    }

    private static float computed(View view, int i, int j) {
        return view.array()[view.at(i, j)];
    }

    /** A mean: rows - 1 additions that round and a division; a variance: two for the square, a sum, a division. */
    @Test
    void statisticsOfABatch() {
        clear(on.state.movingMean());
        clear(on.state.movingVariance());
        KERNELS.batchNormalization(ROWS, on.width, on.x, on.state, on.result);
        for (int j = 0; j < COLUMNS; j++) {
            double sum = 0;
            double magnitude = 0;
            double squares = 0;
            for (int i = 0; i < ROWS; i++) {
                double deviation = at(on.x, i, j) - at(on.state.mean(), 0, j);
                sum += at(on.x, i, j);
                magnitude += Math.abs(at(on.x, i, j));
                squares += deviation * deviation;
            }
            assertWithin(ROWS, magnitude / ROWS, sum / ROWS, computed(on.state.mean(), 0, j));
            assertEquals(computed(on.state.mean(), 0, j), computed(on.state.movingMean(), 0, j));
            assertWithin(ROWS + 3, squares / ROWS, squares / ROWS, computed(on.state.movingVariance(), 0, j));
        }
    }

    /** The inverse: a sum, a root, a division; the normalized: a difference and a product; the result: one fma. */
    @Test
    void normalizedBatch() {
        clear(on.state.movingVariance());
        KERNELS.batchNormalization(ROWS, on.width, on.x, on.state, on.result);
        for (int j = 0; j < COLUMNS; j++) {
            double inverse = 1 / Math.sqrt(at(on.state.movingVariance(), 0, j) + on.state.epsilon());
            assertWithin(3, inverse, inverse, computed(on.state.inverse(), 0, j));
            for (int i = 0; i < ROWS; i++) {
                double normalized = (at(on.x, i, j) - at(on.state.mean(), 0, j)) * at(on.state.inverse(), 0, j);
                assertWithin(2, Math.abs(normalized), normalized, computed(on.state.normalized(), i, j));
                double y = at(on.state.normalized(), i, j) * at(on.state.gamma(), 0, j) + at(on.state.beta(), 0, j);
                assertWithin(1, Math.abs(y), y, computed(on.result, i, j));
            }
        }
    }

    @Test
    void runningAveragesMoveTowardTheBatch() {
        LayerCase moving = new LayerCase(ROWS, COLUMNS, 0.01f, 1, new SplittableRandom(2));
        float[] before = moving.state.movingMean().array().clone();
        KERNELS.batchNormalization(ROWS, moving.width, moving.x, moving.state, moving.result);
        for (int j = 0; j < COLUMNS; j++) {
            double old = before[moving.state.movingMean().at(0, j)];
            double step = 0.01f * (at(moving.state.mean(), 0, j) - old);
            assertWithin(2, Math.abs(old) + Math.abs(step), old + step, computed(moving.state.movingMean(), 0, j));
        }
    }

    @Test
    void gradientsOfGammaAndBeta() {
        KERNELS.batchNormalization(ROWS, on.width, on.x, on.state, on.x);
        KERNELS.batchNormalizationGradient(ROWS, on.width, on.dy, on.state, on.result);
        for (int j = 0; j < COLUMNS; j++) {
            double[] beta = new double[2];
            double[] gamma = new double[2];
            for (int i = 0; i < ROWS; i++) {
                add(beta, at(on.dy, i, j));
                add(gamma, at(on.dy, i, j) * at(on.state.normalized(), i, j));
            }
            assertWithin(ROWS, beta[1], beta[0], computed(on.state.betaGradient(), 0, j));
            assertWithin(ROWS, gamma[1], gamma[0], computed(on.state.gammaGradient(), 0, j));
        }
    }

    /** The longest way of a term: division by the rows, difference, fma, the scale's own product, the product. */
    @Test
    void gradientOfTheInput() {
        KERNELS.batchNormalization(ROWS, on.width, on.x, on.state, on.x);
        KERNELS.batchNormalizationGradient(ROWS, on.width, on.dy, on.state, on.result);
        for (int j = 0; j < COLUMNS; j++) {
            double scale = at(on.state.gamma(), 0, j) * at(on.state.inverse(), 0, j);
            double center = at(on.state.betaGradient(), 0, j) / ROWS;
            double slope = at(on.state.gammaGradient(), 0, j) / ROWS;
            for (int i = 0; i < ROWS; i++) {
                double tilt = at(on.state.normalized(), i, j) * slope;
                double exact = scale * (at(on.dy, i, j) - center - tilt);
                double magnitude = Math.abs(scale) * (Math.abs(at(on.dy, i, j)) + Math.abs(center) + Math.abs(tilt));
                assertWithin(5, magnitude, exact, computed(on.result, i, j));
            }
        }
    }

    /** Both at once give the bits of one after the other. */
    @Test
    void leakyReluThatFollows() {
        LayerCase plain = new LayerCase(ROWS, COLUMNS, 1, 1, new SplittableRandom(3));
        LayerCase joined = new LayerCase(ROWS, COLUMNS, 1, SLOPE, new SplittableRandom(3));
        KERNELS.batchNormalization(ROWS, plain.width, plain.x, plain.state, plain.x);
        KERNELS.leakyRelu(ROWS, plain.width, SLOPE, plain.x, plain.x);
        KERNELS.batchNormalization(ROWS, joined.width, joined.x, joined.state, joined.x);
        assertArrayEquals(plain.everything(), joined.everything());
        KERNELS.leakyReluGradient(ROWS, plain.width, SLOPE, plain.x, plain.dy, plain.result);
        KERNELS.batchNormalizationGradient(ROWS, plain.width, plain.result, plain.state, plain.result);
        KERNELS.batchNormalizationGradient(ROWS, joined.width, joined.dy, joined.state, joined.result);
        assertArrayEquals(plain.everything(), joined.everything());
    }

    @Test
    void columnSums() {
        KERNELS.columnSums(ROWS, on.width, on.x, on.state.mean());
        for (int j = 0; j < COLUMNS; j++) {
            double[] sum = new double[2];
            for (int i = 0; i < ROWS; i++) {
                add(sum, at(on.x, i, j));
            }
            assertWithin(ROWS - 1, sum[1], sum[0], computed(on.state.mean(), 0, j));
        }
    }

    /** Float64 holds the product of two float32 numbers exactly, so that it is rounded once, by the cast. */
    @Test
    void leakyRelu() {
        KERNELS.leakyRelu(ROWS, on.width, SLOPE, on.x, on.result);
        forEachElement((i, j) -> {
            double x = at(on.x, i, j);
            assertEquals((float) (x > 0 ? x : SLOPE * x), computed(on.result, i, j));
        });
    }

    @Test
    void leakyReluGradient() {
        KERNELS.leakyReluGradient(ROWS, on.width, SLOPE, on.x, on.dy, on.result);
        forEachElement((i, j) -> {
            double dy = at(on.dy, i, j);
            assertEquals((float) (at(on.x, i, j) > 0 ? dy : SLOPE * dy), computed(on.result, i, j));
        });
    }

    @Test
    void scaleAndShift() {
        KERNELS.scaleAndShift(ROWS, on.width, on.x, on.state.gamma(), on.state.beta(), SLOPE, on.result);
        forEachElement((i, j) -> {
            double sum = at(on.x, i, j) * at(on.state.gamma(), 0, j) + at(on.state.beta(), 0, j);
            double exact = sum > 0 ? sum : SLOPE * sum;
            assertWithin(2, Math.abs(exact), exact, computed(on.result, i, j));
        });
    }

    @Test
    void errorGradient() {
        KERNELS.errorGradient(ROWS, on.width, 0.01f, on.x, on.dy, on.result);
        forEachElement((i, j) -> {
            double exact = 0.01f * (at(on.x, i, j) - at(on.dy, i, j));
            assertWithin(2, Math.abs(exact), exact, computed(on.result, i, j));
        });
    }

    private static void forEachElement(BiConsumer<Integer, Integer> check) {
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                check.accept(i, j);
            }
        }
    }

    private static void add(double[] sumAndMagnitude, double term) {
        sumAndMagnitude[0] += term;
        sumAndMagnitude[1] += Math.abs(term);
    }

    private static void clear(View row) {
        Arrays.fill(row.array(), 0);
    }
}
