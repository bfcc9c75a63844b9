package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/** Blocks that a training holds at a time, one after the other in one array. */
final class BlockGroup {
    private final BlockedRows source;
    private final float[] numbers;
    private int rows;

    /** A group without blocks, with room for as many as a group can have. */
    BlockGroup(BlockedRows source) {
        this.source = source;
        long most = Math.min(source.rows(), (long) BlockedRows.GROUP * source.blockRows());
        this.numbers = new float[Math.toIntExact(Math.multiplyExact(most, (long) source.columns()))];
    }

    /** All rows of a source that has no more than one group. */
    static Matrix all(BlockedRows source) {
        BlockGroup group = new BlockGroup(source);
        int[] order = new int[source.blocks()];
        for (int block = 0; block < order.length; block++) {
            order[block] = block;
        }
        group.read(order, 0, order.length);
        return new Matrix(group.rows, source.columns(), group.numbers);
    }

    /** Reads the blocks at some places of an order. */
    void read(int[] order, int from, int to) {
        rows = 0;
        for (int i = from; i < to; i++) {
            source.copyBlock(order[i], numbers, rows * source.columns());
            rows += source.rowsOf(order[i]);
        }
    }

    /** How many rows its blocks have. */
    int rows() {
        return rows;
    }

    /** Copies one of its rows. */
    void copy(int row, float[] to, int at) {
        System.arraycopy(numbers, row * source.columns(), to, at, source.columns());
    }
}
