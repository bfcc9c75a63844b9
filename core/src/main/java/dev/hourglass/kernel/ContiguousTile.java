package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles for an A with contiguous rows, which do two steps of k at a time. Since the step itself says where in
 * a row an element lies, C2 checks the bounds of each row once, before the loop, and both steps share the
 * address of a row. The contract is that of {@link VectorTile} otherwise.
 *
 * <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.
 */
final class ContiguousTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private ContiguousTile() {
    }

    /**
     * Twenty-four accumulators, for many rows of what three vectors do not divide. C1 of Java 17 does not
     * compile it with three steps.
     */
    static void sixByFour(int k, float[] a, int a0, int aRow, float[] b, int b0, int bRow, float[] initial,
            int i0, int initialRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c11 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + 2 * LANES);
        FloatVector c13 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow + 3 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c21 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + 2 * LANES);
        FloatVector c23 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow + 3 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c31 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + 2 * LANES);
        FloatVector c33 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow + 3 * LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c41 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + LANES);
        FloatVector c42 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + 2 * LANES);
        FloatVector c43 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow + 3 * LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c51 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + LANES);
        FloatVector c52 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + 2 * LANES);
        FloatVector c53 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow + 3 * LANES);
        int whole = k - 1;
        int step = 0;
        for (; step < whole; step += 2) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector vector3 = FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + step]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            c03 = row.fma(vector3, c03);
            row = FloatVector.broadcast(SPECIES, a[a1 + step]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            c13 = row.fma(vector3, c13);
            row = FloatVector.broadcast(SPECIES, a[a2 + step]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            c23 = row.fma(vector3, c23);
            row = FloatVector.broadcast(SPECIES, a[a3 + step]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            c33 = row.fma(vector3, c33);
            row = FloatVector.broadcast(SPECIES, a[a4 + step]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            c43 = row.fma(vector3, c43);
            row = FloatVector.broadcast(SPECIES, a[a5 + step]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            c53 = row.fma(vector3, c53);
            b0 += bRow;
            vector0 = FloatVector.fromArray(SPECIES, b, b0);
            vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            vector3 = FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES);
            row = FloatVector.broadcast(SPECIES, a[a0 + step + 1]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            c03 = row.fma(vector3, c03);
            row = FloatVector.broadcast(SPECIES, a[a1 + step + 1]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            c13 = row.fma(vector3, c13);
            row = FloatVector.broadcast(SPECIES, a[a2 + step + 1]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            c23 = row.fma(vector3, c23);
            row = FloatVector.broadcast(SPECIES, a[a3 + step + 1]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            c33 = row.fma(vector3, c33);
            row = FloatVector.broadcast(SPECIES, a[a4 + step + 1]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            c43 = row.fma(vector3, c43);
            row = FloatVector.broadcast(SPECIES, a[a5 + step + 1]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            c53 = row.fma(vector3, c53);
            b0 += bRow;
        }
        for (; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector vector3 = FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0 + step]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            c03 = row.fma(vector3, c03);
            row = FloatVector.broadcast(SPECIES, a[a1 + step]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            c13 = row.fma(vector3, c13);
            row = FloatVector.broadcast(SPECIES, a[a2 + step]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            c23 = row.fma(vector3, c23);
            row = FloatVector.broadcast(SPECIES, a[a3 + step]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
            c33 = row.fma(vector3, c33);
            row = FloatVector.broadcast(SPECIES, a[a4 + step]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            c42 = row.fma(vector2, c42);
            c43 = row.fma(vector3, c43);
            row = FloatVector.broadcast(SPECIES, a[a5 + step]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
            c52 = row.fma(vector2, c52);
            c53 = row.fma(vector3, c53);
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

    /** Ten accumulators: fewer loads of B for each multiply-add than with eight. For an even k. */
    static void tenByOne(int k, float[] a, int a0, int aRow, float[] b, int b0, int bRow, float[] initial,
            int i0, int initialRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        int a8 = a7 + aRow;
        int a9 = a8 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c60 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow);
        FloatVector c70 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow);
        FloatVector c80 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * initialRow);
        FloatVector c90 = FloatVector.fromArray(SPECIES, initial, i0 + 9 * initialRow);
        for (int step = 0; step < k; step += 2) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            b0 += bRow;
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0);
            b0 += bRow;
            c00 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + step]), c00);
            c10 = vector0.fma(FloatVector.broadcast(SPECIES, a[a1 + step]), c10);
            c20 = vector0.fma(FloatVector.broadcast(SPECIES, a[a2 + step]), c20);
            c30 = vector0.fma(FloatVector.broadcast(SPECIES, a[a3 + step]), c30);
            c40 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + step]), c40);
            c50 = vector0.fma(FloatVector.broadcast(SPECIES, a[a5 + step]), c50);
            c60 = vector0.fma(FloatVector.broadcast(SPECIES, a[a6 + step]), c60);
            c70 = vector0.fma(FloatVector.broadcast(SPECIES, a[a7 + step]), c70);
            c80 = vector0.fma(FloatVector.broadcast(SPECIES, a[a8 + step]), c80);
            c90 = vector0.fma(FloatVector.broadcast(SPECIES, a[a9 + step]), c90);
            c00 = vector1.fma(FloatVector.broadcast(SPECIES, a[a0 + step + 1]), c00);
            c10 = vector1.fma(FloatVector.broadcast(SPECIES, a[a1 + step + 1]), c10);
            c20 = vector1.fma(FloatVector.broadcast(SPECIES, a[a2 + step + 1]), c20);
            c30 = vector1.fma(FloatVector.broadcast(SPECIES, a[a3 + step + 1]), c30);
            c40 = vector1.fma(FloatVector.broadcast(SPECIES, a[a4 + step + 1]), c40);
            c50 = vector1.fma(FloatVector.broadcast(SPECIES, a[a5 + step + 1]), c50);
            c60 = vector1.fma(FloatVector.broadcast(SPECIES, a[a6 + step + 1]), c60);
            c70 = vector1.fma(FloatVector.broadcast(SPECIES, a[a7 + step + 1]), c70);
            c80 = vector1.fma(FloatVector.broadcast(SPECIES, a[a8 + step + 1]), c80);
            c90 = vector1.fma(FloatVector.broadcast(SPECIES, a[a9 + step + 1]), c90);
        }
        c00.intoArray(c, c0);
        c10.intoArray(c, c0 + cRow);
        c20.intoArray(c, c0 + 2 * cRow);
        c30.intoArray(c, c0 + 3 * cRow);
        c40.intoArray(c, c0 + 4 * cRow);
        c50.intoArray(c, c0 + 5 * cRow);
        c60.intoArray(c, c0 + 6 * cRow);
        c70.intoArray(c, c0 + 7 * cRow);
        c80.intoArray(c, c0 + 8 * cRow);
        c90.intoArray(c, c0 + 9 * cRow);
    }

    /** Eight accumulators, as many as hide the delay of one multiply-add behind the others. */
    static void eightByOne(int k, float[] a, int a0, int aRow, float[] b, int b0, int bRow, float[] initial,
            int i0, int initialRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c60 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow);
        FloatVector c70 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow);
        int whole = k - 1;
        int step = 0;
        for (; step < whole; step += 2) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            b0 += bRow;
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0);
            b0 += bRow;
            c00 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + step]), c00);
            c10 = vector0.fma(FloatVector.broadcast(SPECIES, a[a1 + step]), c10);
            c20 = vector0.fma(FloatVector.broadcast(SPECIES, a[a2 + step]), c20);
            c30 = vector0.fma(FloatVector.broadcast(SPECIES, a[a3 + step]), c30);
            c40 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + step]), c40);
            c50 = vector0.fma(FloatVector.broadcast(SPECIES, a[a5 + step]), c50);
            c60 = vector0.fma(FloatVector.broadcast(SPECIES, a[a6 + step]), c60);
            c70 = vector0.fma(FloatVector.broadcast(SPECIES, a[a7 + step]), c70);
            c00 = vector1.fma(FloatVector.broadcast(SPECIES, a[a0 + step + 1]), c00);
            c10 = vector1.fma(FloatVector.broadcast(SPECIES, a[a1 + step + 1]), c10);
            c20 = vector1.fma(FloatVector.broadcast(SPECIES, a[a2 + step + 1]), c20);
            c30 = vector1.fma(FloatVector.broadcast(SPECIES, a[a3 + step + 1]), c30);
            c40 = vector1.fma(FloatVector.broadcast(SPECIES, a[a4 + step + 1]), c40);
            c50 = vector1.fma(FloatVector.broadcast(SPECIES, a[a5 + step + 1]), c50);
            c60 = vector1.fma(FloatVector.broadcast(SPECIES, a[a6 + step + 1]), c60);
            c70 = vector1.fma(FloatVector.broadcast(SPECIES, a[a7 + step + 1]), c70);
        }
        for (; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            c00 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + step]), c00);
            c10 = vector0.fma(FloatVector.broadcast(SPECIES, a[a1 + step]), c10);
            c20 = vector0.fma(FloatVector.broadcast(SPECIES, a[a2 + step]), c20);
            c30 = vector0.fma(FloatVector.broadcast(SPECIES, a[a3 + step]), c30);
            c40 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + step]), c40);
            c50 = vector0.fma(FloatVector.broadcast(SPECIES, a[a5 + step]), c50);
            c60 = vector0.fma(FloatVector.broadcast(SPECIES, a[a6 + step]), c60);
            c70 = vector0.fma(FloatVector.broadcast(SPECIES, a[a7 + step]), c70);
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
}
