package dev.hourglass.kernel;

/**
 * Scratch memory for matrix products, owned by the caller and used by one thread at a time.
 *
 * <p>Its size follows from the sizes of blocks in {@link Tuning}. A block of A stays in the second-level cache while it
 * is multiplied by every panel of B; a panel of B, three vectors wide, comes from there or from the first-level cache:
 *
 * <pre>
 *                BLOCK_DEPTH                      BLOCK_COLUMNS
 *                 +-------+                       +---+---+---+
 *     BLOCK_ROWS  |   A   |    x     BLOCK_DEPTH  |   | B |   |      A: 192 x 512 floats, 396 KiB with padding
 *                 +-------+                       +---+---+---+      B: 512 x 2048 floats, 4 MiB; a panel of it 96 KiB
 * </pre>
 */
public final class Workspace {
    /** Floats in a row of the widest tile with the longest vectors. */
    private static final int TILE_COLUMNS = Tuning.WIDEST_TILE * Padding.LANES;

    private final int blockRows;
    private final int blockColumns;
    private final int blockDepth;
    private View rowsOfA;
    private View panelsOfA;
    private float[] blockOfB;
    private float[][] rowsOfB;
    private float[] rowOfC;

    /** For the transpose of {@link Tuning#FEW_ROWS} rows of A or C, which has as many columns, padded. */
    final View transposedA;
    final View transposedC;

    /** Holds a tile that reaches over the edge of C. */
    final float[] tile = new float[Tuning.TALLEST_TILE * TILE_COLUMNS];

    /** The initial value of sums if none is given: every row and column of it is zero. */
    final View zeros = View.ofRepeatedRow(new float[Tuning.WIDEST_ROW_TILE * Padding.LANES], 0);

    /**
     * Memory for every product of at most the given sizes.
     *
     * @param rows    the most rows of C
     * @param columns the most columns of C
     * @param depth   the longest k
     */
    public Workspace(int rows, int columns, int depth) {
        this(rows, columns, depth, new Arena(size(rows, columns, depth)));
    }

    /**
     * Memory for every product of at most the given sizes; what small products use is taken from an arena.
     *
     * @param rows    the most rows of C
     * @param columns the most columns of C
     * @param depth   the longest k
     * @param arena   with {@link #size} floats left
     */
    public Workspace(int rows, int columns, int depth, Arena arena) {
        blockRows = Padding.roundUp(Math.min(rows, Tuning.BLOCK_ROWS), Tuning.WHOLE_ROWS);
        blockColumns = Padding.padded(Math.min(columns, Tuning.BLOCK_COLUMNS));
        blockDepth = Math.min(depth, Tuning.BLOCK_DEPTH);
        int fewRows = fewRows(rows);
        transposedA = View.ofRows(arena.array(), arena.take(depth * fewRows), fewRows);
        transposedC = View.ofRows(arena.array(), arena.take(columns * fewRows), fewRows);
    }

    private static int fewRows(int rows) {
        return Padding.padded(Math.min(rows, Tuning.FEW_ROWS));
    }

    /**
     * {@return how many floats a workspace for products of at most the given sizes takes from an arena}
     *
     * @param rows    the most rows of C
     * @param columns the most columns of C
     * @param depth   the longest k
     */
    public static int size(int rows, int columns, int depth) {
        return (depth + columns) * fewRows(rows);
    }

    /**
     * Memory for a block of rows of A, in whole tiles. Blocks are made when a product first needs them: most networks
     * never do, and making them takes longer than encoding a row.
     */
    View rowsOfA() {
        if (rowsOfA == null) {
            int stride = Padding.padded(blockDepth) + Tuning.GAP;
            float[] block = new float[Arena.LEAD + blockRows * stride];
            rowsOfA = View.ofRows(block, Arena.LEAD, stride);
        }
        return rowsOfA;
    }

    /** The same memory for panels of so many rows, in which the elements of the rows lie side by side. */
    View panelsOfA(int rows) {
        if (panelsOfA == null) {
            panelsOfA = View.ofRows(rowsOfA().array(), Arena.LEAD, rows).transposed();
        }
        return panelsOfA;
    }

    /** Memory for a block of B in whole panels, or for the transpose of a whole small B, from {@link Arena#LEAD} on. */
    float[] blockOfB() {
        if (blockOfB == null) {
            blockOfB = new float[Arena.LEAD + blockColumns * blockDepth];
        }
        return blockOfB;
    }

    /** Memory for a block of B with an array for each row, as the scalar product packs it, or for columns of A. */
    float[][] rowsOfB() {
        if (rowsOfB == null) {
            rowsOfB = new float[blockDepth][Math.max(blockColumns, blockRows)];
        }
        return rowsOfB;
    }

    /** Memory for a row of C that is as wide as a block, or for a column that is as high. */
    float[] rowOfC() {
        if (rowOfC == null) {
            rowOfC = new float[Math.max(blockColumns, blockRows)];
        }
        return rowOfC;
    }
}
