package dev.hourglass.kernel;

/**
 * The matrix product on the Vector API: chooses how to walk over C, and leaves the arithmetic to {@link VectorTile}.
 *
 * <ul>
 *   <li>B with contiguous rows, small or met by few rows of A: {@linkplain #direct tiles straight over the operands},
 *       nothing is packed;
 *   <li>B transposed and few rows: {@linkplain #transposedProduct the transposed product}, so that only the small
 *       operands are transposed;
 *   <li>B transposed and small: {@linkplain #overTransposedB transposed}, then as if it had lain so;
 *   <li>else {@link PackedGemm}: blocks of A, and of B where it cannot be read as it lies, are packed.
 * </ul>
 */
final class VectorGemm implements Gemm {
    private static final int LANES = VectorWidth.FLOATS.length();

    /** Width, in vectors, of each of the two panels that make up a wide one. */
    private static final int HALF = VectorTile.WIDE / 2;

    private final Gemm packed = new PackedGemm();

    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View initial, View c,
            Workspace workspace) {
        int rows = endRow - firstRow;
        boolean inRows = b.columnStride() == 1;
        if (initial != null && initial.isRepeatedColumn() && !haveTilesFromColumn(rows, columns, depth, a, b)) {
            packed.multiply(firstRow, endRow, columns, depth, a, b, initial, c, workspace);
        } else if (inRows && isDirect(rows, columns, depth, b.rowStride())) {
            direct(firstRow, endRow, columns, depth, a, b.array(), b.offset(), b.rowStride(), initial, c, workspace);
        } else if (initial == null && a.columnStride() == 1 && transposingPays(rows, columns, depth, b)) {
            transposedProduct(firstRow, rows, columns, depth, a, b, c, workspace);
        } else if (!inRows && depth <= Tuning.BLOCK_DEPTH && columns <= Tuning.BLOCK_COLUMNS
                && isDirect(rows, columns, depth, Padding.padded(columns))) {
            overTransposedB(firstRow, endRow, columns, depth, a, b, initial, c, workspace);
        } else {
            packed.multiply(firstRow, endRow, columns, depth, a, b, initial, c, workspace);
        }
    }

    /** Whether packing would cost more than it saves, for a B with contiguous rows. */
    private static boolean isDirect(int rows, int columns, int depth, int stride) {
        if (columns < LANES) {
            return false;
        }
        return rows <= Tuning.ALWAYS_DIRECT_ROWS
                || depth <= Tuning.SHALLOW && (rows <= Tuning.DIRECT_ROWS || isSmall(columns, depth, stride));
    }

    /** Whether all of C can be covered by tiles whose sums begin at a column; these are two or three vectors wide. */
    private static boolean haveTilesFromColumn(int rows, int columns, int depth, View a, View b) {
        return VectorTile.SIDE_BY_SIDE && a.rowStride() == 1 && rows >= Tuning.TALLEST_TILE && columns >= 2 * LANES
                && columns % LANES == 0 && b.columnStride() == 1 && isDirect(rows, columns, depth, b.rowStride());
    }

    /** Whether there are tiles for these operands, in which the rows of A lie side by side. */
    private static boolean haveSideBySideTiles(View a, View initial) {
        return VectorTile.SIDE_BY_SIDE && a.rowStride() == 1 && (initial == null || initial.isRepeatedColumn());
    }

    /**
     * Whether there are tiles as wide as {@link VectorTile#WIDE}, if the rows are many: for contiguous rows of A, and
     * for rows side by side where sums begin at zero; none whose sums begin at a column.
     */
    private static boolean haveWideTiles(View a, View initial) {
        return initial == null ? a.columnStride() == 1 || haveSideBySideTiles(a, null)
                : a.columnStride() == 1 && !initial.isRepeatedColumn();
    }

    private static boolean isSmall(int columns, int depth, int stride) {
        return (long) depth * columns <= Tuning.SMALL_B && stride % Tuning.COMPETING_ROWS != 0;
    }

    /** Whether A and C together are smaller than B, which is transposed. */
    private static boolean transposingPays(int rows, int columns, int depth, View b) {
        return b.columnStride() != 1 && rows <= Tuning.FEW_ROWS
                && (long) rows * (depth + columns) <= (long) depth * columns;
    }

    /**
     * Tiles over unpacked operands. Rows go in blocks that stay in a cache from panel to panel; a C one vector wide has
     * one panel, and needs none. The last tile of a row or column is moved back so that it ends at the edge: it
     * computes some elements again, with the same bits, and needs no masks.
     */
    private static void direct(int firstRow, int endRow, int columns, int depth, View a, float[] b, int b0, int bRow,
            View initial, View c, Workspace workspace) {
        if (endRow - firstRow < VectorTile.ROWS_OF_LOWEST) {
            rowByRow(firstRow, endRow, columns, depth, a, b, b0, bRow, initial, c, workspace);
            return;
        }
        boolean wide = columns >= VectorTile.WIDE * LANES && haveWideTiles(a, initial);
        int blockRows = columns <= LANES ? endRow - firstRow : Tuning.BLOCK_ROWS;
        for (int row = firstRow; row < endRow; row += blockRows) {
            int blockEnd = Math.min(endRow, row + blockRows);
            int wideRows = wide ? VectorTile.wideRows(blockEnd - row) : 0;
            int column = 0;
            while (column < columns) {
                int vectors = wideRows == 0 ? Math.min(VectorTile.vectors(columns - column), columns / LANES)
                        : VectorTile.vectorsOfManyRows(columns - column);
                int at = Math.min(column, columns - vectors * LANES);
                int firstNarrow = vectors == VectorTile.WIDE ? row + wideRows : blockEnd;
                panel(row, firstNarrow, at, vectors, depth, a, b, b0 + at, bRow, initial, c, workspace);
                for (int half = at; firstNarrow < blockEnd && half < at + vectors * LANES; half += HALF * LANES) {
                    panel(firstNarrow, blockEnd, half, HALF, depth, a, b, b0 + half, bRow, initial, c, workspace);
                }
                column = at + vectors * LANES;
            }
        }
    }

    /** Multiplies all rows of a block by one panel of B. */
    private static void panel(int firstRow, int endRow, int column, int vectors, int depth, View a, float[] b, int b0,
            int bRow, View initial, View c, Workspace workspace) {
        boolean tall = vectors == 1 && a.columnStride() == 1 && VectorTile.tallTilesFit(endRow - firstRow, depth);
        int tileRows = tall ? VectorTile.TALL : VectorTile.rows(vectors);
        View from = initial == null ? workspace.zeros : initial;
        int initialColumn = initial == null ? 0 : column;
        if (endRow - firstRow < tileRows) {
            singleRows(firstRow, endRow, column, vectors, depth, a, b, b0, bRow, from, initialColumn, c);
            return;
        }
        boolean transposed = vectors > 1 && haveSideBySideTiles(a, initial);
        for (int next = firstRow; next < endRow; next += tileRows) {
            int row = Math.min(next, endRow - tileRows);
            if (tall) {
                VectorTile.runTall(depth, a.array(), a.at(row, 0), a.rowStride(), b, b0, bRow, from.array(),
                        from.at(row, initialColumn), from.rowStride(), c.array(), c.at(row, column), c.rowStride());
            } else if (transposed && initial != null) {
                VectorTile.runFromColumn(vectors, depth, a.array(), a.at(row, 0), a.columnStride(), b, b0, bRow,
                        initial.array(), initial.at(row, 0), c.array(), c.at(row, column), c.rowStride());
            } else if (transposed) {
                VectorTile.runTransposed(vectors, depth, a.array(), a.at(row, 0), a.columnStride(), b, b0, bRow,
                        c.array(), c.at(row, column), c.rowStride());
            } else {
                VectorTile.run(vectors, depth, a.array(), a.at(row, 0), a.rowStride(), a.columnStride(),
                        b, b0, bRow, from.array(), from.at(row, initialColumn), from.rowStride(),
                        c.array(), c.at(row, column), c.rowStride());
            }
        }
    }

    private static void singleRows(int firstRow, int endRow, int column, int vectors, int depth, View a, float[] b,
            int b0, int bRow, View initial, int initialColumn, View c) {
        for (int row = firstRow; row < endRow; row++) {
            VectorTile.runRow(vectors, depth, a.array(), a.at(row, 0), a.columnStride(), b, b0, bRow,
                    initial.array(), initial.at(row, initialColumn), c.array(), c.at(row, column));
        }
    }

    /**
     * Goes through all of B for each row: with panels, little more of B would be in the cache, and it would be read in
     * shorter pieces.
     */
    private static void rowByRow(int firstRow, int endRow, int columns, int depth, View a, float[] b, int b0, int bRow,
            View initial, View c, Workspace workspace) {
        View from = initial == null ? workspace.zeros : initial;
        for (int row = firstRow; row < endRow; row++) {
            int column = 0;
            while (column < columns) {
                int vectors = Math.min(VectorTile.vectorsOfRow(columns - column), columns / LANES);
                int at = Math.min(column, columns - vectors * LANES);
                VectorTile.runRow(vectors, depth, a.array(), a.at(row, 0), a.columnStride(), b, b0 + at, bRow,
                        from.array(), from.at(row, initial == null ? 0 : at), c.array(), c.at(row, at));
                column = at + vectors * LANES;
            }
        }
    }

    /**
     * Computes C as the transpose of (transposed B) x (transposed A). With few rows this transposes, say, 16 x 200
     * floats where packing B would transpose 100 x 200.
     */
    private static void transposedProduct(int firstRow, int rows, int columns, int depth, View a, View b, View c,
            Workspace workspace) {
        View left = workspace.transposedA;
        View product = workspace.transposedC;
        Transposition.run(rows, depth, a.array(), a.at(firstRow, 0), a.rowStride(), left.array(), left.offset(),
                left.rowStride());
        direct(0, columns, Padding.roundUp(rows, LANES), depth, b.transposed(), left.array(), left.offset(),
                left.rowStride(), null, product, workspace);
        Transposition.run(columns, rows, product.array(), product.offset(), product.rowStride(), c.array(),
                c.at(firstRow, 0), c.rowStride());
    }

    /** Transposes all of B once, for all rows. */
    private static void overTransposedB(int firstRow, int endRow, int columns, int depth, View a, View b, View initial,
            View c, Workspace workspace) {
        float[] transposed = workspace.blockOfB();
        int stride = Padding.padded(columns);
        Transposition.run(columns, depth, b.array(), b.offset(), b.columnStride(), transposed, Arena.LEAD, stride);
        direct(firstRow, endRow, columns, depth, a, transposed, Arena.LEAD, stride, initial, c, workspace);
    }
}
