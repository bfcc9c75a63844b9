package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.RowSource;
import dev.hourglass.preprocessing.Scaler;

/** Room for some prepared rows, scaled when a network takes them. For one thread at a time. */
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

    /** Where the next row begins in {@link #values}, which then is one of the rows. */
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
