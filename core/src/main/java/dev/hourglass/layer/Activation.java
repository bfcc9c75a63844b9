package dev.hourglass.layer;

import dev.hourglass.kernel.Kernels;
import java.util.Optional;

/**
 * A layer that applies one function to every number. One class tells all about a function: its name and parameters, its
 * arithmetic in plain Java, and beside it the same on vectors.
 */
@SuppressWarnings("exports")
public interface Activation extends Layer, Columnwise {

    /** {@return the arithmetic in plain Java} */
    ActivationKernel scalars();

    /** {@return the same bits on vectors; only where {@code jdk.incubator.vector} is loaded} */
    ActivationKernel vectors();

    /** {@return whether f(0) is 0, so that padding stays zero} */
    default boolean keepsZero() {
        return true;
    }

    @Override
    default boolean needsOutput() {
        return !needsInput();
    }

    @Override
    default Optional<Columnwise> columnwise() {
        return Optional.of(this);
    }

    /** {@return the arithmetic in use} */
    default ActivationKernel kernel() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }

    @Override
    default LayerPass training(ColumnBlock block) {
        return new ActivationPass(block, kernel(), needsInput() ? block.x() : block.y(), keepsZero());
    }

    @Override
    default InferencePass inference(ColumnBlock block) {
        return new ActivationPass(block, kernel(), null, keepsZero());
    }
}
