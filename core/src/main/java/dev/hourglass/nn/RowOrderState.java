package dev.hourglass.nn;

import dev.hourglass.random.RandomState;
import java.util.BitSet;
import java.util.Objects;

/**
 * The state of the order of a training's rows.
 *
 * <p>The arrays are not copied: they belong to the state.
 *
 * @param rows   how many there are
 * @param order  of the rows in the epoch, each row's number once; for {@link BlockedRows} in more than
 *               {@link BlockedRows#GROUP} blocks, the order of the blocks, each block's number once
 * @param random the state of the stream that orders are drawn from, as {@link RandomState#state} gives it; with an
 *               order of blocks, the state just before the rows of the current group are shuffled
 */
public record RowOrderState(int rows, int[] order, int[] random) {

    /**
     * Refuses an invalid order or stream.
     *
     * @param rows   how many there are
     * @param order  of the rows, or of their blocks
     * @param random of the stream that orders are drawn from
     */
    public RowOrderState {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(random, "random");
        if (rows < 1 || order.length == 0) {
            throw new IllegalArgumentException("no training has 0 rows");
        }
        if (order.length > rows) {
            throw new IllegalArgumentException("found an order of " + order.length + " for " + rows + " rows");
        }
        RandomState.ofState(random);
        BitSet seen = new BitSet(order.length);
        for (int row : order) {
            if (row < 0 || row >= order.length || seen.get(row)) {
                throw new IllegalArgumentException("expected each of " + order.length + " rows once, found row " + row
                        + (row < 0 || row >= order.length ? "" : " twice"));
            }
            seen.set(row);
        }
    }
}
