package dev.hourglass.loss;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * A loss that compares each output with its own target. One class tells all about it: its name and parameters, its
 * arithmetic in plain Java, and beside it the same on vectors.
 */
@SuppressWarnings("exports")
public interface ElementLoss extends Loss {

    /** {@return the arithmetic in plain Java, for one thread at a time} */
    LossKernel scalars();

    /**
     * {@return the same bits on vectors, for one thread at a time; only where {@code jdk.incubator.vector} is loaded}
     */
    LossKernel vectors();

    /** {@return the arithmetic in use} */
    default LossKernel kernel() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Errors are rounded to float32 one by one, each class says how well, and added in float64: of the sum's
     * relative error, what addition does to it is nothing beside that.
     */
    @Override
    default LossSum sum(int rows, int columns, View output, View target, View scratch) {
        return new ElementSum(columns, output, target, scratch, kernel());
    }

    @Override
    default boolean isElementwise() {
        return true;
    }

    @Override
    default LossGradient gradient(LossBlock block) {
        return new ElementGradient(block, kernel());
    }
}
