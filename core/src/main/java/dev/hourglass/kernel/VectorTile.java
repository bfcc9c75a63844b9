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
 * <p>The contract of every tile: C(i, j) starts at Start(i, j) and receives {@code k} fused multiply-adds in ascending
 * k, so that neither the tile's shape nor the vector's length can change a bit. Rows of B, C and Start are contiguous;
 * A has both strides, so that A and its transpose are served alike. Start may be C itself (to go on with a chain that
 * another tile began) because all of Start is read before any of C is written.
 *
 * <p>Each accumulator is a local variable by name: C2 boxes vectors that are kept in arrays, which is a hundred times
 * slower. This is why these methods are longer than methods are elsewhere.
 */
final class VectorTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    /** The most vectors side by side in a tile: accumulators and operands have to fit the registers. */
    static final int WIDEST = 3;

    private VectorTile() {
    }

    /** {@return the rows of a tile of so many vectors: 8, but that sixteen registers hold only six pairs or four triples} */
    static int rows(int vectors) {
        if (vectors == 1 || VectorWidth.MANY_REGISTERS) {
            return 8;
        }
        return vectors == 2 ? 6 : 4;
    }

    /**
     * How many vectors wide the next tile is, when so many columns are left: as wide as the registers allow, but two
     * and two rather than three and one, since narrow tiles wait for their operands.
     */
    static int vectors(int columnsLeft) {
        int left = (columnsLeft + LANES - 1) / LANES;
        return left == WIDEST + 1 ? 2 : Math.min(left, WIDEST);
    }

    /** The tile of {@link #rows} rows by {@code vectors} vectors that suits this machine. */
    static void run(int vectors, int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        if (vectors == 1) {
            eightByOne(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        } else if (!VectorWidth.MANY_REGISTERS) {
            FewRegistersTile.run(vectors, k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        } else if (vectors == 2) {
            eightByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        } else {
            eightByThree(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        }
    }

    /** Twenty-four accumulators, for 32 registers; eight rows divide batches of 16 without a rest. */
    private static void eightByThree(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, start, s0 + startRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, start, s0 + startRow + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, start, s0 + startRow + 2 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow);
        FloatVector c21 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow + 2 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow);
        FloatVector c31 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow + 2 * LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow);
        FloatVector c41 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow + LANES);
        FloatVector c42 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow + 2 * LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow);
        FloatVector c51 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow + LANES);
        FloatVector c52 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow + 2 * LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow);
        FloatVector c61 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow + LANES);
        FloatVector c62 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow + 2 * LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow);
        FloatVector c71 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow + LANES);
        FloatVector c72 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow + 2 * LANES);
        int aStep = 0;
        for (int step = 0; step < k; step++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector middle = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector right = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + aStep]);
            c00 = row.fma(left, c00);
            c01 = row.fma(middle, c01);
            c02 = row.fma(right, c02);
            row = FloatVector.broadcast(SPECIES, a[a1 + aStep]);
            c10 = row.fma(left, c10);
            c11 = row.fma(middle, c11);
            c12 = row.fma(right, c12);
            row = FloatVector.broadcast(SPECIES, a[a2 + aStep]);
            c20 = row.fma(left, c20);
            c21 = row.fma(middle, c21);
            c22 = row.fma(right, c22);
            row = FloatVector.broadcast(SPECIES, a[a3 + aStep]);
            c30 = row.fma(left, c30);
            c31 = row.fma(middle, c31);
            c32 = row.fma(right, c32);
            row = FloatVector.broadcast(SPECIES, a[a4 + aStep]);
            c40 = row.fma(left, c40);
            c41 = row.fma(middle, c41);
            c42 = row.fma(right, c42);
            row = FloatVector.broadcast(SPECIES, a[a5 + aStep]);
            c50 = row.fma(left, c50);
            c51 = row.fma(middle, c51);
            c52 = row.fma(right, c52);
            row = FloatVector.broadcast(SPECIES, a[a6 + aStep]);
            c60 = row.fma(left, c60);
            c61 = row.fma(middle, c61);
            c62 = row.fma(right, c62);
            row = FloatVector.broadcast(SPECIES, a[a7 + aStep]);
            c70 = row.fma(left, c70);
            c71 = row.fma(middle, c71);
            c72 = row.fma(right, c72);
            aStep += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c10.intoArray(c, c0 + cRow);
        c11.intoArray(c, c0 + cRow + LANES);
        c12.intoArray(c, c0 + cRow + 2 * LANES);
        c20.intoArray(c, c0 + 2 * cRow);
        c21.intoArray(c, c0 + 2 * cRow + LANES);
        c22.intoArray(c, c0 + 2 * cRow + 2 * LANES);
        c30.intoArray(c, c0 + 3 * cRow);
        c31.intoArray(c, c0 + 3 * cRow + LANES);
        c32.intoArray(c, c0 + 3 * cRow + 2 * LANES);
        c40.intoArray(c, c0 + 4 * cRow);
        c41.intoArray(c, c0 + 4 * cRow + LANES);
        c42.intoArray(c, c0 + 4 * cRow + 2 * LANES);
        c50.intoArray(c, c0 + 5 * cRow);
        c51.intoArray(c, c0 + 5 * cRow + LANES);
        c52.intoArray(c, c0 + 5 * cRow + 2 * LANES);
        c60.intoArray(c, c0 + 6 * cRow);
        c61.intoArray(c, c0 + 6 * cRow + LANES);
        c62.intoArray(c, c0 + 6 * cRow + 2 * LANES);
        c70.intoArray(c, c0 + 7 * cRow);
        c71.intoArray(c, c0 + 7 * cRow + LANES);
        c72.intoArray(c, c0 + 7 * cRow + 2 * LANES);
    }

    /** Sixteen accumulators, for what three vectors do not divide. */
    private static void eightByTwo(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, start, s0 + startRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, start, s0 + startRow + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow);
        FloatVector c21 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow);
        FloatVector c31 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow + LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow);
        FloatVector c41 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow + LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow);
        FloatVector c51 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow + LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow);
        FloatVector c61 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow + LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow);
        FloatVector c71 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow + LANES);
        int aStep = 0;
        for (int step = 0; step < k; step++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector right = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + aStep]);
            c00 = row.fma(left, c00);
            c01 = row.fma(right, c01);
            row = FloatVector.broadcast(SPECIES, a[a1 + aStep]);
            c10 = row.fma(left, c10);
            c11 = row.fma(right, c11);
            row = FloatVector.broadcast(SPECIES, a[a2 + aStep]);
            c20 = row.fma(left, c20);
            c21 = row.fma(right, c21);
            row = FloatVector.broadcast(SPECIES, a[a3 + aStep]);
            c30 = row.fma(left, c30);
            c31 = row.fma(right, c31);
            row = FloatVector.broadcast(SPECIES, a[a4 + aStep]);
            c40 = row.fma(left, c40);
            c41 = row.fma(right, c41);
            row = FloatVector.broadcast(SPECIES, a[a5 + aStep]);
            c50 = row.fma(left, c50);
            c51 = row.fma(right, c51);
            row = FloatVector.broadcast(SPECIES, a[a6 + aStep]);
            c60 = row.fma(left, c60);
            c61 = row.fma(right, c61);
            row = FloatVector.broadcast(SPECIES, a[a7 + aStep]);
            c70 = row.fma(left, c70);
            c71 = row.fma(right, c71);
            aStep += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c10.intoArray(c, c0 + cRow);
        c11.intoArray(c, c0 + cRow + LANES);
        c20.intoArray(c, c0 + 2 * cRow);
        c21.intoArray(c, c0 + 2 * cRow + LANES);
        c30.intoArray(c, c0 + 3 * cRow);
        c31.intoArray(c, c0 + 3 * cRow + LANES);
        c40.intoArray(c, c0 + 4 * cRow);
        c41.intoArray(c, c0 + 4 * cRow + LANES);
        c50.intoArray(c, c0 + 5 * cRow);
        c51.intoArray(c, c0 + 5 * cRow + LANES);
        c60.intoArray(c, c0 + 6 * cRow);
        c61.intoArray(c, c0 + 6 * cRow + LANES);
        c70.intoArray(c, c0 + 7 * cRow);
        c71.intoArray(c, c0 + 7 * cRow + LANES);
    }

    /**
     * Eight accumulators, as many as hide the delay of one multiply-add behind the others. Two running places of A and
     * three distances take fewer registers than eight places.
     */
    private static void eightByOne(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int twoRows = 2 * aRow;
        int threeRows = 3 * aRow;
        int a4 = a0 + 4 * aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
        FloatVector c10 = FloatVector.fromArray(SPECIES, start, s0 + startRow);
        FloatVector c20 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow);
        FloatVector c30 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow);
        FloatVector c40 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow);
        FloatVector c50 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow);
        FloatVector c60 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow);
        FloatVector c70 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, b0);
            c00 = row.fma(FloatVector.broadcast(SPECIES, a[a0]), c00);
            c10 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + aRow]), c10);
            c20 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + twoRows]), c20);
            c30 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + threeRows]), c30);
            c40 = row.fma(FloatVector.broadcast(SPECIES, a[a4]), c40);
            c50 = row.fma(FloatVector.broadcast(SPECIES, a[a4 + aRow]), c50);
            c60 = row.fma(FloatVector.broadcast(SPECIES, a[a4 + twoRows]), c60);
            c70 = row.fma(FloatVector.broadcast(SPECIES, a[a4 + threeRows]), c70);
            a0 += aColumn;
            a4 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c10.intoArray(c, c0 + cRow);
        c20.intoArray(c, c0 + 2 * cRow);
        c30.intoArray(c, c0 + 3 * cRow);
        c40.intoArray(c, c0 + 4 * cRow);
        c50.intoArray(c, c0 + 5 * cRow);
        c60.intoArray(c, c0 + 6 * cRow);
        c70.intoArray(c, c0 + 7 * cRow);
    }

    /** One row by one vector, for what the taller tiles leave over. */
    static void oneByOne(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, float[] c, int c0) {
        FloatVector sum = FloatVector.fromArray(SPECIES, start, s0);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, b0);
            sum = row.fma(FloatVector.broadcast(SPECIES, a[a0]), sum);
            a0 += aColumn;
            b0 += bRow;
        }
        sum.intoArray(c, c0);
    }
}
