package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.random.RandomState;

/** The rows of one epoch after another, in the order in which a training takes them. */
interface RowOrder extends AutoCloseable {

    /**
     * {@return the order of a training's rows}
     *
     * @param data    to learn from
     * @param shuffle whether rows come in a new order every epoch
     * @param random  the stream that orders are drawn from
     * @param ahead   whether a thread may read what comes next
     */
    static RowOrder of(TrainingData data, boolean shuffle, RandomState random, boolean ahead) {
        if (!(data.inputs() instanceof BlockedRows rows)) {
            return new ResidentOrder(data, shuffle, random);
        }
        if (rows.blocks() <= BlockedRows.GROUP) {
            return new ResidentOrder(TrainingData.ofItself(BlockGroup.all(rows)), shuffle, random);
        }
        return new BlockOrder(rows, shuffle, random, ahead);
    }

    /**
     * {@return how long a {@link RowOrderState#order} is: a number for each row, or for each block where rows lie in
     * more blocks than are held at a time}
     *
     * @param inputs to learn from
     */
    static int length(RowSource inputs) {
        return inputs instanceof BlockedRows rows && rows.blocks() > BlockedRows.GROUP ? rows.blocks() : inputs.rows();
    }

    /** Draws the order of an epoch. */
    void beginEpoch();

    /**
     * Copies rows of the epoch into a batch. Batches follow each other.
     *
     * @param place  in the epoch of the batch's first row
     * @param first  the first row to copy, counted from the batch's first
     * @param end    the row after the last
     * @param input  the batch
     * @param target where targets go; nobody looks there if they are the inputs
     */
    void gather(int place, int first, int end, View input, View target);

    /** {@return whether several threads may gather different rows of one batch at a time} */
    boolean isForManyThreads();

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
