package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes matrices on vectors.
 *
 * <p>A block has as many rows as a vector has lanes, and four columns. Here with eight lanes, row r written as r0 r1 r2
 * r3:
 *
 * <pre>
 *   rows read so that four of    lane i trades with lane    lane i trades with lane
 *   each land side by side       i ^ 1 of the next row      i ^ 2 of the row after that
 *   a0 a1 a2 a3  e0 e1 e2 e3     a0 b0 a2 b2  e0 f0 ...     a0 b0 c0 d0  e0 f0 g0 h0
 *   b0 b1 b2 b3  f0 f1 f2 f3     a1 b1 a3 b3  e1 f1 ...     a1 b1 c1 d1  e1 f1 g1 h1
 *   c0 c1 c2 c3  g0 g1 g2 g3     c0 d0 c2 d2  g0 h0 ...     a2 b2 c2 d2  e2 f2 g2 h2
 *   d0 d1 d2 d3  h0 h1 h2 h3     c1 d1 c3 d3  g1 h1 ...     a3 b3 c3 d3  e3 f3 g3 h3
 * </pre>
 *
 * <p>Exchanging lanes with rows at doubling distances is due to Eklundh, "A fast computer method for matrix
 * transposing", IEEE Transactions on Computers C-21, 1972; reading every fourth row into one vector saves the exchanges
 * at the greatest distances. The last block of a row or column is moved back so that it ends at the edge, and copies
 * some elements again.
 */
final class Transposition {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    /** Columns of a block. */
    private static final int COLUMNS = 4;

    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 2);
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
            blocks(columns, from, fromAt + row * fromStride, fromStride, to, toAt + row, toStride);
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
    private static void blocks(int columns, float[] from, int fromAt, int stride, float[] to, int toAt, int toStride) {
        for (int next = 0; next < columns; next += COLUMNS) {
            int column = Math.min(next, columns - COLUMNS);
            int at = fromAt + column;
            int target = toAt + column * toStride;
            FloatVector a = everyFourthRow(from, at, stride);
            FloatVector b = everyFourthRow(from, at + stride, stride);
            FloatVector c = everyFourthRow(from, at + 2 * stride, stride);
            FloatVector d = everyFourthRow(from, at + 3 * stride, stride);
            FloatVector evenAb = a.blend(b.rearrange(SWAP1), ODD1);
            FloatVector oddAb = a.rearrange(SWAP1).blend(b, ODD1);
            FloatVector evenCd = c.blend(d.rearrange(SWAP1), ODD1);
            FloatVector oddCd = c.rearrange(SWAP1).blend(d, ODD1);
            evenAb.blend(evenCd.rearrange(SWAP2), ODD2).intoArray(to, target);
            oddAb.blend(oddCd.rearrange(SWAP2), ODD2).intoArray(to, target + toStride);
            evenAb.rearrange(SWAP2).blend(evenCd, ODD2).intoArray(to, target + 2 * toStride);
            oddAb.rearrange(SWAP2).blend(oddCd, ODD2).intoArray(to, target + 3 * toStride);
        }
    }

    /** Four elements each of this row, the fourth row after it, the eighth and so on, side by side in one vector. */
    private static FloatVector everyFourthRow(float[] from, int at, int stride) {
        FloatVector rows = FloatVector.fromArray(SPECIES, from, at);
        int next = COLUMNS * stride - COLUMNS;
        if (LANES > 4) {
            rows = rows.blend(FloatVector.fromArray(SPECIES, from, at + next), ODD4);
        }
        if (LANES > 8) {
            FloatVector later = FloatVector.fromArray(SPECIES, from, at + 2 * next)
                    .blend(FloatVector.fromArray(SPECIES, from, at + 3 * next), ODD4);
            rows = rows.blend(later, ODD8);
        }
        return rows;
    }

    private static VectorMask<Float> lanesWith(int bit) {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = (lane & bit) != 0;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }
}
