package dev.hourglass.kernel;

/**
 * The micro-kernels of the matrix product: one tile of C, kept in registers while k runs.
 *
 * <pre>
 *                     V vectors of L columns
 *                   +--------+--------+
 *        k ascends  | B(k,0) | B(k,1) |      one load a vector
 *                   +--------+--------+
 *      +--------+   +--------+--------+
 *   R  | A(0,k) |   | C(0,0) | C(0,1) |      R x V accumulators in registers:
 * rows |  ...   |   |  ...   |  ...   |      C(i,j) = fma(A(i,k), B(k,j), C(i,j))
 *      +--------+   +--------+--------+
 *    one broadcast
 *      an element
 * </pre>
 *
 * <p>The contract of every tile: C(i, j) starts at Initial(i, j) and receives {@code k} fused multiply-adds in
 * ascending k, so that neither the tile's shape nor the vector's length can change a bit. Rows of B, C and Initial are
 * contiguous; A has both strides, so that A and its transpose are served alike. Initial may be C itself (to go on with
 * sums that another tile began) because all of Initial is read before any of C is written.
 *
 * <p>Each accumulator is a local variable by name: C2 boxes vectors that are kept in arrays, which is a hundred times
 * slower. So tiles are long, and written by a program from a table of their shapes: {@code TileGenerator}, among the
 * tests. This class decides which of them runs.
 */
final class VectorTile {
    private static final int LANES = VectorWidth.FLOATS.length();

    private static final int ROWS_OF_ONE = VectorWidth.MACHINE.rowsOfOne();
    private static final int ROWS_OF_TWO = VectorWidth.MACHINE.rowsOfTwo();
    private static final int ROWS_OF_THREE = VectorWidth.MACHINE.rowsOfThree();
    private static final int ROWS_OF_FOUR = VectorWidth.MACHINE.rowsOfFour();

    /** Rows of a taller tile one vector wide, for contiguous rows of A and an even k; 0 if there is none. */
    static final int TALL = VectorWidth.MACHINE.tallRowsOfOne();

    /** Whether there are tiles for an A whose rows lie side by side. */
    static final boolean SIDE_BY_SIDE = VectorWidth.MACHINE.sideBySideTiles();

    /** Width, in vectors, of the widest tiles, for many rows, as {@link #vectorsOfManyRows} chooses them. */
    static final int WIDE = 4;

    /** Rows of the lowest tile that has more than one. */
    static final int ROWS_OF_LOWEST = Math.min(ROWS_OF_ONE, Math.min(ROWS_OF_TWO, ROWS_OF_THREE));

    private VectorTile() {
    }

    /** {@return the rows of a tile of so many vectors} */
    static int rows(int vectors) {
        return switch (vectors) {
            case 1 -> ROWS_OF_ONE;
            case 2 -> ROWS_OF_TWO;
            case 3 -> ROWS_OF_THREE;
            default -> ROWS_OF_FOUR;
        };
    }

    /**
     * {@return whether tiles of {@link #TALL} rows serve so many contiguous rows of A and steps of k: k is even, and no
     * more rows are computed twice than by the other tiles one vector wide}
     */
    static boolean tallTilesFit(int rows, int k) {
        return TALL > 0 && k % 2 == 0 && rows >= TALL
                && Padding.roundUp(rows, TALL) <= Padding.roundUp(rows, ROWS_OF_ONE);
    }

    /**
     * Width, in vectors, of the next tile, when so many columns are left: as wide as the registers allow, but two and
     * two rather than three and one, since narrow tiles wait for their operands.
     */
    static int vectors(int columnsLeft) {
        int left = (columnsLeft + LANES - 1) / LANES;
        return left == Tuning.WIDEST_TILE + 1 ? 2 : Math.min(left, Tuning.WIDEST_TILE);
    }

    /**
     * Width, in vectors, of the next panel for many rows: as {@link #vectors} says, but {@link #WIDE} where three would
     * leave a remainder, so that two are seldom needed. 7 vectors are cut into 4 and 3 rather than 3, 2 and 2.
     */
    static int vectorsOfManyRows(int columnsLeft) {
        int left = (columnsLeft + LANES - 1) / LANES;
        boolean wide = left % 3 == 1 && left >= WIDE || left % 3 == 2 && left >= 2 * WIDE;
        return wide ? WIDE : vectors(columnsLeft);
    }

