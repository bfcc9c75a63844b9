package dev.hourglass.nn;

import dev.hourglass.kernel.View;

/** The rows of one epoch after another, in the order in which a training takes them. */
interface RowOrder extends AutoCloseable {

    /** Draws the order of an epoch. */
    void beginEpoch();

    /**
     * Copies rows of the epoch into a batch. Batches come in order.
     *
     * @param place  of the batch's first row in the epoch
     * @param first  the first row to copy, counted from the batch's first
     * @param end    the row after the last
     * @param input  the batch
     * @param target where targets go; unused if the inputs are the targets
     */
    void gather(int place, int first, int end, View input, View target);

    /** {@return whether several threads may gather different rows of one batch at a time} */
    boolean isForManyThreads();

    /**
     * {@return the state of the order}
     *
     * @param next the place in the epoch of the row that comes next; 0 where the epoch is not begun
     */
    RowOrderState state(int next);

    /**
     * Continues from the state of another training of the same rows; the random stream was restored before.
     *
     * @param order of the state
     * @param next  the place in the epoch of the row that comes next; 0 where the epoch is not begun
     */
    void restore(int[] order, int next);

    /** Releases what is read ahead. */
    @Override
    void close();
}
