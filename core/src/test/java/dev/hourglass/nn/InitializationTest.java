package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks begin as Keras lets them begin: Glorot uniform weights, zeros and ones elsewhere. */
class InitializationTest {
    private static final int INPUTS = 200;
    private static final int UNITS = 100;
    private static final double LIMIT = Math.sqrt(6.0 / (INPUTS + UNITS));

    private static List<float[]> weights(long seed) {
        List<Layer> layers = List.of(new Dense(UNITS), new BatchNormalization(), new LeakyReLU(), new Dense(3));
        return Network.initialize(new Architecture(INPUTS, layers), new RandomState(seed)).weights();
    }

    /** Moments of 20,000 uniform numbers, within five of their standard deviations. */
    @Test
    void weightsAreUniformWithinTheLimitOfGlorot() {
        float[] kernel = weights(1).get(0);
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (float weight : kernel) {
            sum += weight;
            squares += (double) weight * weight;
            largest = Math.max(largest, Math.abs(weight));
        }
        double count = kernel.length;
        assertEquals(INPUTS * UNITS, kernel.length);
        assertTrue(largest <= (float) LIMIT && largest > 0.99 * LIMIT, "largest " + largest);
        assertEquals(0, sum / count, 5 * LIMIT / Math.sqrt(3 * count));
        assertEquals(LIMIT * LIMIT / 3, squares / count, 5 * LIMIT * LIMIT * Math.sqrt(4.0 / 45 / count));
    }

    @Test
    void weightsAreDrawnRowAfterRowLayerAfterLayer() {
        List<float[]> weights = weights(2);
        RandomState same = new RandomState(2);
        for (float weight : weights.get(0)) {
            assertEquals((float) same.uniform(-LIMIT, LIMIT), weight);
        }
        double next = Math.sqrt(6.0 / (UNITS + 3));
        for (float weight : weights.get(6)) {
            assertEquals((float) same.uniform(-next, next), weight);
        }
    }

    @Test
    void theRestIsZeroOrOne() {
        List<float[]> weights = weights(3);
        float[] zeros = new float[UNITS];
        float[] ones = new float[UNITS];
        Arrays.fill(ones, 1);
        assertArrayEquals(zeros, weights.get(1), "bias");
        assertArrayEquals(ones, weights.get(2), "gamma");
        assertArrayEquals(zeros, weights.get(3), "beta");
        assertArrayEquals(zeros, weights.get(4), "moving mean");
        assertArrayEquals(ones, weights.get(5), "moving variance");
        assertArrayEquals(new float[3], weights.get(7), "bias");
    }
}
