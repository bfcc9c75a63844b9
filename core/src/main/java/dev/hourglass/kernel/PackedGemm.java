package dev.hourglass.kernel;

/**
 * The matrix product for operands that do not fit the caches as they lie, or do not fill a vector.
 *
 * <p>Five loops round the tile, after Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM
 * TOMS 34(3), 2008: columns of B by blocks, k by blocks, rows of A by blocks, then panels and tiles inside a block.
 * Between blocks of k the partial sums rest in C, so that each chain goes on where it stopped.
 */
final class PackedGemm implements Gemm {
    private static final int LANES = VectorWidth.FLOATS.length();

    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View start, View c,
            Workspace workspace) {
        for (int column = 0; column < columns; column += Workspace.COLUMNS) {
            int blockColumns = Math.min(Workspace.COLUMNS, columns - column);
            int step = 0;
            View from = start == null ? workspace.zeros : start;
            do {
                int blockDepth = Math.min(Workspace.DEPTH, depth - step);
                packB(b, step, blockDepth, column, blockColumns, workspace);
                blocksOfRows(firstRow, endRow, column, blockColumns, step, blockDepth, a, from, c, workspace);
                from = c;
                step += Workspace.DEPTH;
            } while (step < depth);
        }
    }

    private static void packB(View b, int step, int depth, int column, int columns, Workspace workspace) {
        for (int panel = 0; panel < columns; panel += panelWidth(columns - panel)) {
            int width = panelWidth(columns - panel);
            Packing.panelOfB(b, step, depth, column + panel, Math.min(width, columns - panel), workspace.blockOfB(),
                    panel * depth, width);
        }
    }

    /** Columns of the next panel, whole vectors, when so many columns are left. */
    private static int panelWidth(int columnsLeft) {
        return VectorTile.vectors(columnsLeft) * LANES;
    }

    private static void blocksOfRows(int firstRow, int endRow, int column, int columns, int step, int depth, View a,
            View start, View c, Workspace workspace) {
        for (int row = firstRow; row < endRow; row += Workspace.ROWS) {
            int rows = Math.min(Workspace.ROWS, endRow - row);
            View block = Packing.blockOfA(a, row, rows, step, depth, workspace);
            for (int panel = 0; panel < columns; panel += panelWidth(columns - panel)) {
                panelOfTiles(row, rows, column, panel, columns, depth, block, start, c, workspace);
            }
        }
    }

    /** One panel of B against every tile of rows in the block of A. */
    private static void panelOfTiles(int firstRow, int rows, int column, int panel, int columns, int depth, View a,
            View start, View c, Workspace workspace) {
        int vectors = VectorTile.vectors(columns - panel);
        int tileRows = VectorTile.rows(vectors);
        int width = vectors * LANES;
        int validColumns = Math.min(width, columns - panel);
        int startColumn = start == workspace.zeros ? 0 : column + panel;
        float[] b = workspace.blockOfB();
        for (int tile = 0; tile < rows; tile += tileRows) {
            int validRows = Math.min(tileRows, rows - tile);
            int row = firstRow + tile;
            if (validRows == tileRows && validColumns == width) {
                VectorTile.run(vectors, depth, a.array(), a.at(tile, 0), a.rowStride(), a.columnStride(),
                        b, panel * depth, width, start.array(), start.at(row, startColumn), start.rowStride(),
                        c.array(), c.at(row, column + panel), c.rowStride());
            } else {
                float[] aside = workspace.tile;
                copy(validRows, validColumns, start.array(), start.at(row, startColumn), start.rowStride(),
                        aside, 0, width);
                VectorTile.run(vectors, depth, a.array(), a.at(tile, 0), a.rowStride(), a.columnStride(),
                        b, panel * depth, width, aside, 0, width, aside, 0, width);
                copy(validRows, validColumns, aside, 0, width, c.array(), c.at(row, column + panel), c.rowStride());
            }
        }
    }

    /** A tile of which only a part lies in C is computed aside, on the zeros that packing added. */
    private static void copy(int rows, int columns, float[] from, int fromAt, int fromStride, float[] to, int toAt,
            int toStride) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fromAt + i * fromStride, to, toAt + i * toStride, columns);
        }
    }
}
