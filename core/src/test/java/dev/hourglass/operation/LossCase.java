package dev.hourglass.operation;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossBlock;
import dev.hourglass.loss.Losses;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A loss at work on a batch, as a training uses it: with the kernels in use, its gradient in blocks of columns. */
final class LossCase {
    private final Loss loss;
    private final int rows;
    private final int columns;
    private final int width;
    private final View output;
    private final View target;
    private final View gradient;

    LossCase(Loss loss, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(100L * rows + columns);
        this.loss = loss.forGroups(groups(columns));
        this.rows = rows;
        this.columns = columns;
        this.width = Padding.padded(columns);
        output = filled(random, -0.5, 1.5);
        target = filled(random, 0, 1);
        gradient = View.ofRows(new float[rows * width], 0, width);
        Arrays.fill(gradient.array(), Float.NaN);
    }

    /** {@return every registered loss, in all its variants} */
    static List<Loss> losses() {
        return Operations.variants(Losses.REGISTRY);
    }

    /** A number, a category of three, one of more, if there is room; then numbers. */
    private static List<Integer> groups(int columns) {
        Integer[] groups = new Integer[columns < 16 ? columns : columns - 12];
        Arrays.fill(groups, 1);
        if (columns >= 16) {
            groups[1] = 3;
            groups[2] = 11;
        }
        return List.of(groups);
    }

    private View filled(SplittableRandom random, double low, double high) {
        View view = View.ofRows(new float[rows * width], 0, width);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                view.array()[view.at(i, j)] = (float) random.nextDouble(low, high);
            }
        }
        return view;
    }

    /** {@return the sum of errors} */
    double sum() {
        View scratch = View.ofRows(new float[rows * width], 0, width);
        Arrays.fill(scratch.array(), Float.NaN);
        return loss.sum(rows, columns, output, target, scratch).of(rows);
    }

    /** {@return the gradient, computed in blocks that begin with the given columns} */
    float[] gradient(int... starts) {
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : width;
            loss.gradient(new LossBlock(rows, columns, starts[i], end - starts[i], output, target, gradient)).run(rows);
        }
        return gradient.array();
    }

    /** {@return whether the gradient has zeros where there are no columns} */
    boolean hasZeroPadding() {
        for (int i = 0; i < gradient.array().length; i++) {
            if (i % width >= columns && gradient.array()[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
