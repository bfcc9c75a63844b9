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

    /** Until vectors are compiled they are objects, which costs the first fit of a program a tenth of a second. */
    private static final int ROWS_WORTH_VECTORS = 5_000;

    private static final RegressionKernels WITHOUT_VECTORS = new ScalarRegression();

    private Kernels() {
    }

    /**
     * {@return what logistic regression computes row after row, in float64, of the kind that suits so many rows}
     *
     * @param rows how many rows a fit has
     */
    public static RegressionKernels regression(int rows) {
        return rows < ROWS_WORTH_VECTORS ? WITHOUT_VECTORS : CHOICE.regression();
    }
}
