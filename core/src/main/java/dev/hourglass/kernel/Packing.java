package dev.hourglass.kernel;

/**
 * Copies parts of matrices into the order in which tiles read them, with zeros where a tile reaches over the edge.
 */
final class Packing {
    private Packing() {
    }

    /**
     * Packs rows of A one after the other, {@code rowStride} apart, followed by rows of zeros up to a whole tile.
     *
     * @param rows    rows to pack, from {@code firstRow}
     * @param depth   elements of each row, from {@code firstStep}
     * @param zeroTo  the number of rows, zeros counted, that the block has
     */
    static void rowsOfA(View a, int firstRow, int rows, int firstStep, int depth, float[] block, int rowStride,
            int zeroTo) {
        for (int i = 0; i < rows; i++) {
            copy(a.array(), a.at(firstRow + i, firstStep), a.columnStride(), block, i * rowStride, depth);
        }
        for (int i = rows; i < zeroTo; i++) {
            fillZero(block, i * rowStride, depth);
        }
    }

    /**
     * Packs columns of B into panels of {@code width} columns: within a panel, row after row; then the next panel.
     * Columns past the last are zeros.
     */
    static void panelsOfB(View b, int firstStep, int depth, int firstColumn, int columns, float[] block, int width) {
        for (int panel = 0; panel < columns; panel += width) {
            int valid = Math.min(width, columns - panel);
            int at = panel * depth;
            if (b.columnStride() == 1) {
                panelByRows(b, firstStep, depth, firstColumn + panel, valid, block, at, width);
            } else {
                panelByColumns(b, firstStep, depth, firstColumn + panel, valid, block, at, width);
            }
        }
    }

    private static void panelByRows(View b, int firstStep, int depth, int column, int valid, float[] block, int at,
            int width) {
        for (int step = 0; step < depth; step++) {
            int to = at + step * width;
            System.arraycopy(b.array(), b.at(firstStep + step, column), block, to, valid);
            fillZero(block, to + valid, width - valid);
        }
    }

    /** Reads along the contiguous columns of a transposed B. */
    private static void panelByColumns(View b, int firstStep, int depth, int column, int valid, float[] block, int at,
            int width) {
        for (int j = 0; j < valid; j++) {
            scatter(b.array(), b.at(firstStep, column + j), b.rowStride(), block, at + j, width, depth);
        }
        for (int j = valid; j < width; j++) {
            scatterZero(block, at + j, width, depth);
        }
    }

    /** Copies a block of B into one array a row. */
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

    /** Four contiguous columns into runs of four. */
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
     * Writes the transpose of some contiguous rows: column i of {@code to} becomes row {@code firstRow + i} of
     * {@code from}. Four rows at a time, so that writes come in runs.
     */
    static void rowsToColumns(int firstRow, int rows, int columns, View from, View to) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            gatherFour(from.array(), from.at(firstRow + i, 0), from.rowStride(), to.array(), to.at(0, i),
                    to.rowStride(), columns);
        }
        for (; i < rows; i++) {
            scatter(from.array(), from.at(firstRow + i, 0), 1, to.array(), to.at(0, i), to.rowStride(), columns);
        }
    }

    /**
     * Writes the transpose back: row {@code firstRow + i} of {@code to}, contiguous, becomes column i of {@code from}.
     * Four rows at a time, so that reads come in runs.
     */
    static void columnsToRows(int firstRow, int rows, int columns, View from, View to) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            spreadFour(from.array(), from.at(0, i), from.rowStride(), to.array(), to.at(firstRow + i, 0),
                    to.rowStride(), columns);
        }
        for (; i < rows; i++) {
            scatter(from.array(), from.at(0, i), from.rowStride(), to.array(), to.at(firstRow + i, 0), 1, columns);
        }
    }

    /** Four rows into runs of four. */
    private static void gatherFour(float[] from, int row0, int rowStride, float[] to, int at, int toStride,
            int length) {
        int row1 = row0 + rowStride;
        int row2 = row1 + rowStride;
        int row3 = row2 + rowStride;
        for (int i = 0; i < length; i++) {
            to[at] = from[row0 + i];
            to[at + 1] = from[row1 + i];
            to[at + 2] = from[row2 + i];
            to[at + 3] = from[row3 + i];
            at += toStride;
        }
    }

    /** Runs of four into four rows. */
    private static void spreadFour(float[] from, int at, int fromStride, float[] to, int row0, int rowStride,
            int length) {
        int row1 = row0 + rowStride;
        int row2 = row1 + rowStride;
        int row3 = row2 + rowStride;
        for (int i = 0; i < length; i++) {
            to[row0 + i] = from[at];
            to[row1 + i] = from[at + 1];
            to[row2 + i] = from[at + 2];
            to[row3 + i] = from[at + 3];
            at += fromStride;
        }
    }

    private static void copy(float[] from, int at, int stride, float[] to, int toOffset, int length) {
        if (stride == 1) {
            System.arraycopy(from, at, to, toOffset, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = from[at + i * stride];
        }
    }

    private static void scatter(float[] from, int at, int fromStride, float[] to, int toOffset, int toStride,
            int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i * toStride] = from[at + i * fromStride];
        }
    }

    private static void scatterZero(float[] to, int toOffset, int toStride, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i * toStride] = 0;
        }
    }

    private static void fillZero(float[] to, int offset, int length) {
        for (int i = 0; i < length; i++) {
            to[offset + i] = 0;
        }
    }
}
