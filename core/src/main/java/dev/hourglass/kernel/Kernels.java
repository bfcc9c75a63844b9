package dev.hourglass.kernel;

/**
 * The kernels in use, chosen once for the life of the program.
 *
 * <p>The fields are constants to the compiler, so that calls through them cost nothing. What logistic regression uses
 * also depends on the number of rows.
 */
public final class Kernels {
    /** The choice that was made. */
    public static final KernelChoice CHOICE = KernelChoice.make();

    /** The matrix product. */
    public static final Gemm GEMM = CHOICE.gemm();

    /** Whether products over many rows are faster if these lie transposed, each column contiguous. */
    public static final boolean TRANSPOSED_ROWS = CHOICE.isVector() && VectorWidth.MACHINE.sideBySideTiles();

    /** Whether products over more rows than {@link Tuning#ROWS_OF_FEW_TILES} have tiles of their own. */
    public static final boolean WIDE_TILES = CHOICE.isVector() && VectorWidth.MACHINE.rowsOfFour() > 0;

    private static final KernelSet WITHOUT_VECTORS = KernelSet.scalar();

    private Kernels() {
    }

    /**
     * {@return the Gram matrix in float64, in the implementation that suits so many rows}
     *
     * @param rows how many rows a fit has
     */
    public static Gram gram(int rows) {
        return rows < Tuning.ROWS_WORTH_VECTORS ? WITHOUT_VECTORS.gram() : CHOICE.gram();
    }

    /**
     * {@return what logistic regression computes row by row, in float64, in the implementation that suits so many rows}
     *
     * @param rows how many rows a fit has
     */
    public static RegressionKernels regression(int rows) {
        return rows < Tuning.ROWS_WORTH_VECTORS ? WITHOUT_VECTORS.regression() : CHOICE.regression();
    }
}
