package dev.hourglass.operation;

import static dev.hourglass.kernel.RoundingBound.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.operation.Case.Style;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Formulas of kernels, of the mean squared error's gradient and of Adam, evaluated in float64, step by step from what
 * the
 * operation made of the step before, so that every bound counts the roundings of one step. Twins have the same bits, so
 * one is tested.
 */
class AccuracyTest {
    private static final int ROWS = 37;
    private static final int COLUMNS = 21;
    private static final float EPSILON = 1e-3f;
    private static final float AVERAGE_WEIGHT = 0.01f;

    private static Case before(String operation) {
        return new Case(Operations.named(operation), ROWS, COLUMNS, Style.APART);
    }

    private static Case after(String operation) {
        return before(operation).run(Operations.named(operation).scalars());
    }

    /** A mean: rows - 1 additions that round and a division. */
    @Test
    void meansOfABatch() {
        Case on = after("batch_normalization");
        for (int j = 0; j < COLUMNS; j++) {
            double[] sum = new double[2];
            for (int i = 0; i < ROWS; i++) {
                add(sum, on.at("x", i, j));
            }
            assertWithin(ROWS, sum[1] / ROWS, sum[0] / ROWS, on.at("mean", 0, j));
        }
    }

    /**
     * A variance: rows for the sum and the division, two for the square. The inverse: a sum, a root, which halves what
     * came before, a division.
     */
    @Test
    void inverseDeviationsOfABatch() {
        Case on = after("batch_normalization");
        for (int j = 0; j < COLUMNS; j++) {
            double inverse = 1 / Math.sqrt(variance(on, j) + EPSILON);
            assertWithin((ROWS + 3 + 1) / 2 + 1 + 2, inverse, inverse, on.at("inverse", 0, j));
        }
    }

