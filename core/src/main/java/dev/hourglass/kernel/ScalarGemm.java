package dev.hourglass.kernel;

import java.util.Arrays;

/**
 * The matrix product in plain Java: the fallback where the vector module is missing, and what the vector kernels are
 * compared with.
 *
 * <p>Rows of C are swept four steps of k at a time, along contiguous columns: a loop that C2 turns into SIMD by itself.
 */
final class ScalarGemm implements Gemm {
    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View start, View c,
            Workspace workspace) {
        for (int column = 0; column < columns; column += Workspace.COLUMNS) {
            int blockColumns = Math.min(Workspace.COLUMNS, columns - column);
            begin(firstRow, endRow, column, blockColumns, start, c);
            for (int step = 0; step < depth; step += Workspace.DEPTH) {
                int blockDepth = Math.min(Workspace.DEPTH, depth - step);
                block(firstRow, endRow, column, blockColumns, step, blockDepth, a, b, c, workspace);
            }
        }
    }

    private static void begin(int firstRow, int endRow, int column, int columns, View start, View c) {
        for (int row = firstRow; row < endRow; row++) {
            int at = c.at(row, column);
            if (start == null) {
                Arrays.fill(c.array(), at, at + columns, 0);
            } else {
                System.arraycopy(start.array(), start.at(row, column), c.array(), at, columns);
            }
        }
    }

    private static void block(int firstRow, int endRow, int column, int columns, int step, int depth, View a, View b,
            View c, Workspace workspace) {
        float[] rows = b.array();
        int at = b.at(step, column);
        int stride = b.rowStride();
        if (b.columnStride() != 1) {
            rows = workspace.blockOfB();
            at = 0;
            stride = columns;
            turnRound(b, step, depth, column, columns, rows);
        }
        for (int row = firstRow; row < endRow; row++) {
            sweep(columns, depth, a, a.at(row, step), rows, at, stride, c.array(), c.at(row, column));
        }
    }

    private static void turnRound(View b, int step, int depth, int column, int columns, float[] rows) {
        for (int j = 0; j < columns; j++) {
            int at = b.at(step, column + j);
            for (int k = 0; k < depth; k++) {
                rows[k * columns + j] = b.array()[at + k * b.rowStride()];
            }
        }
    }

    private static void sweep(int columns, int depth, View a, int aAt, float[] b, int bAt, int bRow, float[] c,
            int cAt) {
        float[] left = a.array();
        int next = a.columnStride();
        int step = 0;
        for (; step + 4 <= depth; step += 4) {
            int at = aAt + step * next;
            addFour(columns, left[at], left[at + next], left[at + 2 * next], left[at + 3 * next],
                    b, bAt + step * bRow, bRow, c, cAt);
        }
        for (; step < depth; step++) {
            addOne(columns, left[aAt + step * next], b, bAt + step * bRow, c, cAt);
        }
    }

    /** Four steps of k over a row of C; the nesting keeps the order of the chain. */
    private static void addFour(int columns, float a0, float a1, float a2, float a3, float[] b, int b0, int bRow,
            float[] c, int at) {
        int b1 = b0 + bRow;
        int b2 = b1 + bRow;
        int b3 = b2 + bRow;
        for (int j = 0; j < columns; j++) {
            c[at + j] = Math.fma(a3, b[b3 + j],
                    Math.fma(a2, b[b2 + j], Math.fma(a1, b[b1 + j], Math.fma(a0, b[b0 + j], c[at + j]))));
        }
    }

    private static void addOne(int columns, float a0, float[] b, int b0, float[] c, int at) {
        for (int j = 0; j < columns; j++) {
            c[at + j] = Math.fma(a0, b[b0 + j], c[at + j]);
        }
    }
}
