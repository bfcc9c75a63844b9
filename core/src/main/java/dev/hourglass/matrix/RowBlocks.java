package dev.hourglass.matrix;

import java.util.function.Consumer;

/**
 * Rows that can be read as often as needed, block by block and always in the same order, so that they need not all be
 * in memory.
 */
public interface RowBlocks {

    /** {@return how many rows there are} */
    int rows();

    /** {@return how many numbers a row has} */
    int columns();

    /**
     * Reads all rows once.
     *
     * @param visitor gets one block of rows after the other; each may be used only until the visitor returns
     */
    void forEach(Consumer<DoubleMatrix> visitor);

    /**
     * {@return values of a column, each found by its rank}
     *
     * @param column counted from 0
     * @param ranks  the place of each wanted value among all values of the column in ascending order, counted from 0;
     *               themselves ascending
     */
    double[] atRanks(int column, int[] ranks);
}
