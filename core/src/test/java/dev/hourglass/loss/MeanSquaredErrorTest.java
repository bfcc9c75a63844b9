package dev.hourglass.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.View;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The squared error is the sum that its class describes, and near the exact one. */
class MeanSquaredErrorTest {
    private static final int OFFSET = 3;

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 32, 48, 1600})
    void eightPartialSumsAndOneTree(int size) {
        float[] x = random(size, 1);
        float[] target = random(size, 2);
        double[] sums = new double[8];
        for (int i = 0; i < size; i++) {
            double difference = (double) x[OFFSET + i] - target[OFFSET + i];
            sums[i % 8] = Math.fma(difference, difference, sums[i % 8]);
        }
        double tree = ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
        assertEquals(tree, sum(size, x, target));
    }

    /**
     * Every term is positive and goes through one rounding of its difference, which a square counts twice, size / 8 of
     * its partial sum and three of the tree, so that the relative error is below their number times 2^-53, and a little
     * for products of errors.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 160, 1600})
    void nearTheExactSum(int size) {
        float[] x = random(size, 3);
        float[] target = random(size, 4);
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            BigDecimal difference = new BigDecimal(x[OFFSET + i]).subtract(new BigDecimal(target[OFFSET + i]));
            exact = exact.add(difference.multiply(difference));
        }
        double error = exact.subtract(new BigDecimal(sum(size, x, target))).abs().doubleValue();
        double roundings = 2 + size / 8 + 3;
        assertTrue(error <= roundings * 0x1p-53 / (1 - roundings * 0x1p-53) * exact.doubleValue());
    }

    private static double sum(int size, float[] x, float[] target) {
        return MeanSquaredError.sum(size, View.ofRows(x, OFFSET, size), View.ofRows(target, OFFSET, size));
    }

    private static float[] random(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size + 2 * OFFSET];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }
}
