package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes matrices on vectors.
 *
 * <p>A block has as many rows as a vector has lanes, and eight columns, or four where a vector has only four lanes.
 * Here with four, row r written as r0 r1 r2 r3:
 *
 * <pre>
 *   rows           lane i trades with lane    lane i trades with lane
 *                  i ^ 1 of the next row      i ^ 2 of the row after that
 *   a0 a1 a2 a3    a0 b0 a2 b2                a0 b0 c0 d0
 *   b0 b1 b2 b3    a1 b1 a3 b3                a1 b1 c1 d1
 *   c0 c1 c2 c3    c0 d0 c2 d2                a2 b2 c2 d2
 *   d0 d1 d2 d3    c1 d1 c3 d3                a3 b3 c3 d3
 * </pre>
 *
 * <p>With eight columns, this is done to rows a to d and to rows e to h, in each half of a vector of eight lanes; then
 * lane i of each of the first four trades with lane i ^ 4 of the fourth row after it. With sixteen lanes, a vector is
 * read from two rows, eight elements of each side by side.
 *
 * <p>Exchanging lanes with rows at doubling distances is due to Eklundh, "A fast computer method for matrix
 * transposing", IEEE Transactions on Computers C-21, 1972; with sixteen lanes, reading two rows into one vector saves
 * the exchanges at the greatest distance. The last block of a row or column is moved back so that it ends at the edge,
 * and copies some elements again.
 */
