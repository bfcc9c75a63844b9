package dev.hourglass.kernel;

/**
 * The kernels in use, chosen once for the life of the program.
 *
 * <p>The fields are constants to the compiler, so that calls through them cost nothing.
 */
public final class Kernels {
    /** How the choice came out. */
    public static final KernelChoice CHOICE = KernelChoice.make();

    /** The matrix product. */
    public static final Gemm GEMM = CHOICE.gemm();

    /** Everything else that layers compute. */
    public static final LayerKernels LAYERS = CHOICE.layers();

    /** The Gram matrix in float64. */
    public static final Gram GRAM = CHOICE.gram();

    /** What logistic regression computes row after row, in float64. */
    public static final RegressionKernels REGRESSION = CHOICE.regression();

    private Kernels() {
    }
}
