package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles for 32 vector registers, which hold twenty-four accumulators and their operands. What a tile is, and
 * the contract of each, {@link VectorTile} says.
 *
 * <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.
 */
final class ManyRegistersTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private ManyRegistersTile() {
    }

    /** Twenty-four accumulators; eight rows divide batches of 16 without a rest. */
    static void eightByThree(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + 2 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c21 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + 2 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c31 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + 2 * LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c41 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + LANES);
        FloatVector c42 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + 2 * LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c51 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + LANES);
        FloatVector c52 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + 2 * LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow);
        FloatVector c61 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow + LANES);
        FloatVector c62 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow + 2 * LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow);
        FloatVector c71 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow + LANES);
        FloatVector c72 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow + 2 * LANES);
        int aStep = 0;
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + aStep]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            row = FloatVector.broadcast(SPECIES, a[a1 + aStep]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            row = FloatVector.broadcast(SPECIES, a[a2 + aStep]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            row = FloatVector.broadcast(SPECIES, a[a3 + aStep]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            row = FloatVector.broadcast(SPECIES, a[a4 + aStep]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            row = FloatVector.broadcast(SPECIES, a[a5 + aStep]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            row = FloatVector.broadcast(SPECIES, a[a6 + aStep]);
            c60 = row.fma(vector0, c60);
            c61 = row.fma(vector1, c61);
            c62 = row.fma(vector2, c62);
            row = FloatVector.broadcast(SPECIES, a[a7 + aStep]);
            c70 = row.fma(vector0, c70);
            c71 = row.fma(vector1, c71);
            c72 = row.fma(vector2, c72);
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
    static void eightByTwo(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c21 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c31 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c41 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c51 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow);
        FloatVector c61 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow + LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow);
        FloatVector c71 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow + LANES);
        int aStep = 0;
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + aStep]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            row = FloatVector.broadcast(SPECIES, a[a1 + aStep]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            row = FloatVector.broadcast(SPECIES, a[a2 + aStep]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            row = FloatVector.broadcast(SPECIES, a[a3 + aStep]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            row = FloatVector.broadcast(SPECIES, a[a4 + aStep]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            row = FloatVector.broadcast(SPECIES, a[a5 + aStep]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            row = FloatVector.broadcast(SPECIES, a[a6 + aStep]);
            c60 = row.fma(vector0, c60);
            c61 = row.fma(vector1, c61);
            row = FloatVector.broadcast(SPECIES, a[a7 + aStep]);
            c70 = row.fma(vector0, c70);
            c71 = row.fma(vector1, c71);
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
}
