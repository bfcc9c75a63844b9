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

    /** Rows of the tile two vectors wide. */
    static final int ROWS = VectorWidth.MANY_REGISTERS ? 8 : 6;

    /** Rows of the tall tile, one vector wide. */
    static final int TALL = 12;

    private VectorTile() {
    }

    /** The tile of {@link #ROWS} rows by two vectors that suits this machine. */
    static void pair(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        if (VectorWidth.MANY_REGISTERS) {
            eightByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        } else {
            sixByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        }
    }

    /** Sixteen accumulators, for 32 registers; eight rows divide batches of 16 without a rest. */
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

    /** Twelve accumulators, which with their operands just fit sixteen registers. */
    private static void sixByTwo(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
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
    }

    /** Twelve rows by one vector, for products only one vector wide. */
    static void twelveByOne(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int a6 = a0 + 6 * aRow;
        FloatVector c0v = FloatVector.fromArray(SPECIES, start, s0);
        FloatVector c1 = FloatVector.fromArray(SPECIES, start, s0 + startRow);
        FloatVector c2 = FloatVector.fromArray(SPECIES, start, s0 + 2 * startRow);
        FloatVector c3 = FloatVector.fromArray(SPECIES, start, s0 + 3 * startRow);
        FloatVector c4 = FloatVector.fromArray(SPECIES, start, s0 + 4 * startRow);
        FloatVector c5 = FloatVector.fromArray(SPECIES, start, s0 + 5 * startRow);
        FloatVector c6 = FloatVector.fromArray(SPECIES, start, s0 + 6 * startRow);
        FloatVector c7 = FloatVector.fromArray(SPECIES, start, s0 + 7 * startRow);
        FloatVector c8 = FloatVector.fromArray(SPECIES, start, s0 + 8 * startRow);
        FloatVector c9 = FloatVector.fromArray(SPECIES, start, s0 + 9 * startRow);
        FloatVector c10 = FloatVector.fromArray(SPECIES, start, s0 + 10 * startRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, start, s0 + 11 * startRow);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, b0);
            c0v = row.fma(FloatVector.broadcast(SPECIES, a[a0]), c0v);
            c1 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + aRow]), c1);
            c2 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + 2 * aRow]), c2);
            c3 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + 3 * aRow]), c3);
            c4 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + 4 * aRow]), c4);
            c5 = row.fma(FloatVector.broadcast(SPECIES, a[a0 + 5 * aRow]), c5);
            c6 = row.fma(FloatVector.broadcast(SPECIES, a[a6]), c6);
            c7 = row.fma(FloatVector.broadcast(SPECIES, a[a6 + aRow]), c7);
            c8 = row.fma(FloatVector.broadcast(SPECIES, a[a6 + 2 * aRow]), c8);
            c9 = row.fma(FloatVector.broadcast(SPECIES, a[a6 + 3 * aRow]), c9);
            c10 = row.fma(FloatVector.broadcast(SPECIES, a[a6 + 4 * aRow]), c10);
            c11 = row.fma(FloatVector.broadcast(SPECIES, a[a6 + 5 * aRow]), c11);
            a0 += aColumn;
            a6 += aColumn;
            b0 += bRow;
        }
        c0v.intoArray(c, c0);
        c1.intoArray(c, c0 + cRow);
        c2.intoArray(c, c0 + 2 * cRow);
        c3.intoArray(c, c0 + 3 * cRow);
        c4.intoArray(c, c0 + 4 * cRow);
        c5.intoArray(c, c0 + 5 * cRow);
        c6.intoArray(c, c0 + 6 * cRow);
        c7.intoArray(c, c0 + 7 * cRow);
        c8.intoArray(c, c0 + 8 * cRow);
        c9.intoArray(c, c0 + 9 * cRow);
        c10.intoArray(c, c0 + 10 * cRow);
        c11.intoArray(c, c0 + 11 * cRow);
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
