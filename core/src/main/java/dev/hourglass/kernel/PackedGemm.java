package dev.hourglass.kernel;

/**
 * The matrix product for operands that do not fit the caches as they lie, or do not fill a vector.
 *
 * <p>Five loops round the tile, after Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM
 * TOMS 34(3), 2008: columns of B by blocks, k by blocks, rows of A by blocks, then panels and tiles inside a block.
 * Between blocks of k the partial sums stay in C, so that each chain continues where it stopped.
 */
final class PackedGemm implements Gemm {
    private static final int LANES = VectorWidth.FLOATS.length();

    /** In place of a row stride: marks a block of panels that follow one another, each with its own row stride. */
    private static final int PACKED = 0;

    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View initial, View c,
            Workspace workspace) {
        boolean inPlace = isReadInPlace(b, columns, depth);
        float[] right = inPlace ? b.array() : workspace.blockOfB();
        int rightRow = inPlace ? b.rowStride() : PACKED;
        for (int column = 0; column < columns; column += Tuning.BLOCK_COLUMNS) {
            int blockColumns = Math.min(Tuning.BLOCK_COLUMNS, columns - column);
            int step = 0;
            View from = beginning(firstRow, endRow, column, blockColumns, initial, c, workspace);
            do {
                int blockDepth = Math.min(Tuning.BLOCK_DEPTH, depth - step);
                int at = inPlace ? b.at(step, column) : Arena.LEAD;
                if (!inPlace) {
                    packB(b, step, blockDepth, column, blockColumns, right);
                }
                for (int row = firstRow; row < endRow; row += Tuning.BLOCK_ROWS) {
                    int blockRows = Math.min(Tuning.BLOCK_ROWS, endRow - row);
                    View left = PackedRows.pack(a, row, blockRows, step, blockDepth, blockColumns, workspace);
                    blockOfRows(row, blockRows, column, blockColumns, blockDepth, left, right, at, rightRow, from, c,
                            workspace);
                }
                from = c;
                step += Tuning.BLOCK_DEPTH;
            } while (step < depth);
        }
    }

    /** The initial values of some columns: a matrix with contiguous rows, which may be C. */
    private static View beginning(int firstRow, int endRow, int column, int columns, View initial, View c,
            Workspace workspace) {
        if (initial != null && initial.isRepeatedColumn()) {
            initial.repeatTo(c.fromColumn(column), firstRow, endRow, columns);
            return c;
        }
        return initial == null ? workspace.zeros : initial;
    }

    /**
     * Whether tiles can read B in place: it is not transposed, its rows do not compete for the same places in the
     * caches, and a tile that reaches over the edge of B stays within its array.
     */
    private static boolean isReadInPlace(View b, int columns, int depth) {
        return b.columnStride() == 1 && b.rowStride() % Tuning.COMPETING_ROWS != 0
                && b.at(depth - 1, 0) + Padding.padded(columns) <= b.array().length;
    }

    private static void packB(View b, int step, int depth, int column, int columns, float[] block) {
        int panel = 0;
        while (panel < columns) {
            int width = VectorTile.vectors(columns - panel) * LANES;
            Packing.panelOfB(b, step, depth, column + panel, Math.min(width, columns - panel), block,
                    Arena.LEAD + panel * depth, width);
            panel += width;
        }
    }

    /**
     * Multiplies one block of A by every panel of a block of B, which begins at {@code b0}, with rows {@code bRow}
     * floats apart, or with one panel after the other if that is {@link #PACKED}.
     */
    private static void blockOfRows(int firstRow, int rows, int column, int columns, int depth, View a, float[] b,
            int b0, int bRow, View initial, View c, Workspace workspace) {
        int panel = 0;
        while (panel < columns) {
            int vectors = VectorTile.vectors(columns - panel);
            int width = vectors * LANES;
            boolean packed = bRow == PACKED;
            panelOfTiles(firstRow, rows, column + panel, Math.min(width, columns - panel), vectors, depth, a, b,
                    packed ? b0 + panel * depth : b0 + panel, packed ? width : bRow, initial, c, workspace);
            panel += width;
        }
    }

    /** Multiplies every tile of rows in a block of A by one panel of B. */
    private static void panelOfTiles(int firstRow, int rows, int column, int validColumns, int vectors, int depth,
            View a, float[] b, int b0, int bRow, View initial, View c, Workspace workspace) {
        int tileRows = VectorTile.rows(vectors);
        int width = vectors * LANES;
        int initialColumn = initial == workspace.zeros ? 0 : column;
        for (int tile = 0; tile < rows; tile += tileRows) {
            int validRows = Math.min(tileRows, rows - tile);
            int row = firstRow + tile;
            int a0 = PackedRows.at(a, tile, depth);
            if (validRows == tileRows && validColumns == width) {
                tile(vectors, depth, a, a0, b, b0, bRow, initial.array(), initial.at(row, initialColumn),
                        initial.rowStride(), c.array(), c.at(row, column), c.rowStride());
            } else {
                float[] aside = workspace.tile;
                copy(validRows, validColumns, initial.array(), initial.at(row, initialColumn), initial.rowStride(),
                        aside, 0, width);
                tile(vectors, depth, a, a0, b, b0, bRow, aside, 0, width, aside, 0, width);
                copy(validRows, validColumns, aside, 0, width, c.array(), c.at(row, column), c.rowStride());
            }
        }
    }

    private static void tile(int vectors, int depth, View a, int a0, float[] b, int b0, int bRow, float[] initial,
            int i0, int initialRow, float[] c, int c0, int cRow) {
        if (VectorTile.SIDE_BY_SIDE && vectors > 1 && a.rowStride() == 1) {
            VectorTile.runOnPackedRows(vectors, depth, a.array(), a0, a.columnStride(), b, b0, bRow, initial, i0,
                    initialRow, c, c0, cRow);
        } else {
            VectorTile.run(vectors, depth, a.array(), a0, a.rowStride(), a.columnStride(), b, b0, bRow, initial, i0,
                    initialRow, c, c0, cRow);
        }
    }

    /**
     * Copies part of a tile: a tile that only partly lies in C is computed in scratch memory, with the zeros that
     * packing added.
     */
    private static void copy(int rows, int columns, float[] from, int fromAt, int fromStride, float[] to, int toAt,
            int toStride) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fromAt + i * fromStride, to, toAt + i * toStride, columns);
        }
    }
}
