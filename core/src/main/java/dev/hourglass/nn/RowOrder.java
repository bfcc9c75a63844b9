package dev.hourglass.nn;

import dev.hourglass.kernel.View;

/** The rows of one epoch after another, in the order in which a training takes them. */
interface RowOrder extends AutoCloseable {

    /** Draws the order of an epoch. */
    void beginEpoch();

    /**
     * Copies rows of the epoch into a batch. Batches follow each other.
     *
     * @param first the first row's place in the epoch
     * @param end   one after the last row's
     * @param input where to
     * @param target where targets go; nobody looks there if they are the inputs
     */
    void gather(int first, int end, View input, View target);

    /**
     * {@return where the order stands}
     *
     * @param next the place in the epoch of the row that comes next; 0 where the epoch is not begun
     */
    RowOrderState state(int next);

    /**
     * Goes on from where another training of the same rows stood; the random stream is its own already.
     *
     * @param order of the state
     * @param next  the place in the epoch of the row that comes next; 0 where the epoch is not begun
     */
    void restore(int[] order, int next);

    /** Lets go of what is read ahead. */
    @Override
    void close();
}
