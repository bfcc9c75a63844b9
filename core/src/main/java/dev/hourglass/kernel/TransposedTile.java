package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernels of the matrix product for chains that begin at zero, with a transposed A, of which a step of k has
 * one element of each row side by side: the gradient of weights. There k is a batch, sixteen steps perhaps, and what the
 * {@linkplain VectorTile general tiles} do before and after them counts: reading Start, and checking bounds for each row.
 * These are a fifth faster, but for 32 registers only: C2 keeps the sums from before a step until all its bounds are checked,
 * which sixteen registers cannot hold.
 *
 * <p>The contract is that of {@link VectorTile} otherwise, and so is the reason for the length of these methods.
 */
final class TransposedTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private TransposedTile() {
    }

    /** The tile of eight rows by two or three vectors. */
    static void run(int vectors, int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
            int cRow) {
        if (vectors == 2) {
            eightByTwo(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        } else {
            eightByThree(k, a, a0, aColumn, b, b0, bRow, c, c0, cRow);
        }
    }

    /** Twenty-four accumulators, for 32 registers. */
    private static void eightByThree(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
            int cRow) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = FloatVector.zero(SPECIES);
        FloatVector c02 = FloatVector.zero(SPECIES);
        FloatVector c10 = FloatVector.zero(SPECIES);
        FloatVector c11 = FloatVector.zero(SPECIES);
        FloatVector c12 = FloatVector.zero(SPECIES);
        FloatVector c20 = FloatVector.zero(SPECIES);
        FloatVector c21 = FloatVector.zero(SPECIES);
        FloatVector c22 = FloatVector.zero(SPECIES);
        FloatVector c30 = FloatVector.zero(SPECIES);
        FloatVector c31 = FloatVector.zero(SPECIES);
        FloatVector c32 = FloatVector.zero(SPECIES);
        FloatVector c40 = FloatVector.zero(SPECIES);
        FloatVector c41 = FloatVector.zero(SPECIES);
        FloatVector c42 = FloatVector.zero(SPECIES);
        FloatVector c50 = FloatVector.zero(SPECIES);
        FloatVector c51 = FloatVector.zero(SPECIES);
        FloatVector c52 = FloatVector.zero(SPECIES);
        FloatVector c60 = FloatVector.zero(SPECIES);
        FloatVector c61 = FloatVector.zero(SPECIES);
        FloatVector c62 = FloatVector.zero(SPECIES);
        FloatVector c70 = FloatVector.zero(SPECIES);
        FloatVector c71 = FloatVector.zero(SPECIES);
        FloatVector c72 = FloatVector.zero(SPECIES);
        for (int step = 0; step < k; step++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector middle = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector right = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(left, c00);
            c01 = row.fma(middle, c01);
            c02 = row.fma(right, c02);
            row = FloatVector.broadcast(SPECIES, a[a0 + 1]);
            c10 = row.fma(left, c10);
            c11 = row.fma(middle, c11);
            c12 = row.fma(right, c12);
            row = FloatVector.broadcast(SPECIES, a[a0 + 2]);
            c20 = row.fma(left, c20);
            c21 = row.fma(middle, c21);
            c22 = row.fma(right, c22);
            row = FloatVector.broadcast(SPECIES, a[a0 + 3]);
            c30 = row.fma(left, c30);
            c31 = row.fma(middle, c31);
            c32 = row.fma(right, c32);
            row = FloatVector.broadcast(SPECIES, a[a0 + 4]);
            c40 = row.fma(left, c40);
            c41 = row.fma(middle, c41);
            c42 = row.fma(right, c42);
            row = FloatVector.broadcast(SPECIES, a[a0 + 5]);
            c50 = row.fma(left, c50);
            c51 = row.fma(middle, c51);
            c52 = row.fma(right, c52);
            row = FloatVector.broadcast(SPECIES, a[a0 + 6]);
            c60 = row.fma(left, c60);
            c61 = row.fma(middle, c61);
            c62 = row.fma(right, c62);
            row = FloatVector.broadcast(SPECIES, a[a0 + 7]);
            c70 = row.fma(left, c70);
            c71 = row.fma(middle, c71);
            c72 = row.fma(right, c72);
            a0 += aColumn;
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
    private static void eightByTwo(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
            int cRow) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = FloatVector.zero(SPECIES);
        FloatVector c10 = FloatVector.zero(SPECIES);
        FloatVector c11 = FloatVector.zero(SPECIES);
        FloatVector c20 = FloatVector.zero(SPECIES);
        FloatVector c21 = FloatVector.zero(SPECIES);
        FloatVector c30 = FloatVector.zero(SPECIES);
        FloatVector c31 = FloatVector.zero(SPECIES);
        FloatVector c40 = FloatVector.zero(SPECIES);
        FloatVector c41 = FloatVector.zero(SPECIES);
        FloatVector c50 = FloatVector.zero(SPECIES);
        FloatVector c51 = FloatVector.zero(SPECIES);
        FloatVector c60 = FloatVector.zero(SPECIES);
        FloatVector c61 = FloatVector.zero(SPECIES);
        FloatVector c70 = FloatVector.zero(SPECIES);
        FloatVector c71 = FloatVector.zero(SPECIES);
        for (int step = 0; step < k; step++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector right = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(left, c00);
            c01 = row.fma(right, c01);
            row = FloatVector.broadcast(SPECIES, a[a0 + 1]);
            c10 = row.fma(left, c10);
            c11 = row.fma(right, c11);
            row = FloatVector.broadcast(SPECIES, a[a0 + 2]);
            c20 = row.fma(left, c20);
            c21 = row.fma(right, c21);
            row = FloatVector.broadcast(SPECIES, a[a0 + 3]);
            c30 = row.fma(left, c30);
            c31 = row.fma(right, c31);
            row = FloatVector.broadcast(SPECIES, a[a0 + 4]);
            c40 = row.fma(left, c40);
            c41 = row.fma(right, c41);
            row = FloatVector.broadcast(SPECIES, a[a0 + 5]);
            c50 = row.fma(left, c50);
            c51 = row.fma(right, c51);
            row = FloatVector.broadcast(SPECIES, a[a0 + 6]);
            c60 = row.fma(left, c60);
            c61 = row.fma(right, c61);
            row = FloatVector.broadcast(SPECIES, a[a0 + 7]);
            c70 = row.fma(left, c70);
            c71 = row.fma(right, c71);
            a0 += aColumn;
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
}
