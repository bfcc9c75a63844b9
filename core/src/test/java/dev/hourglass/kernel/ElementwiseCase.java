package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The operands of one elementwise function: rows further apart than they are long, at odd offsets, guards everywhere
 * else.
 */
final class ElementwiseCase {
    static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33};
    static final int[] WIDTHS = {16, 32, 48, 208};

    private static final float GUARD = 12345.678f;
    private static final int MARGIN = 19;
    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
        0x1.fffffcp-127f, -0x1.fffffcp-127f, 1, -1, Math.nextDown(1f), Math.nextUp(-1f)};

    final int rows;
    final int width;
    final View x;
    final View y;

    /** Arguments of every size and sign, one in eight unusual. */
    ElementwiseCase(int rows, int width, SplittableRandom random) {
        this.rows = rows;
        this.width = width;
        x = guarded(rows, width + 5);
        y = guarded(rows, width + 24);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                x.array()[x.at(i, j)] = argument(random);
            }
        }
    }

    private static View guarded(int rows, int rowStride) {
        float[] array = new float[2 * MARGIN + rows * rowStride];
        Arrays.fill(array, GUARD);
        return View.ofRows(array, MARGIN, rowStride);
    }

    private static float argument(SplittableRandom random) {
        switch (random.nextInt(8)) {
            case 0:
                return UNUSUAL[random.nextInt(UNUSUAL.length)];
            case 1:
            case 2:
                return Float.intBitsToFloat(random.nextInt());
            case 3:
                return (float) random.nextDouble(-110, 110);
            default:
                return (float) random.nextDouble(-4, 4);
        }
    }

    /** {@return the array of the results, which are also written over the arguments if {@code inPlace}} */
    float[] run(Elementwise function, boolean inPlace) {
        View to = inPlace ? x : y;
        function.run(rows, width, x, to);
        return to.array();
    }

    /** {@return what the results must be, each computed alone, guards where none may be} */
    float[] expected(FloatFunction function, boolean inPlace) {
        View to = inPlace ? x : y;
        float[] expected = to.array().clone();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                expected[to.at(i, j)] = function.value(x.array()[x.at(i, j)]);
            }
        }
        return expected;
    }
}
