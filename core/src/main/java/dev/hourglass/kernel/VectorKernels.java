package dev.hourglass.kernel;

import java.util.function.Supplier;

/**
 * The vector kernels, as a class that can be loaded by name: nothing else that the scalar kernels need refers to the
 * vector module, so that the engine runs where that is missing.
 */
final class VectorKernels implements Supplier<KernelSet> {
    @Override
    public KernelSet get() {
        return new KernelSet(new VectorGemm(), new VectorGram(), new VectorRegression(),
                VectorWidth.FLOATS.vectorBitSize());
    }
}
