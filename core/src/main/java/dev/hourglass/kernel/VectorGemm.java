package dev.hourglass.kernel;

/**
 * The matrix product on the Vector API: chooses how to walk over C, and leaves the arithmetic to {@link VectorTile}.
 *
 * <ul>
 *   <li>B small, with contiguous rows: {@linkplain #direct tiles straight over the operands}, nothing is packed;
 *   <li>B transposed and few rows: {@linkplain #transposedProduct the transposed product}, so that only the small
 *       operands are turned round;
 *   <li>else {@link PackedGemm}: blocks of A and B are packed, edges padded.
 * </ul>
 */
final class VectorGemm implements Gemm {
    private static final int LANES = VectorWidth.FLOATS.length();
    private static final int TILE_COLUMNS = 2 * LANES;

    /** A B of more floats than this leaves the second-level cache too little room: it is packed. */
    private static final int SMALL_B = 48 * 1024;

    /** Up to this depth a panel of B stays in the first-level cache. */
    private static final int SHALLOW = 512;

    private final Gemm packed = new PackedGemm();

    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View start, View c,
            Workspace workspace) {
        int rows = endRow - firstRow;
        if (b.columnStride() == 1 && columns >= LANES && isSmall(columns, depth, b)) {
            direct(firstRow, endRow, columns, depth, a, b, start, c, workspace);
        } else if (b.columnStride() != 1 && rows <= Workspace.FEW_ROWS && start == null && a.columnStride() == 1) {
            transposedProduct(firstRow, rows, columns, depth, a, b, c, workspace);
        } else {
            packed.multiply(firstRow, endRow, columns, depth, a, b, start, c, workspace);
        }
    }

    /** A row stride of many whole pages would put all rows of a panel into the same few cache sets. */
    private static boolean isSmall(int columns, int depth, View b) {
        return depth <= SHALLOW && (long) depth * columns <= SMALL_B && b.rowStride() % 256 != 0;
    }

    /**
     * Tiles over unpacked operands. The last tile of a row or column is moved back to end at the edge: it computes some
     * elements once more, to the same bits, which needs no masks.
     */
    private static void direct(int firstRow, int endRow, int columns, int depth, View a, View b, View start, View c,
            Workspace workspace) {
        View from = start == null ? workspace.zeros : start;
        boolean moving = start != null;
        for (int blockRow = firstRow; blockRow < endRow; blockRow += Workspace.ROWS) {
            int blockEnd = Math.min(endRow, blockRow + Workspace.ROWS);
            int column = 0;
            if (blockEnd - blockRow >= VectorTile.ROWS && columns >= TILE_COLUMNS) {
                for (; column < columns; column += TILE_COLUMNS) {
                    int at = Math.min(column, columns - TILE_COLUMNS);
                    pairOfVectors(blockRow, blockEnd, at, depth, a, b, from, moving ? at : 0, c);
                }
            } else {
                for (; column < columns; column += LANES) {
                    int at = Math.min(column, columns - LANES);
                    oneVector(blockRow, blockEnd, at, depth, a, b, from, moving ? at : 0, c);
                }
            }
        }
    }

    private static void pairOfVectors(int firstRow, int endRow, int column, int depth, View a, View b, View start,
            int startColumn, View c) {
        for (int next = firstRow; next < endRow; next += VectorTile.ROWS) {
            int row = Math.min(next, endRow - VectorTile.ROWS);
            VectorTile.pair(depth, a.array(), a.at(row, 0), a.rowStride(), a.columnStride(),
                    b.array(), b.at(0, column), b.rowStride(),
                    start.array(), start.at(row, startColumn), start.rowStride(),
                    c.array(), c.at(row, column), c.rowStride());
        }
    }

    private static void oneVector(int firstRow, int endRow, int column, int depth, View a, View b, View start,
            int startColumn, View c) {
        if (endRow - firstRow >= VectorTile.TALL) {
            for (int next = firstRow; next < endRow; next += VectorTile.TALL) {
                int row = Math.min(next, endRow - VectorTile.TALL);
                VectorTile.twelveByOne(depth, a.array(), a.at(row, 0), a.rowStride(), a.columnStride(),
                        b.array(), b.at(0, column), b.rowStride(),
                        start.array(), start.at(row, startColumn), start.rowStride(),
                        c.array(), c.at(row, column), c.rowStride());
            }
            return;
        }
        for (int row = firstRow; row < endRow; row++) {
            VectorTile.oneByOne(depth, a.array(), a.at(row, 0), a.columnStride(), b.array(), b.at(0, column),
                    b.rowStride(), start.array(), start.at(row, startColumn), c.array(), c.at(row, column));
        }
    }

    /**
     * C as the transpose of (transposed B) x (transposed A). With few rows this turns round 16 x 200 floats where
     * packing B would turn round 100 x 200.
     */
    private static void transposedProduct(int firstRow, int rows, int columns, int depth, View a, View b, View c,
            Workspace workspace) {
        Packing.rowsToColumns(firstRow, rows, depth, a, workspace.transposedA);
        direct(0, columns, Padding.roundUp(rows, LANES), depth, b.transposed(), workspace.transposedA, null,
                workspace.transposedC, workspace);
        Packing.columnsToRows(firstRow, rows, columns, workspace.transposedC, c);
    }
}