    /**
     * {@return how many of the first rows of a panel {@link #WIDE} vectors wide get tiles as wide} All of many rows,
     * even if that computes up to half a tile twice; where it would be more, tiles of two vectors get the last rows.
     *
     * @param rows of the panel
     */
    static int wideRows(int rows) {
        if (ROWS_OF_FOUR == 0 || rows < Tuning.ROWS_WORTH_WIDE_TILES) {
            return 0;
        }
        int twice = Padding.roundUp(rows, ROWS_OF_FOUR) - rows;
        return twice > ROWS_OF_FOUR / 2 ? rows - ROWS_OF_TWO : rows;
    }

    /**
     * The tile of {@link #rows} rows by {@code vectors} vectors that suits this machine and these strides. A tile
     * {@link #WIDE} vectors wide is for contiguous rows of A.
     */
    static void run(int vectors, int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        if (vectors == WIDE) {
            ContiguousTile.sixByFour(k, a, a0, aRow, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        } else if (vectors == 1 && aColumn == 1 && VectorWidth.MANY_REGISTERS) {
            ContiguousTile.eightByOne(k, a, a0, aRow, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        } else if (vectors == 1) {
            FewRegistersTile.eightByOne(k, a, a0, aRow, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        } else if (VectorWidth.MANY_REGISTERS) {
            if (vectors == 2) {
                ManyRegistersTile.eightByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0,
                        cRow);
            } else {
                ManyRegistersTile.eightByThree(k, a, a0, aRow, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0,
                        cRow);
            }
        } else if (vectors == 2) {
            FewRegistersTile.sixByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        } else {
            FewRegistersTile.fourByThree(k, a, a0, aRow, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        }
    }

    /** The tile of {@link #TALL} contiguous rows of A by one vector, where {@link #tallTilesFit}. */
    static void runTall(int k, float[] a, int a0, int aRow, float[] b, int b0, int bRow, float[] initial, int i0,
            int initialRow, float[] c, int c0, int cRow) {
        ContiguousTile.tenByOne(k, a, a0, aRow, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
    }

    /** The tile of {@link #rows} rows by two to four vectors for rows of A side by side, and sums from zero. */
    static void runTransposed(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] c, int c0, int cRow) {
        if (vectors == WIDE) {
            TransposedTile.sixByFour(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        } else if (vectors == 2) {
            TransposedTile.eightByTwo(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        } else {
            TransposedTile.eightByThree(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        }
    }

    /**
     * The same of eight rows by two or three vectors, but all sums of a row begin at that row's element of
     * {@code initial}.
     */
    static void runFromColumn(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, float[] c, int c0, int cRow) {
        if (vectors == 2) {
            UnitsTile.eightByTwo(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0, cRow);
        } else {
            UnitsTile.eightByThree(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0, cRow);
        }
    }

    /** The same for an A that was packed so, but the sums begin at a matrix, which may be C. */
    static void runOnPackedRows(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        if (vectors == 2) {
            PackedTile.eightByTwo(k, a, a0, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        } else {
            PackedTile.eightByThree(k, a, a0, aColumn, b, b0, bRow, initial, i0, initialRow, c, c0, cRow);
        }
    }

    /**
     * {@return the width, in vectors, of the next tile of one row: as wide as possible, with all tiles of a row about
     * equal}
     */
    static int vectorsOfRow(int columnsLeft) {
        int left = (columnsLeft + LANES - 1) / LANES;
        int tiles = (left + Tuning.WIDEST_ROW_TILE - 1) / Tuning.WIDEST_ROW_TILE;
        return (left + tiles - 1) / tiles;
    }

    /** The tile of one row by {@code vectors} vectors, for rows too few for the taller tiles. */
    static void runRow(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, float[] c, int c0) {
        switch (vectors) {
            case 1 -> RowTile.oneByOne(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 2 -> RowTile.oneByTwo(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 3 -> RowTile.oneByThree(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 4 -> RowTile.oneByFour(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 5 -> RowTile.oneByFive(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 6 -> RowTile.oneBySix(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 7 -> RowTile.oneBySeven(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 8 -> RowTile.oneByEight(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 9 -> RowTile.oneByNine(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 10 -> RowTile.oneByTen(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 11 -> RowTile.oneByEleven(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            case 12 -> RowTile.oneByTwelve(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
            default -> RowTile.oneByThirteen(k, a, a0, aColumn, b, b0, bRow, initial, i0, c, c0);
        }
    }
}
