package dev.hourglass.nn;

/**
 * Rows that lie outside memory, in blocks of neighboring rows: a block is read as a whole, and a training holds only a
 * group of blocks at a time.
 *
 * <p>The order in which a training takes them depends only on its seed, on the number of rows and on the size of a
 * block. In every epoch the blocks are shuffled, and taken in that order in groups of {@value #GROUP}, of which the
 * last may be smaller; the rows of each group are shuffled. So a row mixes with all others of its group, and with other
 * blocks in the next epoch. If one group holds all rows, their order is the same as that of rows in memory.
 */
public interface BlockedRows extends RowSource {
    /** How many blocks make a group, whose rows a training shuffles together. */
    int GROUP = 64;
    /** About how many numbers a block has. */
    int BLOCK_NUMBERS = 1 << 16;

    /**
     * {@return how many rows a block should have, so that a group of blocks has 16 MB}
     *
     * @param columns of a row
     */
    static int usualBlockRows(int columns) {
        return Math.max(1, BLOCK_NUMBERS / Math.max(1, columns));
    }

    /** {@return how many rows each block has, 1 or more; the last one may have fewer} */
    int blockRows();

    /**
     * Writes the rows of one block, one after the other. Several threads may ask for blocks at a time.
     *
     * @param block counted from 0
     * @param to    where to
     * @param at    where the first row begins there
     */
    void copyBlock(int block, float[] to, int at);

    /** {@return how many blocks there are} */
    default int blocks() {
        return (int) (((long) rows() + blockRows() - 1) / blockRows());
    }

    /**
     * {@return how many rows a block has}
     *
     * @param block counted from 0
     */
    default int rowsOf(int block) {
        return (int) Math.min(blockRows(), rows() - (long) block * blockRows());
    }

    /** Reads the whole block of the row: for many rows, use {@link #forOneThread}. */
    @Override
    default void copy(int row, float[] to, int at) {
        forOneThread().copy(row, to, at);
    }

    /** {@return a view of these rows that keeps the last block that it read, such as a {@link BlockCursor}} */
    @Override
    RowSource forOneThread();
}
