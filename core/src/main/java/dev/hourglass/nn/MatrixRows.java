package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/**
 * Rows that are there as a matrix.
 *
 * @param matrix rows x columns
 */
record MatrixRows(Matrix matrix) implements RowSource {
    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public void copy(int row, float[] to, int at) {
        System.arraycopy(matrix.values(), row * matrix.columns(), to, at, matrix.columns());
    }
}
