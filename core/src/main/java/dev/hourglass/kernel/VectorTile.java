package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

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
 * tests. Which of them runs is decided here.
 */
final class VectorTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private static final int ROWS_OF_ONE = VectorWidth.MACHINE.rowsOfOne();
    private static final int ROWS_OF_TWO = VectorWidth.MACHINE.rowsOfTwo();
    private static final int ROWS_OF_THREE = VectorWidth.MACHINE.rowsOfThree();

    private VectorTile() {
    }

    /** {@return the rows of a tile of so many vectors} */
    static int rows(int vectors) {
        if (vectors == 1) {
            return ROWS_OF_ONE;
        }
        return vectors == 2 ? ROWS_OF_TWO : ROWS_OF_THREE;
    }

    /**
     * How many vectors wide the next tile is, when so many columns are left: as wide as the registers allow, but two
     * and two rather than three and one, since narrow tiles wait for their operands.
     */
    static int vectors(int columnsLeft) {
        int left = (columnsLeft + LANES - 1) / LANES;
        return left == Tuning.WIDEST_TILE + 1 ? 2 : Math.min(left, Tuning.WIDEST_TILE);
    }

    /** The tile of {@link #rows} rows by {@code vectors} vectors that suits this machine. */
    static void run(int vectors, int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        if (vectors == 1) {
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

    /**
     * The tile of eight rows by two or three vectors for sums that begin at zero, the rows of A lying side by side.
     */
    static void runTransposed(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] c, int c0, int cRow) {
        if (vectors == 2) {
            TransposedTile.eightByTwo(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        } else {
            TransposedTile.eightByThree(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        }
    }

    /** One row by one vector, for what the taller tiles leave over. */
    static void oneByOne(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, float[] c, int c0) {
        FloatVector sum = FloatVector.fromArray(SPECIES, initial, i0);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, b0);
            sum = row.fma(FloatVector.broadcast(SPECIES, a[a0]), sum);
            a0 += aColumn;
            b0 += bRow;
        }
        sum.intoArray(c, c0);
    }
}
