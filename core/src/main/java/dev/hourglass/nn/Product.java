package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Some rows and columns of one matrix product of a training step, C = Initial + A B, planned once and run in every
 * step.
 *
 * @param share     which rows
 * @param columns   how many; 0 where a part has none
 * @param depth     columns of A
 * @param a         the left operand
 * @param b         these columns of the right operand
 * @param initial   these columns of Initial; null for zeros
 * @param c         these columns of the result, written
 * @param workspace of the thread that runs it
 */
record Product(BatchShare share, int columns, int depth, View a, View b, View initial, View c, Workspace workspace) {

    /** Computes its share of the first {@code rows} rows. */
    void run(int rows) {
        int first = share.first(rows);
        int end = share.end(rows);
        if (columns > 0 && end > first) {
            Kernels.GEMM.multiply(first, end, columns, depth, a, b, initial, c, workspace);
        }
    }
}
