package dev.hourglass.kernel;

/**
 * Copies blocks of matrices into the order in which tiles read them.
 *
 * <p>Where a tile reaches over the edge of a block, it reads what happens to lie there; those results are thrown away.
 */
final class Packing {
    private Packing() {
    }

    /**
     * Packs rows of A, as they lie: one after the other, or column after column if A is transposed.
     *
     * @param rows  rows to pack, from {@code firstRow}
     * @param depth elements of each row, from {@code firstStep}
     * @return the packed rows, the first of them at row 0
     */
    static View blockOfA(View a, int firstRow, int rows, int firstStep, int depth, Workspace workspace) {
        if (a.columnStride() == 1) {
            View block = workspace.rowsOfA();
            for (int i = 0; i < rows; i++) {
                System.arraycopy(a.array(), a.at(firstRow + i, firstStep), block.array(), block.at(i, 0), depth);
            }
            return block;
        }
        View block = workspace.columnsOfA();
        for (int k = 0; k < depth; k++) {
            System.arraycopy(a.array(), a.at(firstRow, firstStep + k), block.array(), block.at(0, k), rows);
        }
        return block;
    }

    /**
     * Packs some columns of B as a panel: row after row, {@code width} floats apart.
     *
     * @param depth   rows to pack, from {@code firstStep}
     * @param columns elements of each row, from {@code column}, at most {@code width}
     * @param block   where the panel goes, from {@code at}
     */
    static void panelOfB(View b, int firstStep, int depth, int column, int columns, float[] block, int at, int width) {
        if (b.columnStride() != 1) {
            Transposition.run(columns, depth, b.array(), b.at(firstStep, column), b.columnStride(), block, at, width);
            return;
        }
        for (int k = 0; k < depth; k++) {
            System.arraycopy(b.array(), b.at(firstStep + k, column), block, at + k * width, columns);
        }
    }
}
