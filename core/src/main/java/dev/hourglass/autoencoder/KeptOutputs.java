package dev.hourglass.autoencoder;

import dev.hourglass.nn.RowSource;

/**
 * The outputs of one layer in an array with those of others, from which the next layers read them. For one thread at a
 * time.
 */
final class KeptOutputs implements RowSource {
    private final int offset;
    private final int columns;
    private final int stride;
    private float[] array;
    private int at;
    private int rows;

    /**
     * Outputs of one layer.
     *
     * @param offset  of the outputs within the numbers that are taken of a row
     * @param columns how many they are
     * @param stride  how many numbers are taken of a row
     */
    KeptOutputs(int offset, int columns, int stride) {
        this.offset = offset;
        this.columns = columns;
        this.stride = stride;
    }

    /** Sets where rows are now, and how many. */
    KeptOutputs in(float[] newArray, int newAt, int newRows) {
        array = newArray;
        at = newAt;
        rows = newRows;
        return this;
    }

    int offset() {
        return offset;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void copy(int row, float[] to, int place) {
        System.arraycopy(array, at + row * stride + offset, to, place, columns);
    }
}
