package dev.hourglass.kernel;

import java.util.function.Supplier;

/**
 * The vector kernels, in a class that is loaded by name: nothing that the scalar kernels need refers to the vector
 * module, so the engine also runs where that is missing.
 */
final class VectorKernels implements Supplier<KernelSet> {
    @Override
    public KernelSet get() {
        return new KernelSet(new VectorGemm(), new VectorGram(), new VectorRegression(),
                VectorWidth.FLOATS.vectorBitSize());
    }
}
