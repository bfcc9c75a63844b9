package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of one row, which use each number of B once: what counts is that B comes from the second-level cache
 * without a pause. The wider a tile is, the longer are the pieces of B that it reads, and the more sums can go
 * on while one waits. The contract is that of {@link VectorTile}; thirteen accumulators, the number of A and
 * the vector of B are the fifteen registers that the smaller machines have to give.
 *
 * <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.
 */
final class RowTile {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    private RowTile() {
    }

    /** One row by one vector. */
    static void oneByOne(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
    }

    /** One row by two vectors. */
    static void oneByTwo(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
    }

    /** One row by three vectors. */
    static void oneByThree(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
    }

    /** One row by four vectors. */
    static void oneByFour(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
    }

    /** One row by five vectors. */
    static void oneByFive(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
    }

    /** One row by six vectors. */
    static void oneBySix(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
    }

    /** One row by seven vectors. */
    static void oneBySeven(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
    }

    /** One row by eight vectors. */
    static void oneByEight(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
    }

    /** One row by nine vectors. */
    static void oneByNine(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        FloatVector c08 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            c08 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 8 * LANES), c08);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
        c08.intoArray(c, c0 + 8 * LANES);
    }

    /** One row by ten vectors. */
    static void oneByTen(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        FloatVector c08 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * LANES);
        FloatVector c09 = FloatVector.fromArray(SPECIES, initial, i0 + 9 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            c08 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 8 * LANES), c08);
            c09 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 9 * LANES), c09);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
        c08.intoArray(c, c0 + 8 * LANES);
        c09.intoArray(c, c0 + 9 * LANES);
    }

    /** One row by eleven vectors. */
    static void oneByEleven(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        FloatVector c08 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * LANES);
        FloatVector c09 = FloatVector.fromArray(SPECIES, initial, i0 + 9 * LANES);
        FloatVector c010 = FloatVector.fromArray(SPECIES, initial, i0 + 10 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            c08 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 8 * LANES), c08);
            c09 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 9 * LANES), c09);
            c010 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 10 * LANES), c010);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
        c08.intoArray(c, c0 + 8 * LANES);
        c09.intoArray(c, c0 + 9 * LANES);
        c010.intoArray(c, c0 + 10 * LANES);
    }

    /** One row by twelve vectors. */
    static void oneByTwelve(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        FloatVector c08 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * LANES);
        FloatVector c09 = FloatVector.fromArray(SPECIES, initial, i0 + 9 * LANES);
        FloatVector c010 = FloatVector.fromArray(SPECIES, initial, i0 + 10 * LANES);
        FloatVector c011 = FloatVector.fromArray(SPECIES, initial, i0 + 11 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            c08 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 8 * LANES), c08);
            c09 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 9 * LANES), c09);
            c010 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 10 * LANES), c010);
            c011 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 11 * LANES), c011);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
        c08.intoArray(c, c0 + 8 * LANES);
        c09.intoArray(c, c0 + 9 * LANES);
        c010.intoArray(c, c0 + 10 * LANES);
        c011.intoArray(c, c0 + 11 * LANES);
    }

    /** One row by thirteen vectors. */
    static void oneByThirteen(int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
            int i0, float[] c, int c0) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, initial, i0);
        FloatVector c01 = FloatVector.fromArray(SPECIES, initial, i0 + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, initial, i0 + 2 * LANES);
        FloatVector c03 = FloatVector.fromArray(SPECIES, initial, i0 + 3 * LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, initial, i0 + 4 * LANES);
        FloatVector c05 = FloatVector.fromArray(SPECIES, initial, i0 + 5 * LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, initial, i0 + 6 * LANES);
        FloatVector c07 = FloatVector.fromArray(SPECIES, initial, i0 + 7 * LANES);
        FloatVector c08 = FloatVector.fromArray(SPECIES, initial, i0 + 8 * LANES);
        FloatVector c09 = FloatVector.fromArray(SPECIES, initial, i0 + 9 * LANES);
        FloatVector c010 = FloatVector.fromArray(SPECIES, initial, i0 + 10 * LANES);
        FloatVector c011 = FloatVector.fromArray(SPECIES, initial, i0 + 11 * LANES);
        FloatVector c012 = FloatVector.fromArray(SPECIES, initial, i0 + 12 * LANES);
        for (int step = 0; step < k; step++) {
            FloatVector row = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = row.fma(FloatVector.fromArray(SPECIES, b, b0), c00);
            c01 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + LANES), c01);
            c02 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * LANES), c02);
            c03 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * LANES), c03);
            c04 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 4 * LANES), c04);
            c05 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 5 * LANES), c05);
            c06 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 6 * LANES), c06);
            c07 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 7 * LANES), c07);
            c08 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 8 * LANES), c08);
            c09 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 9 * LANES), c09);
            c010 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 10 * LANES), c010);
            c011 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 11 * LANES), c011);
            c012 = row.fma(FloatVector.fromArray(SPECIES, b, b0 + 12 * LANES), c012);
            a0 += aColumn;
            b0 += bRow;
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c04.intoArray(c, c0 + 4 * LANES);
        c05.intoArray(c, c0 + 5 * LANES);
        c06.intoArray(c, c0 + 6 * LANES);
        c07.intoArray(c, c0 + 7 * LANES);
        c08.intoArray(c, c0 + 8 * LANES);
        c09.intoArray(c, c0 + 9 * LANES);
        c010.intoArray(c, c0 + 10 * LANES);
        c011.intoArray(c, c0 + 11 * LANES);
        c012.intoArray(c, c0 + 12 * LANES);
    }
}
