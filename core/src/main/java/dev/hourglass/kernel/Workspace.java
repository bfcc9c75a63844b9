package dev.hourglass.kernel;

/**
 * Scratch memory for matrix products, owned by the caller and used by one thread at a time.
 *
 * <p>The sizes of the blocks live here, because the memory follows from them. They are chosen so that a panel of B
 * stays in the first-level cache, a block of A in the second, and a block of B in the second or third:
 *
 * <pre>
 *          DEPTH                    COLUMNS
 *        +-------+                +---------+
 *   ROWS |   A   |   x     DEPTH  |    B    |      A: 192 x 256 floats, 204 KiB with padding
 *        +-------+                +---------+      B: 256 x 256 floats, 256 KiB
 * </pre>
 */
public final class Workspace {
    /** Rows of A in a block: a multiple of every tile's. */
    static final int ROWS = 192;

    /** Steps of k in a block. */
    static final int DEPTH = 256;

    /** Columns of B in a block: a multiple of the widest tile's. */
    static final int COLUMNS = 256;

    /** Up to so many rows, a product with a transposed B is computed as its own transpose. */
    static final int FEW_ROWS = 64;

    /** Rows of the tallest tile that is packed for. */
    static final int TILE_ROWS = 8;

    /** Columns of a tile where vectors are longest. */
    static final int TILE_COLUMNS = 2 * Padding.LANES;

    /** Packed rows of A lie this much further apart than they are long, so that they do not share cache sets. */
    private static final int ROW_GAP = 16;

    private final int blockRows;
    private final int blockColumns;
    private final int blockDepth;
    private float[] blockOfA;
    private float[] blockOfB;
    private float[][] rowsOfB;
    private float[] rowOfC;

    /** Where {@link #FEW_ROWS} rows of A or C are turned round: as many columns, padded. */
    final View transposedA;
    final View transposedC;

    /** A tile that reaches over the edge of C. */
    final float[] tile = new float[TILE_ROWS * TILE_COLUMNS];

    /** What chains start from when nothing is given; every row and column of it is this. */
    final View zeros = View.ofRepeatedRow(new float[TILE_COLUMNS], 0);

    /**
     * Memory for every product of at most the given sizes.
     *
     * @param rows    the most rows of C
     * @param columns the most columns of C
     * @param depth   the longest k
     */
    public Workspace(int rows, int columns, int depth) {
        blockRows = Math.min(rows, ROWS) + TILE_ROWS - 1;
        blockColumns = Padding.roundUp(Math.min(columns, COLUMNS), TILE_COLUMNS);
        blockDepth = Math.min(depth, DEPTH);
        int fewRows = Padding.roundUp(Math.min(rows, FEW_ROWS), Padding.LANES);
        transposedA = View.ofRows(new float[depth * fewRows], 0, fewRows);
        transposedC = View.ofRows(new float[columns * fewRows], 0, fewRows);
    }

    /**
     * Room for a block of packed rows of A, in whole tiles. The blocks are made when a product first needs them: most
     * networks never do, and one row is encoded in less time than they take to make.
     */
    float[] blockOfA() {
        if (blockOfA == null) {
            blockOfA = new float[blockRows * rowStride(blockDepth)];
        }
        return blockOfA;
    }

    /** Room for a block of packed columns of B, in whole panels. */
    float[] blockOfB() {
        if (blockOfB == null) {
            blockOfB = new float[blockColumns * blockDepth];
        }
        return blockOfB;
    }

    /** Room for a block of B with an array for each row, which is what the scalar product packs. */
    float[][] rowsOfB() {
        if (rowsOfB == null) {
            rowsOfB = new float[blockDepth][blockColumns];
        }
        return rowsOfB;
    }

    /** Room for a row of C of the width of a block. */
    float[] rowOfC() {
        if (rowOfC == null) {
            rowOfC = new float[blockColumns];
        }
        return rowOfC;
    }

    /** {@return the distance between packed rows of A that are {@code depth} long} */
    static int rowStride(int depth) {
        return depth + ROW_GAP;
    }
}
