package dev.hourglass.nn;

/**
 * Rows that lie outside memory, in blocks of neighbours: a block is read at once, and a training holds only a group of
 * them at a time.
 *
 * <p>The order in which a training takes them is a function of its seed, of the number of rows and of a block's. Every
 * epoch the blocks are shuffled; then come groups of {@value #GROUP} blocks in that order, the last one smaller, and of
 * each group the rows are shuffled. So a row meets all others of its group, and other blocks in the next epoch. Where
 * one group holds all rows, their order is that of rows in memory.
 */
public interface BlockedRows extends RowSource {
    /** How many blocks a training shuffles the rows of together. */
    int GROUP = 64;
    /** About as many numbers make a block. */
    int BLOCK_NUMBERS = 1 << 16;

    /**
     * {@return how many rows a block had better have: so many that a group of blocks has 16 MB}
     *
     * @param columns of a row
     */
    static int usualBlockRows(int columns) {
        return Math.max(1, BLOCK_NUMBERS / Math.max(1, columns));
    }

    /** {@return how many rows each block has, but the last one, which may have fewer; 1 or more} */
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

    /** Reads the whole block of the row: who wants many rows takes {@link #forOneThread}. */
    @Override
    default void copy(int row, float[] to, int at) {
        forOneThread().copy(row, to, at);
    }

    /** Keeps the block that was read last. */
    @Override
    default RowSource forOneThread() {
        BlockedRows all = this;
        return new RowSource() {
            private final float[] block = new float[Math.multiplyExact(Math.min(rows(), blockRows()), columns())];
            private int held = -1;

            @Override
            public int rows() {
                return all.rows();
            }

            @Override
            public int columns() {
                return all.columns();
            }

            @Override
            public void copy(int row, float[] to, int at) {
                int wanted = row / blockRows();
                if (wanted != held) {
                    held = -1;
                    copyBlock(wanted, block, 0);
                    held = wanted;
                }
                System.arraycopy(block, (row - wanted * blockRows()) * columns(), to, at, columns());
            }
        };
    }
}