    /** From the mean as it was computed. */
    private static double variance(Case on, int column) {
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            double deviation = (double) on.at("x", i, column) - on.at("mean", 0, column);
            squares += deviation * deviation;
        }
        return squares / ROWS;
    }

    /** The normalized: a difference and a product; the result: one fma. */
    @Test
    void normalizedBatch() {
        Case on = after("batch_normalization");
        forEachElement((i, j) -> {
            double normalized = ((double) on.at("x", i, j) - on.at("mean", 0, j)) * on.at("inverse", 0, j);
            assertWithin(2, Math.abs(normalized), normalized, on.at("normalized", i, j));
            double y = (double) on.at("normalized", i, j) * on.at("gamma", 0, j) + on.at("beta", 0, j);
            assertWithin(1, Math.abs(y), y, on.at("y", i, j));
        });
    }

    @Test
    void runningAveragesMoveTowardTheBatch() {
        Case old = before("batch_normalization");
        Case on = after("batch_normalization");
        for (int j = 0; j < COLUMNS; j++) {
            double mean = old.at("moving_mean", 0, j);
            double step = (double) AVERAGE_WEIGHT * (on.at("mean", 0, j) - mean);
            assertWithin(2, Math.abs(mean) + Math.abs(step), mean + step, on.at("moving_mean", 0, j));
            double variance = old.at("moving_variance", 0, j);
            double batch = variance(on, j);
            assertWithin(2 + ROWS + 3, variance + AVERAGE_WEIGHT * (batch + variance),
                    variance + AVERAGE_WEIGHT * (batch - variance), on.at("moving_variance", 0, j));
        }
    }

    @Test
    void gradientsOfGammaAndBeta() {
        Case on = after("batch_normalization_gradient");
        for (int j = 0; j < COLUMNS; j++) {
            double[] beta = new double[2];
            double[] gamma = new double[2];
            for (int i = 0; i < ROWS; i++) {
                add(beta, on.at("dy", i, j));
                add(gamma, (double) on.at("dy", i, j) * on.at("normalized", i, j));
            }
            assertWithin(ROWS, beta[1], beta[0], on.at("beta_gradient", 0, j));
            assertWithin(ROWS, gamma[1], gamma[0], on.at("gamma_gradient", 0, j));
        }
    }

    /** The longest way of a term: division by the rows, difference, fma, the scale's own product, the product. */
    @Test
    void gradientOfTheInput() {
        Case on = after("batch_normalization_gradient");
        forEachElement((i, j) -> {
            double scale = (double) on.at("gamma", 0, j) * on.at("inverse", 0, j);
            double center = (double) on.at("beta_gradient", 0, j) / ROWS;
            double tilt = on.at("normalized", i, j) * ((double) on.at("gamma_gradient", 0, j) / ROWS);
            double exact = scale * (on.at("dy", i, j) - center - tilt);
            double magnitude = Math.abs(scale) * (Math.abs(on.at("dy", i, j)) + Math.abs(center) + Math.abs(tilt));
            assertWithin(5, magnitude, exact, on.at("dx", i, j));
        });
    }

    @Test
    void columnSums() {
        Case on = after("column_sums");
        for (int j = 0; j < COLUMNS; j++) {
            double[] sum = new double[2];
            for (int i = 0; i < ROWS; i++) {
                add(sum, on.at("x", i, j));
            }
            assertWithin(ROWS - 1, sum[1], sum[0], on.at("sums", 0, j));
        }
    }

    @Test
    void theTransposeHasEveryElementInItsPlace() {
        Case on = after("transpose");
        forEachElement((i, j) -> assertEquals(on.at("from", i, j), on.at("to", j, i)));
    }

    @Test
    void scaleAndShift() {
        Case on = after("scale_and_shift");
        forEachElement((i, j) -> {
            double exact = (double) on.at("x", i, j) * on.at("scale", 0, j) + on.at("shift", 0, j);
            assertWithin(1, Math.abs(exact), exact, on.at("y", i, j));
        });
    }

    /** Float64 holds the product of two float32 numbers exactly, so that it is rounded once, by the cast. */
    @Test
    void leakyRelu() {
        Case on = after("leaky_relu");
        Case old = before("leaky_relu/gradient");
        Case gradient = after("leaky_relu/gradient");
        forEachElement((i, j) -> {
            double x = on.at("x", i, j);
            assertEquals((float) (x > 0 ? x : 0.3f * x), on.at("y", i, j));
            double dy = old.at("gradient", i, j);
            assertEquals((float) (old.at("kept", i, j) > 0 ? dy : 0.3f * dy), gradient.at("gradient", i, j));
        });
    }

    /** A difference and a product; 16 x 200 numbers are the batch. */
    @Test
    void gradientOfTheSquaredError() {
        Case on = after("mse/gradient");
        forEachElement((i, j) -> {
            double exact = 2 * (double) (1f / 3200) * ((double) on.at("output", i, j) - on.at("target", i, j));
            assertWithin(2, Math.abs(exact), exact, on.at("gradient", i, j));
        });
    }

    /**
     * A moment goes through two roundings. A quotient goes through a product, a root, a sum and the division, and the
     * parameter through the difference, too.
     */
    @Test
    void aStepOfAdam() {
        Case old = before("adam");
        Case on = after("adam");
        double firstWeight = (float) (1 - 0.9);
        double secondWeight = (float) (1 - 0.999);
        double rate = (float) (1e-3 * Math.sqrt(1 - Math.pow(0.999, 4)) / (1 - Math.pow(0.9, 4)));
        for (int j = 0; j < on.columns(); j++) {
            double g = old.at("gradient", 0, j);
            double m = old.at("first", 0, j);
            double v = old.at("second", 0, j);
            double toward = firstWeight * (g - m);
            assertWithin(2, Math.abs(m) + Math.abs(toward), m + toward, on.at("first", 0, j));
            assertWithin(2, v + secondWeight * (g * g + v), v + secondWeight * (g * g - v), on.at("second", 0, j));
            double quotient = rate * on.at("first", 0, j) / (Math.sqrt(on.at("second", 0, j)) + 1e-7f);
            double p = old.at("parameter", 0, j);
            assertWithin(5, Math.abs(p) + Math.abs(quotient), p - quotient, on.at("parameter", 0, j));
        }
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
}
