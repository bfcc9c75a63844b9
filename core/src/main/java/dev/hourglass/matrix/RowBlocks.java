package dev.hourglass.matrix;

import java.util.function.Consumer;

/**
 * Rows that are passed over as often as wanted, some of them at a time and always in the same order: they need not all
 * be in memory.
 */
public interface RowBlocks {

    /** {@return how many rows there are} */
    int rows();

    /** {@return how many numbers a row has} */
    int columns();

    /**
     * Passes over all rows.
     *
     * @param visitor sees blocks of rows, each after the one before it; what it is given may be used until it returns
     */
    void forEach(Consumer<DoubleMatrix> visitor);

    /**
     * {@return values of a column by their ranks}
     *
     * @param column counted from 0
     * @param ranks  how many values stand before each, if all are put in ascending order; from 0 to one less than there
     *               are rows, ascending
     */
    double[] atRanks(int column, int[] ranks);
}
