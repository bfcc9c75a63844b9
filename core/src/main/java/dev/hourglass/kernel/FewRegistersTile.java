package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernels of {@link VectorTile}, with the same contract, for machines with sixteen vector registers, which hold
 * twelve accumulators and their operands.
 */
final class FewRegistersTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private FewRegistersTile() {
    }

    /** The tile of {@link VectorTile#rows} rows by two or three vectors. */
    static void run(int vectors, int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        if (vectors == 2) {
            sixByTwo(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        } else {
            fourByThree(k, a, a0, aRow, aColumn, b, b0, bRow, start, s0, startRow, c, c0, cRow);
        }
    }

    /**
     * Twelve accumulators for sixteen registers, which are all in use then: fewer broadcasts and loads than six rows by two
     * vectors have.
     */
    private static void fourByThree(int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
            float[] start, int s0, int startRow, float[] c, int c0, int cRow) {
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
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
}
