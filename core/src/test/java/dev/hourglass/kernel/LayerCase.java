package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The operands of one call of every operation of {@link LayerKernels}, random, padded, each inside an array of its own
 * with guards at both ends.
 */
final class LayerCase {
    /** Shapes at the edges of vectors; a matrix without rows has no mean. */
    static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33, 150};
    static final int[] COLUMNS = {1, 3, 15, 16, 17, 31, 32, 40, 200};

    /** What lies where nothing may be written. */
    static final float GUARD = 12345.678f;

    private static final int MARGIN = 19;

    final int rows;
    final int columns;
    final int width;
    final View x;
    final View dy;
    final View result;
    final View turned;
    final BatchNormalizationState state;
    private final View[] all;

    /** A case with the slope of the LeakyReLU that follows batch normalization, 1 for none. */
    LayerCase(int rows, int columns, float averageWeight, float slope, SplittableRandom random) {
        this.rows = rows;
        this.columns = columns;
        this.width = Padding.padded(columns);
        x = random(rows, -2, 2, random);
        dy = random(rows, -2, 2, random);
        result = random(rows, 0, 0, random);
        turned = random(rows, 0, 0, random);
        state = new BatchNormalizationState(random(1, 0.5, 1.5, random), random(1, -1, 1, random),
                random(1, 0, 0, random), random(1, 0, 0, random), random(1, -1, 1, random), random(1, 0, 2, random),
                random(1, 0, 0, random), random(1, 0, 0, random), random(rows, -2, 2, random), 1e-3f, averageWeight,
                slope);
        all = new View[] {x, dy, result, turned, state.gamma(), state.beta(), state.gammaGradient(), state.betaGradient(),
            state.movingMean(), state.movingVariance(), state.mean(), state.inverse(), state.normalized()};
    }

    private LayerCase(LayerCase whole, int first, int end) {
        rows = whole.rows;
        columns = Math.min(end, whole.columns) - first;
        width = end - first;
        x = whole.x.fromColumn(first);
        dy = whole.dy.fromColumn(first);
        result = whole.result.fromColumn(first);
        turned = View.ofRows(whole.turned.array(), whole.turned.offset() + first * rows, rows);
        state = whole.state.fromColumn(first);
        all = whole.all;
    }

    /** {@return some columns of this case, as a case in the same arrays} */
    LayerCase columns(int first, int end) {
        return new LayerCase(this, first, end);
    }

    private View random(int count, double low, double high, SplittableRandom random) {
        float[] array = new float[2 * MARGIN + count * width];
        Arrays.fill(array, GUARD);
        View view = View.ofRows(array, MARGIN, width);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                array[view.at(i, j)] = j < columns && low < high ? (float) random.nextDouble(low, high) : 0;
            }
        }
        return view;
    }

    /** {@return how many floats a matrix of the case has, padding counted} */
    int size() {
        return rows * width;
    }

    /** {@return every array of the case, guards counted, one after the other} */
    float[] everything() {
        int length = 0;
        for (View view : all) {
            length += view.array().length;
        }
        float[] everything = new float[length];
        int next = 0;
        for (View view : all) {
            System.arraycopy(view.array(), 0, everything, next, view.array().length);
            next += view.array().length;
        }
        return everything;
    }

    /**
     * {@return whether guards are untouched and all padding is zero}
     *
     * @param padded the views whose padding counts; the inverse deviation of an empty column is not zero
     */
    boolean isTidy(View... padded) {
        boolean tidy = true;
        for (View view : all) {
            float[] array = view.array();
            for (int i = 0; i < MARGIN; i++) {
                tidy &= array[i] == GUARD && array[array.length - 1 - i] == GUARD;
            }
        }
        for (View view : padded) {
            for (int i = 0; i < view.array().length - 2 * MARGIN; i++) {
                tidy &= i % width < columns || view.array()[MARGIN + i] == 0;
            }
        }
        return tidy;
    }
}
