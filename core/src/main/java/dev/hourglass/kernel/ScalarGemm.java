package dev.hourglass.kernel;

import java.util.Arrays;

/**
 * The matrix product in plain Java: the fallback where the vector module is missing, and what the vector kernels are
 * compared with.
 *
 * <p>C2 turns a loop into SIMD code if every array is read and written at the loop's own index, but not if each array
 * has its own offset. So a block of B is copied into one array for each row, and a row of C is accumulated in an array
 * of its own, four steps of k at a time: with five or more the loop is too long for the C2 of JDK 17. Where rows of C
 * are short, it is its columns, and columns of A in place of rows of B: up to fifteen numbers at either end of such a
 * loop are no SIMD code.
 */
final class ScalarGemm implements Gemm {
    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View initial, View c,
            Workspace workspace) {
        if (columns <= Tuning.SHORT_SCALAR_ROW && 2 * columns <= endRow - firstRow) {
            byColumns(firstRow, endRow, columns, depth, a, b, initial, c, workspace);
        } else {
            byRows(firstRow, endRow, columns, depth, a, b, initial, c, workspace);
        }
    }

    private static void byRows(int firstRow, int endRow, int columns, int depth, View a, View b, View initial, View c,
            Workspace workspace) {
        for (int column = 0; column < columns; column += Tuning.BLOCK_COLUMNS) {
            int blockColumns = Math.min(Tuning.BLOCK_COLUMNS, columns - column);
            int step = 0;
            View from = initial;
            do {
                int blockDepth = Math.min(Tuning.BLOCK_DEPTH, depth - step);
                Packing.rowsOfB(b, step, blockDepth, column, blockColumns, workspace.rowsOfB());
                for (int row = firstRow; row < endRow; row++) {
                    grow(row, column, blockColumns, step, blockDepth, a, from, c, workspace);
                }
                from = c;
                step += Tuning.BLOCK_DEPTH;
            } while (step < depth);
        }
    }

    /** Accumulates some columns of a row of C over the packed rows of B. */
    private static void grow(int row, int column, int columns, int step, int depth, View a, View initial, View c,
            Workspace workspace) {
        float[] sums = workspace.rowOfC();
        if (initial == null) {
            Arrays.fill(sums, 0, columns, 0);
        } else if (initial.isRepeatedColumn()) {
            Arrays.fill(sums, 0, columns, initial.array()[initial.at(row, 0)]);
        } else {
            System.arraycopy(initial.array(), initial.at(row, column), sums, 0, columns);
        }
        sweep(columns, depth, a.array(), a.at(row, step), a.columnStride(), workspace.rowsOfB(), sums);
        System.arraycopy(sums, 0, c.array(), c.at(row, column), columns);
    }

    /** The same chains where columns of C are longer than its rows: the loops run along them, over columns of A. */
    private static void byColumns(int firstRow, int endRow, int columns, int depth, View a, View b, View initial,
            View c, Workspace workspace) {
        for (int row = firstRow; row < endRow; row += Tuning.BLOCK_ROWS) {
            int blockRows = Math.min(Tuning.BLOCK_ROWS, endRow - row);
            int step = 0;
            View from = initial;
            do {
                int blockDepth = Math.min(Tuning.BLOCK_DEPTH, depth - step);
                Packing.rowsOfB(a.transposed(), step, blockDepth, row, blockRows, workspace.rowsOfB());
                for (int column = 0; column < columns; column++) {
                    growColumn(row, blockRows, column, step, blockDepth, b, from, c, workspace);
                }
                from = c;
                step += Tuning.BLOCK_DEPTH;
            } while (step < depth);
        }
    }

    private static void growColumn(int row, int rows, int column, int step, int depth, View b, View initial, View c,
            Workspace workspace) {
        float[] sums = workspace.rowOfC();
        for (int i = 0; i < rows; i++) {
            sums[i] = initial == null ? 0 : initial.array()[initial.at(row + i, column)];
        }
        sweep(rows, depth, b.array(), b.at(step, column), b.rowStride(), workspace.rowsOfB(), sums);
        for (int i = 0; i < rows; i++) {
            c.array()[c.at(row + i, column)] = sums[i];
        }
    }

    private static void sweep(int columns, int depth, float[] a, int at, int next, float[][] b, float[] sums) {
        int step = 0;
        for (; step + 4 <= depth; step += 4) {
            addFour(columns, a[at], a[at + next], a[at + 2 * next], a[at + 3 * next],
                    b[step], b[step + 1], b[step + 2], b[step + 3], sums);
            at += 4 * next;
        }
        for (; step < depth; step++) {
            addOne(columns, a[at], b[step], sums);
            at += next;
        }
    }

    /** Adds four steps of k to a row of C; the nesting of calls keeps the order of the chain. */
    private static void addFour(int columns, float a0, float a1, float a2, float a3, float[] b0, float[] b1,
            float[] b2, float[] b3, float[] sums) {
        for (int j = 0; j < columns; j++) {
            sums[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], sums[j]))));
        }
    }

    private static void addOne(int columns, float a0, float[] b0, float[] sums) {
        for (int j = 0; j < columns; j++) {
            sums[j] = Math.fma(a0, b0[j], sums[j]);
        }
    }
}
