package dev.hourglass.kernel;

/**
 * The matrix product, C = Initial + A B, over rows {@code firstRow} (included) to {@code endRow} (excluded) of C.
 *
 * <p>Every element of C begins with the element of Initial and accumulates one fused multiply-add for each k, in
 * ascending order, so that all implementations, blockings and thread counts give the same bits.
 */
public interface Gemm {
    /**
     * Computes some rows of C.
     *
     * @param firstRow  the first row to compute
     * @param endRow    the row after the last
     * @param columns   columns of B and C
     * @param depth     columns of A and rows of B; 0 gives Initial
     * @param a         rows x depth; one of its strides is 1
     * @param b         depth x columns; one of its strides is 1
     * @param initial   rows x columns, where the sums begin: with contiguous rows, or one column for all columns, whose
     *                  elements lie side by side; null for zeros; not part of C
     * @param c         rows x columns with contiguous rows, written
     * @param workspace scratch memory made for at least this size
     */
    void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View initial, View c,
            Workspace workspace);
}
