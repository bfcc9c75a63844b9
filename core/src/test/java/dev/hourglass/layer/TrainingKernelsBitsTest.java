package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.View;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of layers for training gives the same bits on scalars and vectors, and writes nothing else. */
class TrainingKernelsBitsTest {
    private static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33};
    private static final int[] WIDTHS = {16, 32, 48, 208};
    private static final int MARGIN = 19;
    private static final float GUARD = 12345.678f;
    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
        0x1.fffffcp-127f, -0x1.fffffcp-127f};

    /** A kernel that reads two matrices and a row, and writes over the second matrix or elsewhere. */
    private interface Kernel {
        void run(int rows, int width, View first, View row, View x, View y);
    }

    private static Kernel of(RandomZeros.Kernel kernel) {
        return (rows, width, first, row, x, y) -> kernel.run(rows, width, first, x, y);
    }

    /** It has no place for results but that of the gradient. */
    private static Kernel of(ActivityRegularization.Kernel kernel, float l1, float twiceL2) {
        return (rows, width, first, row, x, y) -> kernel.addGradient(rows, width, l1, twiceL2, first, x);
    }

    static Stream<Arguments> kernels() {
        return Stream.of(
                Arguments.of("zeros", true, of(new RandomZeros.Scalars(0.3f, 1.4f)), of(new RandomZeros.Vectors(0.3f, 1.4f))),
                Arguments.of("no zeros", true, of(new RandomZeros.Scalars(0, 1)), of(new RandomZeros.Vectors(0, 1))),
                Arguments.of("noise", true, (Kernel) new NormalNoise.Scalars()::run,
                        (Kernel) new NormalNoise.Vectors()::run),
                Arguments.of("penalty", false, of(new ActivityRegularization.Scalars(), 0.01f, 0.3f),
                        of(new ActivityRegularization.Vectors(), 0.01f, 0.3f)),
                Arguments.of("no penalty", false, of(new ActivityRegularization.Scalars(), 0, 0),
                        of(new ActivityRegularization.Vectors(), 0, 0)));
    }

    /** @param drawn whether the first matrix is of random numbers that were drawn, of which none is unusual */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void vectorsAndScalarsGiveTheSameBits(String name, boolean drawn, Kernel scalars, Kernel vectors) {
        for (int rows : ROWS) {
            for (int width : WIDTHS) {
                for (boolean inPlace : new boolean[] {false, true}) {
                    assertArrayEquals(run(scalars, rows, width, drawn, inPlace),
                            run(vectors, rows, width, drawn, inPlace), () -> rows + " x " + width);
                }
            }
        }
    }

    /** The bits of everything that may have been written, guards included. */
    private static int[] run(Kernel kernel, int rows, int width, boolean drawn, boolean inPlace) {
        SplittableRandom random = new SplittableRandom(rows * 1000L + width);
        View first = matrix(rows, width, 5, !drawn, random);
        View row = View.ofRepeatedRow(matrix(1, width, 0, true, random).array(), MARGIN);
        View x = matrix(rows, width, 8, true, random);
        View y = inPlace ? x : matrix(rows, width, 24, true, random);
        float[] operands = first.array().clone();
        kernel.run(rows, width, first, row, x, y);
        assertArrayEquals(operands, first.array());
        int[] bits = new int[x.array().length + y.array().length];
        for (int i = 0; i < bits.length; i++) {
            int rest = i - x.array().length;
            bits[i] = Float.floatToIntBits(rest < 0 ? x.array()[i] : y.array()[rest]);
        }
        return bits;
    }

    /** @param unusual whether one in eight numbers is */
    private static View matrix(int rows, int width, int apart, boolean unusual, SplittableRandom random) {
        float[] array = new float[2 * MARGIN + rows * (width + apart)];
        Arrays.fill(array, GUARD);
        View view = View.ofRows(array, MARGIN, width + apart);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                array[view.at(i, j)] = unusual && random.nextInt(8) == 0 ? UNUSUAL[random.nextInt(UNUSUAL.length)]
                        : (float) random.nextDouble(-1, 1);
            }
        }
        return view;
    }

    /** A number that equals the rate as float32 is kept: drawn numbers below the rate are dropped, and no others. */
    @Test
    void zerosAreWhereNumbersAreBelowTheRate() {
        float[] random = new float[16];
        for (int j = 0; j < 16; j++) {
            random[j] = j * 0.0625f;
        }
        float[] y = new float[16];
        float[] x = new float[16];
        Arrays.fill(x, 2);
        new RandomZeros.Scalars(0.25f, 3).run(1, 16, View.ofRows(random, 0, 16), View.ofRows(x, 0, 16),
                View.ofRows(y, 0, 16));
        for (int j = 0; j < 16; j++) {
            assertEquals(j < 4 ? 0 : 6, y[j]);
        }
    }

    @Test
    void penaltiesPullTowardsZero() {
        float[] y = new float[16];
        y[1] = 2;
        y[2] = -3;
        y[3] = -0f;
        float[] gradient = new float[16];
        Arrays.fill(gradient, 1);
        new ActivityRegularization.Scalars().addGradient(1, 16, 0.5f, 0.25f, View.ofRows(y, 0, 16),
                View.ofRows(gradient, 0, 16));
        assertArrayEquals(new float[] {1, 1 + 0.5f + 2 * 0.25f, 1 - 0.5f - 3 * 0.25f, 1},
                Arrays.copyOf(gradient, 4));
    }

    /** Divided by the rows of the batch: l1 |y| + l2 y^2 has the slope l1 + 2 l2 y for y above 0. */
    @Test
    void penaltiesAreMeansOverRows() {
        LayerRun run = new LayerRun(new ActivityRegularization(8, 4), 4, 3, false);
        run.fill(run.x, (i, j) -> 1).forward(0).backward();
        assertArrayEquals(run.x.array(), run.y.array());
        assertEquals((8 + 2 * 4) / 4f, LayerRun.at(run.gradient, 3, 2));
    }
}
