package dev.hourglass.store;

import dev.hourglass.layer.Tensor;

/** Keeps numbers out of model files that a tensor of a network does not allow. */
final class TensorRange {
    private TensorRange() {
    }

    /** Finite numbers, none of them below what the tensor allows: a variance below zero has NaN for its root. */
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
