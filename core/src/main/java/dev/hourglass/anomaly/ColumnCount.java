package dev.hourglass.anomaly;

import dev.hourglass.matrix.DoubleMatrix;

/** What a column is like in rows that come some after others, counted so far: the order does not matter. */
interface ColumnCount {
    /**
     * Counts more rows.
     *
     * @param rows  prepared, any number of them
     * @param first the first number that the column becomes, from 0
     */
    void add(DoubleMatrix rows, int first);

    /**
     * {@return how far the rows so far are from the training rows}
     *
     * @param training how many training rows there were
     */
    Change change(int training);
}
