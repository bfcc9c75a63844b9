package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.RowSource;
import dev.hourglass.preprocessing.Scaler;

/** A buffer for some prepared rows, which are scaled when a network reads them. For one thread at a time. */
final class RowBuffer implements RowSource {
    private final DoubleMatrix room;
    private final Scaler scaler;
    private int rows;

    /**
     * Room for rows.
     *
     * @param most   how many at a time
     * @param scaler of as many columns as the rows have
     */
    RowBuffer(int most, Scaler scaler) {
        this.room = new DoubleMatrix(most, scaler.columns());
        this.scaler = scaler;
    }

    void clear() {
        rows = 0;
    }

    boolean isFull() {
        return rows == room.rows();
    }

    /** Adds a row; returns where it begins in {@link #values}. */
    int add() {
        return rows++ * room.columns();
    }

    double[] values() {
        return room.values();
    }

    DoubleMatrix prepared() {
        return room;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return room.columns();
    }

    @Override
    public void copy(int row, float[] to, int at) {
        scaler.transformRow(room, row, to, at);
    }
}
