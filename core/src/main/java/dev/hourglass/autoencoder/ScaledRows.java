package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.RowSource;
import dev.hourglass.preprocessing.Scaler;

/**
 * Prepared rows, which are scaled when a network reads them.
 *
 * @param prepared rows, not scaled
 * @param scaler   of as many columns
 */
record ScaledRows(DoubleMatrix prepared, Scaler scaler) implements RowSource {
    @Override
    public int rows() {
        return prepared.rows();
    }

    @Override
    public int columns() {
        return prepared.columns();
    }

    @Override
    public void copy(int row, float[] to, int at) {
        scaler.transformRow(prepared, row, to, at);
    }
}
