package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Turns matrices round: rows become columns.
 *
 * <p>Sixteen rows of one vector each are turned round in registers. They are cut into squares of as many rows as a
 * vector has lanes; in each square, the halves off the diagonal change places, then the quarters within each half, and
 * so on: log2(lanes) rounds, in which lane i of a row trades with lane {@code i ^ distance} of the row so far away
 * (Eklundh, "A fast computer method for matrix transposing", IEEE Transactions on Computers C-21, 1972).
 *
 * <p>The last block of a row or column is moved back to end at the edge: it copies some elements once more.
 */
final class Transposition {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    /** Rows of a block. */
    private static final int ROWS = 16;

    private static final VectorShuffle<Float> SWAP1 = swap(1);
    private static final VectorShuffle<Float> SWAP2 = swap(2);
    private static final VectorShuffle<Float> SWAP4 = swap(4);
    private static final VectorShuffle<Float> SWAP8 = swap(8);
    private static final VectorMask<Float> UPPER1 = upper(1);
    private static final VectorMask<Float> UPPER2 = upper(2);
    private static final VectorMask<Float> UPPER4 = upper(4);
    private static final VectorMask<Float> UPPER8 = upper(8);

    private Transposition() {
    }

    /**
     * Writes the transpose of {@code rows} contiguous rows of {@code from} to contiguous rows of {@code to}: element
     * (i, j), {@code i * fromStride + j} floats past {@code fromAt}, becomes element (j, i).
     */
    static void run(int rows, int columns, float[] from, int fromAt, int fromStride, float[] to, int toAt,
            int toStride) {
        if (rows < ROWS || columns < LANES) {
            byElements(rows, columns, from, fromAt, fromStride, to, toAt, toStride);
            return;
        }
        for (int nextRow = 0; nextRow < rows; nextRow += ROWS) {
            int row = Math.min(nextRow, rows - ROWS);
            for (int nextColumn = 0; nextColumn < columns; nextColumn += LANES) {
                int column = Math.min(nextColumn, columns - LANES);
                block(from, fromAt + row * fromStride + column, fromStride, to, toAt + column * toStride + row,
                        toStride);
            }
        }
    }

