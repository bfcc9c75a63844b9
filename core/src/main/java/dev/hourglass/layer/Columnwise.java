package dev.hourglass.layer;

import java.util.Optional;

/**
 * How a layer treats each column by itself. Any block of columns can be computed alone, by any thread, in any order:
 * that is what lets layers that follow each other share a block while it is in the first-level cache.
 *
 * <p>The output may be written over the input, unless {@link #needsInput}, or the layer before needs its output. The
 * gradient of the input is always written over that of the output.
 */
@SuppressWarnings("exports")
public interface Columnwise {

    /**
     * {@return whether the backward pass reads the layer's input, or the forward pass several rows of it for one
     * element}
     */
    default boolean needsInput() {
        return false;
    }

    /** {@return whether the backward pass reads the layer's output} */
    default boolean needsOutput() {
        return false;
    }

    /**
     * {@return whether a network in use may hand its rows over transposed: each column lies in one piece, whole vectors
     * long, and the first row of a view is one float from the next}
     */
    default boolean takesTransposed() {
        return false;
    }

    /** {@return how many matrices of the shape of a batch it keeps from the forward pass for the backward pass} */
    default int keptMatrices() {
        return 0;
    }

    /** {@return how many vectors of one number a column it keeps} */
    default int keptVectors() {
        return 0;
    }

    /**
     * {@return the work on a block in training}
     *
     * @param block where its numbers lie
     */
    LayerPass training(ColumnBlock block);

    /**
     * {@return the work on a block of a network in use; empty if there is nothing to do}
     *
     * @param block where its numbers lie; it has no gradients, and keeps nothing
     */
    Optional<InferencePass> inference(ColumnBlock block);
}
