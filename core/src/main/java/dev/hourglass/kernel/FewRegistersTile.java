package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles that fit sixteen vector registers: at most twelve accumulators and their operands. What a tile is, and
 * the contract of each, {@link VectorTile} says.
 *
 * <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.
 */
final class FewRegistersTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private FewRegistersTile() {
    }

    /**
     * Twelve accumulators, with which all sixteen registers are in use: fewer broadcasts and loads than
     * six rows by two vectors have. One running place of A, from which all rows are found.
     */
    static void fourByThree(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        int twoRows = 2 * aRow;
        int threeRows = 3 * aRow;
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
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector vector2 = FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            c02 = row.fma(vector2, c02);
            row = FloatVector.broadcast(SPECIES, a[a0 + aRow]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            c12 = row.fma(vector2, c12);
            row = FloatVector.broadcast(SPECIES, a[a0 + twoRows]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            c22 = row.fma(vector2, c22);
            row = FloatVector.broadcast(SPECIES, a[a0 + threeRows]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            c32 = row.fma(vector2, c32);
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
    }

    /**
     * Twelve accumulators, which with their operands just fit sixteen registers. With a second running
     * place of A, C2 keeps one in a vector register, and the tile takes twice as long (Zen 5).
     */
    static void sixByTwo(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        int twoRows = 2 * aRow;
        int threeRows = 3 * aRow;
        int fourRows = 4 * aRow;
        int fiveRows = 5 * aRow;
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
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            FloatVector vector1 = FloatVector.fromArray(SPECIES, b, b0 + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(vector0, c00);
            c01 = row.fma(vector1, c01);
            row = FloatVector.broadcast(SPECIES, a[a0 + aRow]);
            c10 = row.fma(vector0, c10);
            c11 = row.fma(vector1, c11);
            row = FloatVector.broadcast(SPECIES, a[a0 + twoRows]);
            c20 = row.fma(vector0, c20);
            c21 = row.fma(vector1, c21);
            row = FloatVector.broadcast(SPECIES, a[a0 + threeRows]);
            c30 = row.fma(vector0, c30);
            c31 = row.fma(vector1, c31);
            row = FloatVector.broadcast(SPECIES, a[a0 + fourRows]);
            c40 = row.fma(vector0, c40);
            c41 = row.fma(vector1, c41);
            row = FloatVector.broadcast(SPECIES, a[a0 + fiveRows]);
            c50 = row.fma(vector0, c50);
            c51 = row.fma(vector1, c51);
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
    }

    /**
     * Eight accumulators, as many as hide the delay of one multiply-add behind the others. Two running
     * places of A and three distances take fewer registers than eight places.
     */
    static void eightByOne(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow) {
        int twoRows = 2 * aRow;
        int threeRows = 3 * aRow;
        int a4 = a0 + 4 * aRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c10 = FloatVector.fromArray(SPECIES, initial, i0 + initialRow);
        FloatVector c20 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * initialRow);
        FloatVector c30 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * initialRow);
        FloatVector c40 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * initialRow);
        FloatVector c50 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * initialRow);
        FloatVector c60 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * initialRow);
        FloatVector c70 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * initialRow);
        for (int step = 0; step < k; step++) {
            FloatVector vector0 = FloatVector.fromArray(SPECIES, b, b0);
            c00 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0]), c00);
            c10 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + aRow]), c10);
            c20 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + twoRows]), c20);
            c30 = vector0.fma(FloatVector.broadcast(SPECIES, a[a0 + threeRows]), c30);
            c40 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4]), c40);
            c50 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + aRow]), c50);
            c60 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + twoRows]), c60);
            c70 = vector0.fma(FloatVector.broadcast(SPECIES, a[a4 + threeRows]), c70);
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
}
