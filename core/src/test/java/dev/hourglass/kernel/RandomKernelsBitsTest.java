package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Kernels of random numbers give each element the number of its counter, on scalars and vectors, and write nothing
 * else.
 */
class RandomKernelsBitsTest {
    private static final float GUARD = 12345.678f;
    private static final int MARGIN = 19;
    private static final long[] KEYS = {0, -1, CounterRandom.key(7, 8), 1L << 63, 0xffffffffL};

    @Test
    void everyElementHasTheUniformNumberOfItsCounter() {
        check(List.of(RandomUniform.scalar(), RandomUniform.vector(), RandomUniform.KERNEL), RandomUniform::uniform);
    }

    @Test
    void everyElementHasTheNormalNumberOfItsCounter() {
        check(List.of(RandomNormal.scalar(), RandomNormal.vector(), RandomNormal.KERNEL), RandomNormal::normal);
    }

    private static void check(List<RandomKernel> kernels, IntToDoubleFunction number) {
        for (int rows : ElementwiseCase.ROWS) {
            for (int width : ElementwiseCase.WIDTHS) {
                for (long key : KEYS) {
                    int first = (int) key * rows - width;
                    float[] expected = expected(rows, width, first, key, number);
                    for (RandomKernel kernel : kernels) {
                        float[] actual = guarded(rows, width);
                        kernel.run(rows, width, first, width + 3, key, view(actual, width));
                        assertArrayEquals(expected, actual, () -> rows + " x " + width);
                    }
                }
            }
        }
    }

    private static float[] expected(int rows, int width, int first, long key, IntToDoubleFunction number) {
        float[] expected = guarded(rows, width);
        View view = view(expected, width);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                int bits = CounterRandom.bits(key, first + i * (width + 3) + j);
                expected[view.at(i, j)] = (float) number.applyAsDouble(bits);
            }
        }
        return expected;
    }

    private static float[] guarded(int rows, int width) {
        float[] array = new float[2 * MARGIN + rows * (width + 5)];
        Arrays.fill(array, GUARD);
        return array;
    }

    private static View view(float[] array, int width) {
        return View.ofRows(array, MARGIN, width + 5);
    }

    @Test
    void partsGiveTheNumbersOfTheWhole() {
        float[] whole = new float[8 * 64];
        float[] parts = new float[8 * 64];
        for (RandomKernel kernel : List.of(RandomUniform.KERNEL, RandomNormal.KERNEL)) {
            kernel.run(8, 64, 11, 64, KEYS[2], View.ofRows(whole, 0, 64));
            kernel.run(8, 16, 11, 64, KEYS[2], View.ofRows(parts, 0, 64));
            kernel.run(3, 48, 11 + 16, 64, KEYS[2], View.ofRows(parts, 16, 64));
            kernel.run(5, 48, 11 + 3 * 64 + 16, 64, KEYS[2], View.ofRows(parts, 3 * 64 + 16, 64));
            assertArrayEquals(whole, parts);
        }
    }

    /** Who trained with these numbers once gets the same model for ever. */
    @Test
    void numbersNeverChange() {
        assertEquals("d9bcb97d76d8a416", digest(RandomUniform.KERNEL));
        assertEquals("9d36967a8376d5f7", digest(RandomNormal.KERNEL));
    }

    private static String digest(RandomKernel kernel) {
        float[] numbers = new float[1 << 16];
        kernel.run(256, 256, -1000, 300, CounterRandom.key(1, 2, 3), View.ofRows(numbers, 0, 256));
        BitsDigest digest = new BitsDigest();
        digest.add(numbers);
        return digest.text();
    }
}
