package dev.hourglass.layer;

import dev.hourglass.kernel.View;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The operands of an activation's kernel, each in an array of its own with rows further apart than they are long and
 * guards everywhere else: arguments and gradients of every size and sign, one in eight unusual.
 */
final class ActivationBlock {
    static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33};
    static final int[] WIDTHS = {16, 32, 48, 208};

    private static final float GUARD = 12345.678f;
    private static final int MARGIN = 19;
    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
        0x1.fffffcp-127f, -0x1.fffffcp-127f, Float.intBitsToFloat(0xffc00000)};

    final View x;
    final View y;
    final View derivative;
    final View gradient;
    private final int rows;
    private final int width;
    private final View scratch;

    ActivationBlock(int rows, int width, boolean inPlace) {
        SplittableRandom random = new SplittableRandom(1000L * rows + width);
        this.rows = rows;
        this.width = width;
        x = matrix(5, random);
        y = inPlace ? x : matrix(24, random);
        derivative = matrix(7, random);
        gradient = matrix(12, random);
        scratch = matrix(1, random);
    }

    private View matrix(int apart, SplittableRandom random) {
        float[] array = new float[2 * MARGIN + rows * (width + apart)];
        Arrays.fill(array, GUARD);
        View view = View.ofRows(array, MARGIN, width + apart);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                array[view.at(i, j)] = number(random);
            }
        }
        return view;
    }

    private static float number(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> UNUSUAL[random.nextInt(UNUSUAL.length)];
            case 1 -> Float.intBitsToFloat(random.nextInt());
            case 2 -> (float) random.nextDouble(-110, 110);
            default -> (float) random.nextDouble(-4, 4);
        };
    }

    /** Goes forward as a network in use does. */
    ActivationBlock use(ActivationKernel kernel) {
        kernel.forward(rows, width, x, y, scratch);
        return this;
    }

    /** Goes forward and back. */
    ActivationBlock train(ActivationKernel kernel, boolean keepsDerivative) {
        kernel.forward(rows, width, x, y, keepsDerivative ? derivative : null, scratch);
        kernel.backward(rows, width, keepsDerivative ? derivative : y, gradient, scratch);
        return this;
    }

    /** {@return whether nothing was written between and around the rows of scratch memory} */
    boolean scratchIsTidy() {
        int apart = scratch.rowStride() - width;
        boolean tidy = true;
        for (int i = 0; i < scratch.array().length; i++) {
            int place = i - MARGIN;
            boolean inside = place >= 0 && place < rows * scratch.rowStride() && place % scratch.rowStride() < width;
            tidy &= inside || scratch.array()[i] == GUARD;
        }
        return tidy && apart > 0;
    }

    /** {@return the arrays of everything that may have been written but for scratch memory, guards included} */
    float[][] results() {
        return new float[][] {x.array(), y.array(), derivative.array(), gradient.array()};
    }
}
