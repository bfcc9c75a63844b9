package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles for sums that begin at zero, with a transposed A, of which a step of k has one element of each row
 * side by side: the gradient of weights. There k is a batch, sixteen steps perhaps, and what other tiles do
 * before and after them counts: reading Initial, checking bounds for each row. These are a fifth faster, but
 * for 32 registers only: C2 keeps the sums from before a step until all its bounds are checked, which sixteen
 * registers cannot hold. The contract is that of {@link VectorTile} otherwise.
 *
 * <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.
 */
final class TransposedTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private TransposedTile() {
    }

    /** Twenty-four accumulators. */
    static void eightByThree(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
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
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            row = FloatVector.broadcast(SPECIES, a[a0 + 1]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            row = FloatVector.broadcast(SPECIES, a[a0 + 2]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            row = FloatVector.broadcast(SPECIES, a[a0 + 3]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            row = FloatVector.broadcast(SPECIES, a[a0 + 4]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            row = FloatVector.broadcast(SPECIES, a[a0 + 5]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            row = FloatVector.broadcast(SPECIES, a[a0 + 6]);
            c60 = row.fma(vector0, c60);
            c61 = row.fma(vector1, c61);
            c62 = row.fma(vector2, c62);
            row = FloatVector.broadcast(SPECIES, a[a0 + 7]);
            c70 = row.fma(vector0, c70);
            c71 = row.fma(vector1, c71);
            c72 = row.fma(vector2, c72);
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

    /** Twenty-four accumulators, for many rows of what three vectors do not divide. */
    static void sixByFour(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
            int cRow) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = FloatVector.zero(SPECIES);
        FloatVector c02 = FloatVector.zero(SPECIES);
        FloatVector c03 = FloatVector.zero(SPECIES);
        FloatVector c10 = FloatVector.zero(SPECIES);
        FloatVector c11 = FloatVector.zero(SPECIES);
        FloatVector c12 = FloatVector.zero(SPECIES);
        FloatVector c13 = FloatVector.zero(SPECIES);
        FloatVector c20 = FloatVector.zero(SPECIES);
        FloatVector c21 = FloatVector.zero(SPECIES);
        FloatVector c22 = FloatVector.zero(SPECIES);
        FloatVector c23 = FloatVector.zero(SPECIES);
        FloatVector c30 = FloatVector.zero(SPECIES);
        FloatVector c31 = FloatVector.zero(SPECIES);
        FloatVector c32 = FloatVector.zero(SPECIES);
        FloatVector c33 = FloatVector.zero(SPECIES);
        FloatVector c40 = FloatVector.zero(SPECIES);
        FloatVector c41 = FloatVector.zero(SPECIES);
        FloatVector c42 = FloatVector.zero(SPECIES);
        FloatVector c43 = FloatVector.zero(SPECIES);
        FloatVector c50 = FloatVector.zero(SPECIES);
        FloatVector c51 = FloatVector.zero(SPECIES);
        FloatVector c52 = FloatVector.zero(SPECIES);
        FloatVector c53 = FloatVector.zero(SPECIES);
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector vector3 = FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            c03 = row.fma(vector3, c03);
            row = FloatVector.broadcast(SPECIES, a[a0 + 1]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            c13 = row.fma(vector3, c13);
            row = FloatVector.broadcast(SPECIES, a[a0 + 2]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            c23 = row.fma(vector3, c23);
            row = FloatVector.broadcast(SPECIES, a[a0 + 3]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            c33 = row.fma(vector3, c33);
            row = FloatVector.broadcast(SPECIES, a[a0 + 4]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            c43 = row.fma(vector3, c43);
            row = FloatVector.broadcast(SPECIES, a[a0 + 5]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            c53 = row.fma(vector3, c53);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c10.intoArray(c, c0 + cRow);
        c11.intoArray(c, c0 + cRow + LANES);
        c12.intoArray(c, c0 + cRow + 2 * LANES);
        c13.intoArray(c, c0 + cRow + 3 * LANES);
        c20.intoArray(c, c0 + 2 * cRow);
        c21.intoArray(c, c0 + 2 * cRow + LANES);
        c22.intoArray(c, c0 + 2 * cRow + 2 * LANES);
        c23.intoArray(c, c0 + 2 * cRow + 3 * LANES);
        c30.intoArray(c, c0 + 3 * cRow);
        c31.intoArray(c, c0 + 3 * cRow + LANES);
        c32.intoArray(c, c0 + 3 * cRow + 2 * LANES);
        c33.intoArray(c, c0 + 3 * cRow + 3 * LANES);
        c40.intoArray(c, c0 + 4 * cRow);
        c41.intoArray(c, c0 + 4 * cRow + LANES);
        c42.intoArray(c, c0 + 4 * cRow + 2 * LANES);
        c43.intoArray(c, c0 + 4 * cRow + 3 * LANES);
        c50.intoArray(c, c0 + 5 * cRow);
        c51.intoArray(c, c0 + 5 * cRow + LANES);
        c52.intoArray(c, c0 + 5 * cRow + 2 * LANES);
        c53.intoArray(c, c0 + 5 * cRow + 3 * LANES);
    }

    /** Sixteen accumulators, for what three vectors do not divide. */
    static void eightByTwo(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
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
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            row = FloatVector.broadcast(SPECIES, a[a0 + 1]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            row = FloatVector.broadcast(SPECIES, a[a0 + 2]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            row = FloatVector.broadcast(SPECIES, a[a0 + 3]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            row = FloatVector.broadcast(SPECIES, a[a0 + 4]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            row = FloatVector.broadcast(SPECIES, a[a0 + 5]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            row = FloatVector.broadcast(SPECIES, a[a0 + 6]);
            c60 = row.fma(vector0, c60);
            c61 = row.fma(vector1, c61);
            row = FloatVector.broadcast(SPECIES, a[a0 + 7]);
            c70 = row.fma(vector0, c70);
            c71 = row.fma(vector1, c71);
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
