package dev.hourglass.nn;

import dev.hourglass.random.RandomState;

/** Chooses the kind of order that suits where the rows lie. */
final class RowOrders {
    private RowOrders() {
    }

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
     * {@return the length of a {@link RowOrderState#order}: a number for each row, or for each block if rows lie in
     * more blocks than are held at a time}
     *
     * @param inputs to learn from
     */
    static int length(RowSource inputs) {
        return inputs instanceof BlockedRows rows && rows.blocks() > BlockedRows.GROUP ? rows.blocks() : inputs.rows();
    }
}
