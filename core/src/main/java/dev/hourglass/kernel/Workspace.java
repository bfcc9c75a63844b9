package dev.hourglass.kernel;

/**
 * Scratch memory for matrix products, owned by the caller and used by one thread at a time.
 *
 * <p>The sizes of the blocks live here, because the memory follows from them. A block of A stays in the second-level
 * cache while every panel of B passes it; a panel of B, three vectors wide, comes from there or from the first level:
 *
 * <pre>
 *          DEPTH                    COLUMNS
 *        +-------+                +---+---+---+
 *   ROWS |   A   |   x     DEPTH  |   | B |   |      A: 192 x 384 floats, 300 KiB with padding
 *        +-------+                +---+---+---+      B: 384 x 2048 floats, 3 MiB; a panel of it 72 KiB
 * </pre>
 */
public final class Workspace {
    /** Rows of A in a block: a multiple of every tile's. */
    static final int ROWS = 192;

    /** Steps of k in a block: the more, the less often partial sums go to C and back. */
    static final int DEPTH = 384;

    /** Columns of B in a block: the more, the less often A is packed again. */
    static final int COLUMNS = 2048;

    /** Up to so many rows, a product with a transposed B may be computed as its own transpose. */
    static final int FEW_ROWS = 64;

    /** Rows of the tallest tile. */
    private static final int TILE_ROWS = 8;

    /** Blocks have whole tiles of four, six and eight rows, and whole panels. */
    private static final int WHOLE_ROWS = 48;

    /** Columns of the widest tile where vectors are longest. */
    private static final int TILE_COLUMNS = 3 * Padding.LANES;

    /** Rows that lie a multiple of this many floats apart, a KiB, compete for the same few places in the caches. */
    static final int COMPETING_ROWS = 256;

    /** Packed rows lie this much further apart than they are long, so that they do not share cache sets. */
    private static final int GAP = 16;

    private final int blockRows;
    private final int blockColumns;
    private final int blockDepth;
    private View rowsOfA;
    private View panelsOfA;
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
        blockRows = Padding.roundUp(Math.min(rows, ROWS), WHOLE_ROWS);
        blockColumns = Padding.padded(Math.min(columns, COLUMNS));
        blockDepth = Math.min(depth, DEPTH);
        int fewRows = fewRows(rows);
        transposedA = View.ofRows(arena.array(), arena.take(depth * fewRows), fewRows);
        transposedC = View.ofRows(arena.array(), arena.take(columns * fewRows), fewRows);
    }

    private static int fewRows(int rows) {
        return Padding.padded(Math.min(rows, FEW_ROWS));
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
            int stride = Padding.padded(blockDepth) + GAP;
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

    /** Room for a block of B in whole panels, or for a whole small B turned round, from {@link Arena#LEAD} on. */
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
