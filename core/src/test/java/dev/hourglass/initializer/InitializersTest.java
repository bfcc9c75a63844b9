package dev.hourglass.initializer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Notation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels begin with numbers that are spread as Keras spreads them. */
class InitializersTest {
    private static final int COUNT = 100_000;

    static Set<String> golden() {
        return GoldenTraining.initializers();
    }

    private static float[] drawn(String name, int count) {
        float[] block = new float[count];
        Initializers.REGISTRY.parse(name).fill(block, 200, 50, new RandomState(3));
        return block;
    }

    /**
     * Within five standard deviations of each moment, which for the fourth is at most half of the largest fourth
     * power. The kurtosis of uniform numbers is 1.8, that of normal ones cut at 2 is 2.3655.
     */
    @ParameterizedTest
    @MethodSource("golden")
    void momentsAndLimitsAreThoseOfKeras(String name) {
        GoldenTraining.Initializer golden = GoldenTraining.initializer(name);
        double deviation = golden.standardDeviation();
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        double largest = 0;
        for (float number : drawn(name, COUNT)) {
            double scaled = number / deviation;
            sum += scaled;
            squares += scaled * scaled;
            fourths += scaled * scaled * scaled * scaled;
            largest = Math.max(largest, Math.abs(number));
        }
        double kurtosis = Double.isNaN(golden.stddev()) ? 9.0 / 5 : 2.3655;
        assertEquals(0, sum / COUNT, 5 / Math.sqrt(COUNT));
        assertEquals(1, squares / COUNT, 5 * Math.sqrt((kurtosis - 1) / COUNT));
        double largestFourth = Math.pow(golden.limit() / deviation, 4);
        assertEquals(kurtosis, fourths / COUNT, 5 * largestFourth / 2 / Math.sqrt(COUNT));
        assertTrue(largest <= (float) golden.limit(), "largest " + largest);
        assertTrue(largest > 0.999 * golden.limit(), "largest " + largest);
    }

    /** Those that were there first keep their bits: files and tests know networks that began with them. */
    @Test
    void glorotUniformDrawsNumberAfterNumber() {
        double limit = Math.sqrt(6.0 / 250);
        RandomState same = new RandomState(3);
        for (float number : drawn("glorot_uniform", 1000)) {
            assertEquals((float) same.uniform(-limit, limit), number);
        }
    }

    @Test
    void normalNumbersBeyondTheCutAreDrawnAgain() {
        double deviation = GoldenTraining.initializer("he_normal").stddev();
        RandomState same = new RandomState(3);
        for (float number : drawn("he_normal", 1000)) {
            double normal = same.standardNormal();
            while (Math.abs(normal) > 2) {
                normal = same.standardNormal();
            }
            assertEquals(deviation * normal, number, 2 * Math.ulp(number));
        }
    }

    @Test
    void zeros() {
        float[] block = {1, 2, 3};
        Initializers.REGISTRY.parse("zeros").fill(block, 3, 1, new RandomState(1));
        assertArrayEquals(new float[3], block);
    }

    @Test
    void everyKindIsFoundByItsNameAndItsType() {
        for (String name : Initializers.REGISTRY.names()) {
            Initializer initializer = Initializers.REGISTRY.parse(name);
            assertEquals(name, Notation.of(initializer));
            assertEquals(initializer.kind(), Initializers.REGISTRY.ofType(initializer.kind().type()));
        }
        assertTrue(Initializers.REGISTRY.names().containsAll(GoldenTraining.initializers()));
    }
}
