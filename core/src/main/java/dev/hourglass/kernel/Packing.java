package dev.hourglass.kernel;

/**
 * Copies blocks of matrices into the order in which tiles read them.
 */
final class Packing {
    private Packing() {
    }

    /** Copies a block of B into one array for each row. */
    static void rowsOfB(View b, int firstStep, int depth, int firstColumn, int columns, float[][] rows) {
        if (b.columnStride() == 1) {
            for (int step = 0; step < depth; step++) {
                System.arraycopy(b.array(), b.at(firstStep + step, firstColumn), rows[step], 0, columns);
            }
            return;
        }
        int j = 0;
        for (; j + 4 <= columns; j += 4) {
            spreadFourColumns(b.array(), b.at(firstStep, firstColumn + j), b.columnStride(), rows, j, depth);
        }
        for (; j < columns; j++) {
            int at = b.at(firstStep, firstColumn + j);
            for (int step = 0; step < depth; step++) {
                rows[step][j] = b.array()[at + step];
            }
        }
    }

    /** Copies four contiguous columns into runs of four. */
    private static void spreadFourColumns(float[] from, int at0, int stride, float[][] rows, int column, int length) {
        int at1 = at0 + stride;
        int at2 = at1 + stride;
        int at3 = at2 + stride;
        for (int i = 0; i < length; i++) {
            float[] row = rows[i];
            row[column] = from[at0 + i];
            row[column + 1] = from[at1 + i];
            row[column + 2] = from[at2 + i];
            row[column + 3] = from[at3 + i];
        }
    }

    /**
     * Packs some columns of B as a panel: one row after the other, {@code width} floats apart.
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
