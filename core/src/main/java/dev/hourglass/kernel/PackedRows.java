package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Packs a block of A: copies it into the order in which tiles read it.
 *
 * <p>A tile reads one element of each of its rows, then the next element of each. If A is transposed, those elements
 * are neighbors: some rows at a time are copied into a panel, one cache line for each step of k, so that a tile reads
 * memory sequentially. If the rows of A are contiguous, they are transposed into the same panels, provided that
 * {@link PackedTile} can read them and C has enough columns to pay for it; otherwise they stay rows.
 *
 * <p>When whole columns of a transposed A were copied instead of panels, the C2 of JDK 17 compiled the tile to code
 * that is a tenth slower, in every other run.
 *
 * <p>A tile that reaches over the edge of a block reads whatever lies there; those results are discarded.
 */
final class PackedRows {
    private static final int LANES = VectorWidth.FLOATS.length();

    /** Rows in a panel. */
    private static final int PANEL = VectorWidth.MACHINE.panelRows();

    private PackedRows() {
    }

    /**
     * Packs a block.
     *
     * @param rows    rows to pack, from {@code firstRow}
     * @param depth   elements of each row, from {@code firstStep}
     * @param columns of C that the block is for
     * @return the block; its strides hold within a tile, whose place is given by {@link #at}
     */
    static View pack(View a, int firstRow, int rows, int firstStep, int depth, int columns, Workspace workspace) {
        if (a.columnStride() != 1) {
            return panels(a, firstRow, rows, firstStep, depth, workspace);
        }
        return VectorTile.SIDE_BY_SIDE && columns >= Tuning.COLUMNS_WORTH_TRANSPOSING
                ? transposedPanels(a, firstRow, rows, firstStep, depth, workspace)
                : rows(a, firstRow, rows, firstStep, depth, workspace);
    }

    private static View rows(View a, int firstRow, int rows, int firstStep, int depth, Workspace workspace) {
        View block = workspace.rowsOfA();
        for (int i = 0; i < rows; i++) {
            System.arraycopy(a.array(), a.at(firstRow + i, firstStep), block.array(), block.at(i, 0), depth);
        }
        return block;
    }

    private static View transposedPanels(View a, int firstRow, int rows, int firstStep, int depth,
            Workspace workspace) {
        View block = workspace.panelsOfA(PANEL);
        for (int row = 0; row < rows; row += PANEL) {
            Transposition.run(Math.min(PANEL, rows - row), depth, a.array(), a.at(firstRow + row, firstStep),
                    a.rowStride(), block.array(), block.offset() + place(row, depth), PANEL);
        }
        return block;
    }

    private static View panels(View a, int firstRow, int rows, int firstStep, int depth, Workspace workspace) {
        View block = workspace.panelsOfA(PANEL);
        int whole = rows / PANEL * PANEL;
        wholePanels(whole, depth, a.array(), a.at(firstRow, firstStep), a.columnStride(), block.array(),
                block.offset());
        for (int k = 0; whole < rows && k < depth; k++) {
            System.arraycopy(a.array(), a.at(firstRow + whole, firstStep + k), block.array(),
                    block.at(0, k) + place(whole, depth), rows - whole);
        }
        return block;
    }

    /** Packs column by column, so that A is read sequentially. */
    private static void wholePanels(int rows, int depth, float[] from, int fromAt, int stride, float[] to, int toAt) {
        for (int k = 0; k < depth; k++) {
            int source = fromAt + k * stride;
            int target = toAt + k * PANEL;
            for (int row = 0; row < rows; row += PANEL) {
                for (int lane = 0; lane < PANEL; lane += LANES) {
                    FloatVector.fromArray(VectorWidth.FLOATS, from, source + row + lane).intoArray(to, target + lane);
                }
                target += PANEL * (depth + 1);
            }
        }
    }

    /**
     * The place of a row's first element within the block. Panels are a cache line apart, since they would share cache
     * sets otherwise.
     */
    private static int place(int row, int depth) {
        return row / PANEL * PANEL * (depth + 1) + row % PANEL;
    }

    /**
     * {@return where the first element of a tile lies}
     *
     * @param block a packed block
     * @param row   the first of the tile
     * @param depth elements of each row
     */
    static int at(View block, int row, int depth) {
        return block.columnStride() == 1 ? block.at(row, 0) : block.offset() + place(row, depth);
    }
}
