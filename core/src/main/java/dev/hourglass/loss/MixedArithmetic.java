package dev.hourglass.loss;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.Kernels;

/**
 * What {@code MixedLoss} computes with.
 *
 * @param squares of the numbers
 * @param groups  of the categories
 * @param exp     the exponential function
 * @param log1p   the logarithm of 1 + x
 */
record MixedArithmetic(LossKernel squares, GroupKernel groups, Elementwise exp, Elementwise log1p) {
    static MixedArithmetic scalars() {
        return new MixedArithmetic(new MeanSquaredError().scalars(), new GroupKernel.Scalars(),
                FloatExponential.scalar(), FloatLog1p.scalar());
    }

    static MixedArithmetic vectors() {
        return new MixedArithmetic(new MeanSquaredError().vectors(), new GroupKernel.Vectors(),
                FloatExponential.vector(), FloatLog1p.vector());
    }

    static MixedArithmetic inUse() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }
}
