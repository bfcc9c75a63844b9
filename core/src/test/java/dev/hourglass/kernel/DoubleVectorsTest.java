package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits as the plain loops that say what is meant. */
class DoubleVectorsTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 100, 101})
    void dotHasEightChainsAndOneTree(int length) {
        double[] a = numbers(length + 3);
        double[] b = numbers(length + 3);
        double[] lanes = new double[8];
        for (int j = 0; j < length; j++) {
            lanes[j % 8] = Math.fma(a[j], b[j], lanes[j % 8]);
        }
        for (int half = 4; half >= 1; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        assertEquals(lanes[0], DoubleVectors.dot(a, b, length));
    }

    @Test
    void addMultipleRoundsOnceAndKeepsToItsRange() {
        double[] x = numbers(20);
        double[] y = numbers(20);
        double[] expected = y.clone();
        for (int j = 3; j < 18; j++) {
            expected[j] = Math.fma(-0.7, x[j], expected[j]);
        }
        DoubleVectors.addMultiple(-0.7, x, y, 3, 18);
        assertArrayEquals(expected, y);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
    void addMultiplesGoesThroughRowsInOrder(int count) {
        double[][] rows = new double[count + 2][];
        Arrays.setAll(rows, row -> numbers(21));
        double[] factors = numbers(count);
        double[] y = numbers(20);
        double[] expected = y.clone();
        for (int i = 0; i < count; i++) {
            DoubleVectors.addMultiple(factors[i], rows[2 + i], expected, 0, 19);
        }
        DoubleVectors.addMultiples(factors, rows, 2, count, y, 19);
        assertArrayEquals(expected, y);
    }

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1).toArray();
    }
}
