package dev.hourglass.preprocessing;

import dev.hourglass.matrix.DoubleMatrix;

/**
 * What brings raw columns to a size that a network learns from, each by itself. Immutable and safe for many threads.
 */
public sealed interface Scaler permits MinMaxScaler, QuantileScaler {

    /** {@return the number of columns} */
    int columns();

    /**
     * Scales a matrix.
     *
     * @param data rows x columns
     * @return a new matrix of the same shape; not finite where a value is not
     * @throws IllegalArgumentException if the number of columns is not the fitted one
     */
    DoubleMatrix transform(DoubleMatrix data);

    /**
     * Scales a row of a matrix and rounds it to float32.
     *
     * @param data rows x columns, as many as were fitted
     * @param row  counted from 0
     * @param to   where to
     * @param at   where the row begins there
     */
    void transformRow(DoubleMatrix data, int row, float[] to, int at);

    /**
     * Undoes {@link #transform}, up to rounding and clipping.
     *
     * @param data rows x columns of scaled values
     * @return a new matrix of the same shape
     * @throws IllegalArgumentException if the number of columns is not the fitted one
     */
    DoubleMatrix inverseTransform(DoubleMatrix data);

    /** {@return a copy of the least value of each column that was learned from} */
    double[] dataMinimum();

    /** {@return a copy of the greatest value of each column that was learned from} */
    double[] dataMaximum();

    /**
     * How many values of each column lie outside the range it was fitted on.
     *
     * @param data rows x columns, not scaled
     * @return one count a column
     * @throws IllegalArgumentException if the number of columns is not the fitted one
     */
    int[] outOfRangeCounts(DoubleMatrix data);

    /**
     * Refuses a matrix of other columns than were fitted.
     *
     * @param data rows x columns
     * @throws IllegalArgumentException if the number of columns is not the fitted one
     */
    default void requireColumns(DoubleMatrix data) {
        if (data.columns() != columns()) {
            throw new IllegalArgumentException(
                    "the scaler was fitted on " + columns() + " columns, found " + data.columns());
        }
    }
}
