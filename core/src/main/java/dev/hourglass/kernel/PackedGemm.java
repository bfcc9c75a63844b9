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
    private static final int TILE_COLUMNS = 2 * LANES;
    private static final int TILE_ROWS = VectorTile.ROWS;

    @Override
    public void multiply(int firstRow, int endRow, int columns, int depth, View a, View b, View start, View c,
            Workspace workspace) {
        for (int column = 0; column < columns; column += Workspace.COLUMNS) {
            int blockColumns = Math.min(Workspace.COLUMNS, columns - column);
            int step = 0;
            View from = start == null ? workspace.zeros : start;
            do {
                int blockDepth = Math.min(Workspace.DEPTH, depth - step);
                Packing.panelsOfB(b, step, blockDepth, column, blockColumns, workspace.blockOfB(), TILE_COLUMNS);
                blocksOfRows(firstRow, endRow, column, blockColumns, step, blockDepth, a, from, c, workspace);
                from = c;
                step += Workspace.DEPTH;
            } while (step < depth);
        }
    }

    private static void blocksOfRows(int firstRow, int endRow, int column, int columns, int step, int depth, View a,
            View start, View c, Workspace workspace) {
        for (int row = firstRow; row < endRow; row += Workspace.ROWS) {
            int rows = Math.min(Workspace.ROWS, endRow - row);
            Packing.rowsOfA(a, row, rows, step, depth, workspace.blockOfA(), Workspace.rowStride(depth),
                    Padding.roundUp(rows, TILE_ROWS));
            for (int panel = 0; panel < columns; panel += TILE_COLUMNS) {
                panelOfTiles(row, rows, column, panel, columns, depth, start, c, workspace);
            }
        }
    }

    /** One panel of B against every tile of rows in the block of A. */
    private static void panelOfTiles(int firstRow, int rows, int column, int panel, int columns, int depth,
            View start, View c, Workspace workspace) {
        int validColumns = Math.min(TILE_COLUMNS, columns - panel);
        for (int tile = 0; tile < rows; tile += TILE_ROWS) {
            int validRows = Math.min(TILE_ROWS, rows - tile);
            int startColumn = start == workspace.zeros ? 0 : column + panel;
            if (validRows == TILE_ROWS && validColumns == TILE_COLUMNS) {
                tile(tile, panel, depth, start.array(), start.at(firstRow + tile, startColumn), start.rowStride(),
                        c.array(), c.at(firstRow + tile, column + panel), c.rowStride(), workspace);
            } else {
                edgeTile(firstRow + tile, column + panel, validRows, validColumns, tile, panel, depth, start,
                        startColumn, c, workspace);
            }
        }
    }

    /** A tile of which only a part lies in C is computed aside, on the zeros that packing added. */
    private static void edgeTile(int row, int column, int rows, int columns, int tile, int panel, int depth,
            View start, int startColumn, View c, Workspace workspace) {
        float[] aside = workspace.tile;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(start.array(), start.at(row + i, startColumn), aside, i * TILE_COLUMNS, columns);
        }
        tile(tile, panel, depth, aside, 0, TILE_COLUMNS, aside, 0, TILE_COLUMNS, workspace);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(aside, i * TILE_COLUMNS, c.array(), c.at(row + i, column), columns);
        }
    }

    private static void tile(int tile, int panel, int depth, float[] start, int startAt, int startRow, float[] c,
            int at, int cRow, Workspace workspace) {
        int rowStride = Workspace.rowStride(depth);
        VectorTile.pair(depth, workspace.blockOfA(), tile * rowStride, rowStride, 1,
                workspace.blockOfB(), panel * depth, TILE_COLUMNS, start, startAt, startRow, c, at, cRow);
    }
}
