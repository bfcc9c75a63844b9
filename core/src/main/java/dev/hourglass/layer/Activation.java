package dev.hourglass.layer;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
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
    default boolean takesTransposed() {
        return true;
    }

    /**
     * {@return whether the forward pass keeps f'(x) for the backward pass} Where the derivative follows from the
     * output, nothing has to be kept. Else this costs no more memory than keeping x would, and what f and f' have in
     * common is computed once.
     */
    default boolean keepsDerivative() {
        return false;
    }

    @Override
    default boolean needsOutput() {
        return !keepsDerivative();
    }

    @Override
    default int keptMatrices() {
        return keepsDerivative() ? 1 : 0;
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
        View kept = keepsDerivative() ? block.matrices().get(0) : block.y();
        return new ActivationPass(block, kernel(), kept, keepsZero());
    }

    @Override
    default Optional<InferencePass> inference(ColumnBlock block) {
        return Optional.of(new ActivationPass(block, kernel(), block.y(), keepsZero()));
    }
}
