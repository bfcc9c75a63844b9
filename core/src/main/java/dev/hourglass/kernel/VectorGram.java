package dev.hourglass.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Gram matrix on vectors: rows are packed in blocks, once as they are and once weighted, and every tile of the
 * result stays in registers over a block. Tiles below the diagonal are skipped; elements below it within a tile, and in
 * the padding, are computed and discarded.
 *
 * <pre>
 *   scratch:  sums, stride x stride | BLOCK rows, stride apart | as many weighted rows
 * </pre>
 */
final class VectorGram implements Gram {
    private static final VectorSpecies<Double> SPECIES = VectorWidth.DOUBLES;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = Tuning.GRAM_BLOCK_ROWS;
    private static final int TILE_COLUMNS = 2 * LANES;
    private static final int TILE_ROWS = VectorWidth.MACHINE.gramRows();

    @Override
    public void add(double[][] rows, int firstRow, int endRow, double[] weights, int columns, double[][] upper,
            double[] scratch) {
        int stride = Gram.stride(columns);
        for (int i = 0; i < columns; i++) {
            System.arraycopy(upper[i], i, scratch, i * stride + i, columns - i);
        }
        for (int row = firstRow; row < endRow; row += BLOCK) {
            int count = Math.min(BLOCK, endRow - row);
            for (int i = 0; i < count; i++) {
                pack(rows[row + i], weights[row + i], columns, scratch, stride * (stride + i));
            }
            tiles(count, columns, stride, scratch);
        }
        for (int i = 0; i < columns; i++) {
            System.arraycopy(scratch, i * stride + i, upper[i], i, columns - i);
        }
    }

