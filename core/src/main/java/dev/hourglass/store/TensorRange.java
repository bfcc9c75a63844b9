package dev.hourglass.store;

import dev.hourglass.layer.Tensor;

/** Keeps numbers out of model files that are not allowed in a network's tensors. */
final class TensorRange {
    private TensorRange() {
    }

    /** The same numbers, all finite and none below what the tensor allows: the root of a negative variance is NaN. */
    static float[] require(String name, Tensor tensor, float[] block) {
        FiniteNumbers.require(name, block);
        for (int i = 0; i < block.length && tensor.least() > Double.NEGATIVE_INFINITY; i++) {
            if (block[i] < tensor.least()) {
                throw new IllegalArgumentException("expected variances of 0 or more in the tensor " + name
                        + ", found " + block[i] + " at index " + i);
            }
        }
        return block;
    }
}
