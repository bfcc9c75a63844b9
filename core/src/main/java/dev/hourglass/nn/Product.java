package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Some columns of a matrix product of a training step, C = Initial + A B, planned once and run in every step.
 *
 * @param columns   how many; 0 where a part has none
 * @param depth     columns of A
 * @param a         the left operand
 * @param b         these columns of the right operand
 * @param initial   these columns of what the sums begin with; null for zeros
 * @param c         these columns of the result, written
 * @param workspace of the thread that runs it
 */
record Product(int columns, int depth, View a, View b, View initial, View c, Workspace workspace) {

    /** Computes the first {@code rows} rows. */
    void run(int rows) {
        if (columns > 0) {
            Kernels.GEMM.multiply(0, rows, columns, depth, a, b, initial, c, workspace);
        }
    }
}
