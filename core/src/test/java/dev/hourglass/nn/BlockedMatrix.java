package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/** Rows of a matrix as if they lay in blocks elsewhere. */
class BlockedMatrix implements BlockedRows {
    private final Matrix matrix;
    private final int blockRows;

    BlockedMatrix(Matrix matrix, int blockRows) {
        this.matrix = matrix;
        this.blockRows = blockRows;
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public int blockRows() {
        return blockRows;
    }

    @Override
    public RowSource forOneThread() {
        return new BlockCursor(this);
    }

    @Override
    public void copyBlock(int block, float[] to, int at) {
        System.arraycopy(matrix.values(), block * blockRows * columns(), to, at, rowsOf(block) * columns());
    }
}
