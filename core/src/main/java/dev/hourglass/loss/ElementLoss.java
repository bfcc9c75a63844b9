package dev.hourglass.loss;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * A loss that compares each output with its own target. One class tells all about it: its name and parameters, its
 * arithmetic in plain Java, and beside it the same on vectors.
 */
@SuppressWarnings("exports")
public interface ElementLoss extends Loss {

    /** {@return the arithmetic in plain Java} */
    LossKernel scalars();

    /** {@return the same bits on vectors; only where {@code jdk.incubator.vector} is loaded} */
    LossKernel vectors();

    /** {@return the arithmetic in use} */
    default LossKernel kernel() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }

    @Override
    default double sum(int rows, int columns, View output, View target, View scratch) {
        kernel().errors(rows, output.rowStride(), output, target, scratch);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += RowSum.of(scratch, i, columns);
        }
        return sum;
    }

    @Override
    default LossGradient gradient(LossBlock block) {
        return new ElementGradient(block, kernel());
    }
}
