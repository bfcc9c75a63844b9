package dev.hourglass.kernel;

/**
 * A family of kernels that belong together.
 *
 * @param gemm       the matrix product
 * @param gram       the Gram matrix in float64
 * @param regression what logistic regression computes row by row, in float64
 * @param bits       the length of its vectors, 0 for scalar kernels
 */
record KernelSet(Gemm gemm, Gram gram, RegressionKernels regression, int bits) {

    /** {@return the scalar kernels} */
    static KernelSet scalar() {
        return new KernelSet(new ScalarGemm(), new ScalarGram(), new ScalarRegression(), 0);
    }
}