final class Transposition {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    /** Columns of a block. */
    private static final int COLUMNS = Math.min(8, LANES);

    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 2);

    /** Not used with four lanes. */
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ (LANES > 4 ? 4 : 0));

    private static final VectorMask<Float> ODD1 = lanesWith(1);
    private static final VectorMask<Float> ODD2 = lanesWith(2);
    private static final VectorMask<Float> ODD4 = lanesWith(4);
    private static final VectorMask<Float> ODD8 = lanesWith(8);

    private Transposition() {
    }

    /**
     * Writes the transpose of {@code rows} contiguous rows of {@code from} to contiguous rows of {@code to}: element
     * (i, j), {@code i * fromStride + j} floats past {@code fromAt}, becomes element (j, i).
     */
    static void run(int rows, int columns, float[] from, int fromAt, int fromStride, float[] to, int toAt,
            int toStride) {
        if (rows < LANES || columns < COLUMNS) {
            byElements(rows, columns, from, fromAt, fromStride, to, toAt, toStride);
            return;
        }
        for (int nextRow = 0; nextRow < rows; nextRow += LANES) {
            int row = Math.min(nextRow, rows - LANES);
            if (COLUMNS == 4) {
                blocksOfFour(columns, from, fromAt + row * fromStride, fromStride, to, toAt + row, toStride);
            } else {
                blocksOfEight(columns, from, fromAt + row * fromStride, fromStride, to, toAt + row, toStride);
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

    /** Transposes all blocks of some rows, in one loop, so that shuffles and masks are prepared only once. */
    private static void blocksOfFour(int columns, float[] from, int fromAt, int stride, float[] to, int toAt,
            int toStride) {
        for (int next = 0; next < columns; next += COLUMNS) {
            int column = Math.min(next, columns - COLUMNS);
            int at = fromAt + column;
            int target = toAt + column * toStride;
            FloatVector a = FloatVector.fromArray(SPECIES, from, at);
            FloatVector b = FloatVector.fromArray(SPECIES, from, at + stride);
            FloatVector c = FloatVector.fromArray(SPECIES, from, at + 2 * stride);
            FloatVector d = FloatVector.fromArray(SPECIES, from, at + 3 * stride);
            FloatVector ab0 = a.blend(b.rearrange(SWAP1), ODD1);
            FloatVector ab1 = a.rearrange(SWAP1).blend(b, ODD1);
            FloatVector cd0 = c.blend(d.rearrange(SWAP1), ODD1);
            FloatVector cd1 = c.rearrange(SWAP1).blend(d, ODD1);
            ab0.blend(cd0.rearrange(SWAP2), ODD2).intoArray(to, target);
            ab1.blend(cd1.rearrange(SWAP2), ODD2).intoArray(to, target + toStride);
            ab0.rearrange(SWAP2).blend(cd0, ODD2).intoArray(to, target + 2 * toStride);
            ab1.rearrange(SWAP2).blend(cd1, ODD2).intoArray(to, target + 3 * toStride);
        }
    }

    /** The same for blocks of eight columns; names say which rows a vector has, and which element of each is first. */
    private static void blocksOfEight(int columns, float[] from, int fromAt, int stride, float[] to, int toAt,
            int toStride) {
        for (int next = 0; next < columns; next += COLUMNS) {
            int column = Math.min(next, columns - COLUMNS);
            int at = fromAt + column;
            int target = toAt + column * toStride;
            FloatVector a = withEighthRowAfter(from, at, stride);
            FloatVector b = withEighthRowAfter(from, at + stride, stride);
            FloatVector c = withEighthRowAfter(from, at + 2 * stride, stride);
            FloatVector d = withEighthRowAfter(from, at + 3 * stride, stride);
            FloatVector e = withEighthRowAfter(from, at + 4 * stride, stride);
            FloatVector f = withEighthRowAfter(from, at + 5 * stride, stride);
            FloatVector g = withEighthRowAfter(from, at + 6 * stride, stride);
            FloatVector h = withEighthRowAfter(from, at + 7 * stride, stride);
            FloatVector ab0 = a.blend(b.rearrange(SWAP1), ODD1);
            FloatVector ab1 = a.rearrange(SWAP1).blend(b, ODD1);
            FloatVector cd0 = c.blend(d.rearrange(SWAP1), ODD1);
            FloatVector cd1 = c.rearrange(SWAP1).blend(d, ODD1);
            FloatVector ef0 = e.blend(f.rearrange(SWAP1), ODD1);
            FloatVector ef1 = e.rearrange(SWAP1).blend(f, ODD1);
            FloatVector gh0 = g.blend(h.rearrange(SWAP1), ODD1);
            FloatVector gh1 = g.rearrange(SWAP1).blend(h, ODD1);
            FloatVector ad0 = ab0.blend(cd0.rearrange(SWAP2), ODD2);
            FloatVector ad1 = ab1.blend(cd1.rearrange(SWAP2), ODD2);
            FloatVector ad2 = ab0.rearrange(SWAP2).blend(cd0, ODD2);
            FloatVector ad3 = ab1.rearrange(SWAP2).blend(cd1, ODD2);
            FloatVector eh0 = ef0.blend(gh0.rearrange(SWAP2), ODD2);
            FloatVector eh1 = ef1.blend(gh1.rearrange(SWAP2), ODD2);
            FloatVector eh2 = ef0.rearrange(SWAP2).blend(gh0, ODD2);
            FloatVector eh3 = ef1.rearrange(SWAP2).blend(gh1, ODD2);
            ad0.blend(eh0.rearrange(SWAP4), ODD4).intoArray(to, target);
            ad1.blend(eh1.rearrange(SWAP4), ODD4).intoArray(to, target + toStride);
            ad2.blend(eh2.rearrange(SWAP4), ODD4).intoArray(to, target + 2 * toStride);
            ad3.blend(eh3.rearrange(SWAP4), ODD4).intoArray(to, target + 3 * toStride);
            ad0.rearrange(SWAP4).blend(eh0, ODD4).intoArray(to, target + 4 * toStride);
            ad1.rearrange(SWAP4).blend(eh1, ODD4).intoArray(to, target + 5 * toStride);
            ad2.rearrange(SWAP4).blend(eh2, ODD4).intoArray(to, target + 6 * toStride);
            ad3.rearrange(SWAP4).blend(eh3, ODD4).intoArray(to, target + 7 * toStride);
        }
    }

    /**
     * Eight elements of a row; with sixteen lanes, beside them the same columns of the eighth row after it, which is
     * read eight floats early, so that they land in the upper half.
     */
    private static FloatVector withEighthRowAfter(float[] from, int at, int stride) {
        FloatVector row = FloatVector.fromArray(SPECIES, from, at);
        return LANES == COLUMNS ? row
                : row.blend(FloatVector.fromArray(SPECIES, from, at + COLUMNS * (stride - 1)), ODD8);
    }

    private static VectorMask<Float> lanesWith(int bit) {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = (lane & bit) != 0;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }
}
