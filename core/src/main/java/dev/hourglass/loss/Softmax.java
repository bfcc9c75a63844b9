package dev.hourglass.loss;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;

/**
 * The exponentials that probabilities are made of, for the groups of a row at a time. The greatest logit of its group is
 * subtracted from each first, so that none is above 1, one is 1, and no sum is infinite.
 *
 * <p>Those of all groups lie side by side: they are one call of the exponential function.
 */
final class Softmax {
    private static final int MAGNITUDE = 0x7fffffff;

    private final Run[] groups;
    private final Elementwise exponential;
    private final int[] places;
    private final float[] greatest;
    private final float[] exponentials;
    private final View row;

    /**
     * Room for a row.
     *
     * @param groups      of columns
     * @param exponential the function, plain or on vectors
     */
    Softmax(Run[] groups, Elementwise exponential) {
        this.groups = groups;
        this.exponential = exponential;
        this.places = new int[groups.length];
        this.greatest = new float[groups.length];
        int columns = 0;
        for (int g = 0; g < groups.length; g++) {
            places[g] = columns;
            columns += groups[g].width();
        }
        this.exponentials = new float[Padding.padded(columns)];
        this.row = View.ofRows(exponentials, 0, exponentials.length);
    }

    /** Computes a row whose first column lies at {@code at}. */
    void run(float[] logits, int at) {
        for (int g = 0; g < groups.length; g++) {
            int first = at + groups[g].first();
            int width = groups[g].width();
            float most = greatest(logits, first, width);
            for (int j = 0; j < width; j++) {
                exponentials[places[g] + j] = logits[first + j] - most;
            }
            greatest[g] = most;
        }
        exponential.run(1, exponentials.length, row, row);
    }

    /** By their bits, as whole numbers, which are compared without a branch; their order is that of the numbers. */
    private static float greatest(float[] numbers, int at, int count) {
        int greatest = Integer.MIN_VALUE;
        for (int j = 0; j < count; j++) {
            greatest = Math.max(greatest, ordered(Float.floatToRawIntBits(numbers[at + j])));
        }
        return Float.intBitsToFloat(ordered(greatest));
    }

    /** Turns round the order of negative numbers, whose bits ascend as they descend; done twice, nothing is changed. */
    private static int ordered(int bits) {
        return bits ^ (bits >> Integer.SIZE - 1 & MAGNITUDE);
    }

    /** The greatest logit of a group. */
    float greatest(int group) {
        return greatest[group];
    }

    /** Where the exponentials of a group begin. */
    int place(int group) {
        return places[group];
    }

    /** The exponentials of all groups. */
    float[] exponentials() {
        return exponentials;
    }

    /** The sum of the exponentials of a group. */
    double sum(int group) {
        return RowSum.of(exponentials, places[group], groups[group].width());
    }
}