    private static void byElements(int rows, int columns, float[] from, int fromAt, int fromStride, float[] to,
            int toAt, int toStride) {
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                to[toAt + j * toStride + i] = from[fromAt + i * fromStride + j];
            }
        }
    }

    private static VectorShuffle<Float> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
    }

    /** The lanes that receive from the other row of a pair, in the row that comes first. */
    private static VectorMask<Float> upper(int distance) {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = (lane & distance) != 0;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    /** Sixteen rows of one vector; each row a variable by name, as C2 boxes vectors in arrays. */
    private static void block(float[] from, int fromAt, int fromStride, float[] to, int toAt, int toStride) {
        FloatVector r0 = FloatVector.fromArray(SPECIES, from, fromAt);
        FloatVector r1 = FloatVector.fromArray(SPECIES, from, fromAt + fromStride);
        FloatVector r2 = FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride);
        FloatVector r3 = FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride);
        FloatVector r4 = FloatVector.fromArray(SPECIES, from, fromAt + 4 * fromStride);
        FloatVector r5 = FloatVector.fromArray(SPECIES, from, fromAt + 5 * fromStride);
        FloatVector r6 = FloatVector.fromArray(SPECIES, from, fromAt + 6 * fromStride);
        FloatVector r7 = FloatVector.fromArray(SPECIES, from, fromAt + 7 * fromStride);
        FloatVector r8 = FloatVector.fromArray(SPECIES, from, fromAt + 8 * fromStride);
        FloatVector r9 = FloatVector.fromArray(SPECIES, from, fromAt + 9 * fromStride);
        FloatVector r10 = FloatVector.fromArray(SPECIES, from, fromAt + 10 * fromStride);
        FloatVector r11 = FloatVector.fromArray(SPECIES, from, fromAt + 11 * fromStride);
        FloatVector r12 = FloatVector.fromArray(SPECIES, from, fromAt + 12 * fromStride);
        FloatVector r13 = FloatVector.fromArray(SPECIES, from, fromAt + 13 * fromStride);
        FloatVector r14 = FloatVector.fromArray(SPECIES, from, fromAt + 14 * fromStride);
        FloatVector r15 = FloatVector.fromArray(SPECIES, from, fromAt + 15 * fromStride);
        FloatVector old;
        if (LANES > 8) {
            old = r0;
            r0 = r0.blend(r8.rearrange(SWAP8), UPPER8);
            r8 = old.rearrange(SWAP8).blend(r8, UPPER8);
            old = r1;
            r1 = r1.blend(r9.rearrange(SWAP8), UPPER8);
            r9 = old.rearrange(SWAP8).blend(r9, UPPER8);
            old = r2;
            r2 = r2.blend(r10.rearrange(SWAP8), UPPER8);
            r10 = old.rearrange(SWAP8).blend(r10, UPPER8);
            old = r3;
            r3 = r3.blend(r11.rearrange(SWAP8), UPPER8);
            r11 = old.rearrange(SWAP8).blend(r11, UPPER8);
            old = r4;
            r4 = r4.blend(r12.rearrange(SWAP8), UPPER8);
            r12 = old.rearrange(SWAP8).blend(r12, UPPER8);
            old = r5;
            r5 = r5.blend(r13.rearrange(SWAP8), UPPER8);
            r13 = old.rearrange(SWAP8).blend(r13, UPPER8);
            old = r6;
            r6 = r6.blend(r14.rearrange(SWAP8), UPPER8);
            r14 = old.rearrange(SWAP8).blend(r14, UPPER8);
            old = r7;
            r7 = r7.blend(r15.rearrange(SWAP8), UPPER8);
            r15 = old.rearrange(SWAP8).blend(r15, UPPER8);
        }
        if (LANES > 4) {
            old = r0;
            r0 = r0.blend(r4.rearrange(SWAP4), UPPER4);
            r4 = old.rearrange(SWAP4).blend(r4, UPPER4);
            old = r1;
            r1 = r1.blend(r5.rearrange(SWAP4), UPPER4);
            r5 = old.rearrange(SWAP4).blend(r5, UPPER4);
            old = r2;
            r2 = r2.blend(r6.rearrange(SWAP4), UPPER4);
            r6 = old.rearrange(SWAP4).blend(r6, UPPER4);
            old = r3;
            r3 = r3.blend(r7.rearrange(SWAP4), UPPER4);
            r7 = old.rearrange(SWAP4).blend(r7, UPPER4);
            old = r8;
            r8 = r8.blend(r12.rearrange(SWAP4), UPPER4);
            r12 = old.rearrange(SWAP4).blend(r12, UPPER4);
            old = r9;
            r9 = r9.blend(r13.rearrange(SWAP4), UPPER4);
            r13 = old.rearrange(SWAP4).blend(r13, UPPER4);
            old = r10;
            r10 = r10.blend(r14.rearrange(SWAP4), UPPER4);
            r14 = old.rearrange(SWAP4).blend(r14, UPPER4);
            old = r11;
            r11 = r11.blend(r15.rearrange(SWAP4), UPPER4);
            r15 = old.rearrange(SWAP4).blend(r15, UPPER4);
        }
        old = r0;
        r0 = r0.blend(r2.rearrange(SWAP2), UPPER2);
        r2 = old.rearrange(SWAP2).blend(r2, UPPER2);
        old = r1;
        r1 = r1.blend(r3.rearrange(SWAP2), UPPER2);
        r3 = old.rearrange(SWAP2).blend(r3, UPPER2);
        old = r4;
        r4 = r4.blend(r6.rearrange(SWAP2), UPPER2);
        r6 = old.rearrange(SWAP2).blend(r6, UPPER2);
        old = r5;
        r5 = r5.blend(r7.rearrange(SWAP2), UPPER2);
        r7 = old.rearrange(SWAP2).blend(r7, UPPER2);
        old = r8;
        r8 = r8.blend(r10.rearrange(SWAP2), UPPER2);
        r10 = old.rearrange(SWAP2).blend(r10, UPPER2);
        old = r9;
        r9 = r9.blend(r11.rearrange(SWAP2), UPPER2);
        r11 = old.rearrange(SWAP2).blend(r11, UPPER2);
        old = r12;
        r12 = r12.blend(r14.rearrange(SWAP2), UPPER2);
        r14 = old.rearrange(SWAP2).blend(r14, UPPER2);
        old = r13;
        r13 = r13.blend(r15.rearrange(SWAP2), UPPER2);
        r15 = old.rearrange(SWAP2).blend(r15, UPPER2);
        old = r0;
        r0 = r0.blend(r1.rearrange(SWAP1), UPPER1);
        r1 = old.rearrange(SWAP1).blend(r1, UPPER1);
        old = r2;
        r2 = r2.blend(r3.rearrange(SWAP1), UPPER1);
        r3 = old.rearrange(SWAP1).blend(r3, UPPER1);
        old = r4;
        r4 = r4.blend(r5.rearrange(SWAP1), UPPER1);
        r5 = old.rearrange(SWAP1).blend(r5, UPPER1);
        old = r6;
        r6 = r6.blend(r7.rearrange(SWAP1), UPPER1);
        r7 = old.rearrange(SWAP1).blend(r7, UPPER1);
        old = r8;
        r8 = r8.blend(r9.rearrange(SWAP1), UPPER1);
        r9 = old.rearrange(SWAP1).blend(r9, UPPER1);
        old = r10;
        r10 = r10.blend(r11.rearrange(SWAP1), UPPER1);
        r11 = old.rearrange(SWAP1).blend(r11, UPPER1);
        old = r12;
        r12 = r12.blend(r13.rearrange(SWAP1), UPPER1);
        r13 = old.rearrange(SWAP1).blend(r13, UPPER1);
        old = r14;
        r14 = r14.blend(r15.rearrange(SWAP1), UPPER1);
        r15 = old.rearrange(SWAP1).blend(r15, UPPER1);
        r0.intoArray(to, toAt + (0 % LANES) * toStride + 0 / LANES * LANES);
        r1.intoArray(to, toAt + (1 % LANES) * toStride + 1 / LANES * LANES);
        r2.intoArray(to, toAt + (2 % LANES) * toStride + 2 / LANES * LANES);
        r3.intoArray(to, toAt + (3 % LANES) * toStride + 3 / LANES * LANES);
        r4.intoArray(to, toAt + (4 % LANES) * toStride + 4 / LANES * LANES);
        r5.intoArray(to, toAt + (5 % LANES) * toStride + 5 / LANES * LANES);
        r6.intoArray(to, toAt + (6 % LANES) * toStride + 6 / LANES * LANES);
        r7.intoArray(to, toAt + (7 % LANES) * toStride + 7 / LANES * LANES);
        r8.intoArray(to, toAt + (8 % LANES) * toStride + 8 / LANES * LANES);
        r9.intoArray(to, toAt + (9 % LANES) * toStride + 9 / LANES * LANES);
        r10.intoArray(to, toAt + (10 % LANES) * toStride + 10 / LANES * LANES);
        r11.intoArray(to, toAt + (11 % LANES) * toStride + 11 / LANES * LANES);
        r12.intoArray(to, toAt + (12 % LANES) * toStride + 12 / LANES * LANES);
        r13.intoArray(to, toAt + (13 % LANES) * toStride + 13 / LANES * LANES);
        r14.intoArray(to, toAt + (14 % LANES) * toStride + 14 / LANES * LANES);
        r15.intoArray(to, toAt + (15 % LANES) * toStride + 15 / LANES * LANES);
    }
}