    private static void pack(double[] row, double weight, int columns, double[] memory, int at) {
        int weighted = at + BLOCK * Gram.stride(columns);
        int j = 0;
        for (; j <= columns - LANES; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, row, j);
            x.intoArray(memory, at + j);
            x.mul(weight).intoArray(memory, weighted + j);
        }
        for (; j < columns; j++) {
            memory[at + j] = row[j];
            memory[weighted + j] = weight * row[j];
        }
    }

    private static void tiles(int rows, int columns, int stride, double[] memory) {
        int right = stride * stride;
        int left = right + BLOCK * stride;
        for (int j = 0; j < columns; j += TILE_COLUMNS) {
            for (int i = 0; i < Math.min(columns, j + TILE_COLUMNS); i += TILE_ROWS) {
                if (TILE_ROWS == 8) {
                    tile8(rows, stride, memory, left + i, right + j, i * stride + j);
                } else {
                    tile4(rows, stride, memory, left + i, right + j, i * stride + j);
                }
            }
        }
    }

    /**
     * A tile of eight rows by two vectors of the result; written out, since C2 boxes vectors that are kept in arrays.
     */
    private static void tile8(int rows, int stride, double[] memory, int left, int right, int sums) {
        int s0 = sums;
        int s1 = s0 + stride;
        int s2 = s1 + stride;
        int s3 = s2 + stride;
        int s4 = s3 + stride;
        int s5 = s4 + stride;
        int s6 = s5 + stride;
        int s7 = s6 + stride;
        DoubleVector a0 = DoubleVector.fromArray(SPECIES, memory, s0);
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, memory, s0 + LANES);
        DoubleVector a1 = DoubleVector.fromArray(SPECIES, memory, s1);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, memory, s1 + LANES);
        DoubleVector a2 = DoubleVector.fromArray(SPECIES, memory, s2);
        DoubleVector b2 = DoubleVector.fromArray(SPECIES, memory, s2 + LANES);
        DoubleVector a3 = DoubleVector.fromArray(SPECIES, memory, s3);
        DoubleVector b3 = DoubleVector.fromArray(SPECIES, memory, s3 + LANES);
        DoubleVector a4 = DoubleVector.fromArray(SPECIES, memory, s4);
        DoubleVector b4 = DoubleVector.fromArray(SPECIES, memory, s4 + LANES);
        DoubleVector a5 = DoubleVector.fromArray(SPECIES, memory, s5);
        DoubleVector b5 = DoubleVector.fromArray(SPECIES, memory, s5 + LANES);
        DoubleVector a6 = DoubleVector.fromArray(SPECIES, memory, s6);
        DoubleVector b6 = DoubleVector.fromArray(SPECIES, memory, s6 + LANES);
        DoubleVector a7 = DoubleVector.fromArray(SPECIES, memory, s7);
        DoubleVector b7 = DoubleVector.fromArray(SPECIES, memory, s7 + LANES);
        for (int row = 0; row < rows; row++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, memory, right);
            DoubleVector q = DoubleVector.fromArray(SPECIES, memory, right + LANES);
            DoubleVector x = DoubleVector.broadcast(SPECIES, memory[left]);
            a0 = x.lanewise(VectorOperators.FMA, p, a0);
            b0 = x.lanewise(VectorOperators.FMA, q, b0);
            x = DoubleVector.broadcast(SPECIES, memory[left + 1]);
            a1 = x.lanewise(VectorOperators.FMA, p, a1);
            b1 = x.lanewise(VectorOperators.FMA, q, b1);
            x = DoubleVector.broadcast(SPECIES, memory[left + 2]);
            a2 = x.lanewise(VectorOperators.FMA, p, a2);
            b2 = x.lanewise(VectorOperators.FMA, q, b2);
            x = DoubleVector.broadcast(SPECIES, memory[left + 3]);
            a3 = x.lanewise(VectorOperators.FMA, p, a3);
            b3 = x.lanewise(VectorOperators.FMA, q, b3);
            x = DoubleVector.broadcast(SPECIES, memory[left + 4]);
            a4 = x.lanewise(VectorOperators.FMA, p, a4);
            b4 = x.lanewise(VectorOperators.FMA, q, b4);
            x = DoubleVector.broadcast(SPECIES, memory[left + 5]);
            a5 = x.lanewise(VectorOperators.FMA, p, a5);
            b5 = x.lanewise(VectorOperators.FMA, q, b5);
            x = DoubleVector.broadcast(SPECIES, memory[left + 6]);
            a6 = x.lanewise(VectorOperators.FMA, p, a6);
            b6 = x.lanewise(VectorOperators.FMA, q, b6);
            x = DoubleVector.broadcast(SPECIES, memory[left + 7]);
            a7 = x.lanewise(VectorOperators.FMA, p, a7);
            b7 = x.lanewise(VectorOperators.FMA, q, b7);
            left += stride;
            right += stride;
        }
        a0.intoArray(memory, s0);
        b0.intoArray(memory, s0 + LANES);
        a1.intoArray(memory, s1);
        b1.intoArray(memory, s1 + LANES);
        a2.intoArray(memory, s2);
        b2.intoArray(memory, s2 + LANES);
        a3.intoArray(memory, s3);
        b3.intoArray(memory, s3 + LANES);
        a4.intoArray(memory, s4);
        b4.intoArray(memory, s4 + LANES);
        a5.intoArray(memory, s5);
        b5.intoArray(memory, s5 + LANES);
        a6.intoArray(memory, s6);
        b6.intoArray(memory, s6 + LANES);
        a7.intoArray(memory, s7);
        b7.intoArray(memory, s7 + LANES);
    }

    /** A tile of four rows, for 16 registers. */
    private static void tile4(int rows, int stride, double[] memory, int left, int right, int sums) {
        int s0 = sums;
        int s1 = s0 + stride;
        int s2 = s1 + stride;
        int s3 = s2 + stride;
        DoubleVector a0 = DoubleVector.fromArray(SPECIES, memory, s0);
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, memory, s0 + LANES);
        DoubleVector a1 = DoubleVector.fromArray(SPECIES, memory, s1);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, memory, s1 + LANES);
        DoubleVector a2 = DoubleVector.fromArray(SPECIES, memory, s2);
        DoubleVector b2 = DoubleVector.fromArray(SPECIES, memory, s2 + LANES);
        DoubleVector a3 = DoubleVector.fromArray(SPECIES, memory, s3);
        DoubleVector b3 = DoubleVector.fromArray(SPECIES, memory, s3 + LANES);
        for (int row = 0; row < rows; row++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, memory, right);
            DoubleVector q = DoubleVector.fromArray(SPECIES, memory, right + LANES);
            DoubleVector x = DoubleVector.broadcast(SPECIES, memory[left]);
            a0 = x.lanewise(VectorOperators.FMA, p, a0);
            b0 = x.lanewise(VectorOperators.FMA, q, b0);
            x = DoubleVector.broadcast(SPECIES, memory[left + 1]);
            a1 = x.lanewise(VectorOperators.FMA, p, a1);
            b1 = x.lanewise(VectorOperators.FMA, q, b1);
            x = DoubleVector.broadcast(SPECIES, memory[left + 2]);
            a2 = x.lanewise(VectorOperators.FMA, p, a2);
            b2 = x.lanewise(VectorOperators.FMA, q, b2);
            x = DoubleVector.broadcast(SPECIES, memory[left + 3]);
            a3 = x.lanewise(VectorOperators.FMA, p, a3);
            b3 = x.lanewise(VectorOperators.FMA, q, b3);
            left += stride;
            right += stride;
        }
        a0.intoArray(memory, s0);
        b0.intoArray(memory, s0 + LANES);
        a1.intoArray(memory, s1);
        b1.intoArray(memory, s1 + LANES);
        a2.intoArray(memory, s2);
        b2.intoArray(memory, s2 + LANES);
        a3.intoArray(memory, s3);
        b3.intoArray(memory, s3 + LANES);
    }
}
