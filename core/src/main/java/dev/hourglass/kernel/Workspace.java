package dev.hourglass.kernel;

/**
 * Scratch memory for matrix products, owned by the caller and used by one thread at a time.
 *
 * <p>It follows from the sizes of blocks, which {@link Tuning} says. A block of A stays in the second-level cache while
 * every panel of B passes it; a panel of B, three vectors wide, comes from there or from the first level:
 *
 * <pre>
 *                BLOCK_DEPTH                      BLOCK_COLUMNS
 *                 +-------+                       +---+---+---+
 *     BLOCK_ROWS  |   A   |    x     BLOCK_DEPTH  |   | B |   |      A: 192 x 512 floats, 396 KiB with padding
 *                 +-------+                       +---+---+---+      B: 512 x 2048 floats, 4 MiB; a panel of it 96 KiB
 * </pre>
 */
public final class Workspace {
    /** Floats in a row of the widest tile where vectors are longest. */
    private static final int TILE_COLUMNS = Tuning.WIDEST_TILE * Padding.LANES;

    private final int blockRows;
    private final int blockColumns;
    private final int blockDepth;
    private View rowsOfA;
    private View panelsOfA;
    private float[] blockOfB;
    private float[][] rowsOfB;
    private float[] rowOfC;

    /** Where {@link Tuning#FEW_ROWS} rows of A or C are transposed: as many columns, padded. */
    final View transposedA;
    final View transposedC;

    /** A tile that reaches over the edge of C. */
    final float[] tile = new float[Tuning.TALLEST_TILE * TILE_COLUMNS];

    /** What sums begin with where nothing is given; every row and column of it is this. */
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
     * Memory for every product of at most the given sizes, that which small products use taken from an arena.
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
     * Room for a block of rows of A, in whole tiles. The blocks are made when a product first needs them: most networks
     * never do, and one row is encoded in less time than they take to make.
     */
    View rowsOfA() {
        if (rowsOfA == null) {
            int stride = Padding.padded(blockDepth) + Tuning.GAP;
            float[] block = new float[Arena.LEAD + blockRows * stride];
            rowsOfA = View.ofRows(block, Arena.LEAD, stride);
        }
        return rowsOfA;
    }

    /** The same room for panels of so many rows, in which one element of each row follows the other. */
    View panelsOfA(int rows) {
        if (panelsOfA == null) {
            panelsOfA = View.ofRows(rowsOfA().array(), Arena.LEAD, rows).transposed();
        }
        return panelsOfA;
    }

    /** Room for a block of B in whole panels, or for a whole small B transposed, from {@link Arena#LEAD} on. */
    float[] blockOfB() {
        if (blockOfB == null) {
            blockOfB = new float[Arena.LEAD + blockColumns * blockDepth];
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
}
