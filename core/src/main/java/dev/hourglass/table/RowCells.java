package dev.hourglass.table;

/**
 * Reads cells of rows; columns are those that were {@linkplain RowLayout#bind bound}, counted from 0.
 *
 * @param <R> a row
 */
public interface RowCells<R> {

    /**
     * {@return the number in a cell; NaN if it is missing}
     *
     * @param row    any
     * @param column counted from 0, in the order in which columns were bound
     * @throws IllegalArgumentException if the cell holds something else; the message names the column
     */
    double number(R row, int column);

    /**
     * {@return the text in a cell; empty if it is missing}
     *
     * @param row    any
     * @param column counted from 0, in the order in which columns were bound
     * @throws IllegalArgumentException if the cell holds something else; the message names the column
     */
    String text(R row, int column);
}
