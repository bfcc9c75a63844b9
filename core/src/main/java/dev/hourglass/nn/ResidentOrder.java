package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.random.RandomState;
import java.util.Arrays;

/** The order of rows that are all at hand: each epoch shuffles the order of the epoch before. */
final class ResidentOrder implements RowOrder {
    private final TrainingData data;
    private final boolean shuffle;
    private final RandomState random;
    private final int[] rows;

    ResidentOrder(TrainingData data, boolean shuffle, RandomState random) {
        this.data = data;
        this.shuffle = shuffle;
        this.random = random;
        this.rows = new int[data.rows()];
        Arrays.setAll(rows, row -> row);
    }

    @Override
    public void beginEpoch() {
        if (shuffle) {
            random.shuffle(rows);
        }
    }

    @Override
    public void gather(int place, int first, int end, View input, View target) {
        gather(data.inputs(), place, first, end, input);
        if (data.hasOwnTargets()) {
            gather(data.targets(), place, first, end, target);
        }
    }

    private void gather(RowSource from, int place, int first, int end, View to) {
        for (int i = first; i < end; i++) {
            from.copy(rows[place + i], to.array(), to.at(i, 0));
        }
    }

    @Override
    public boolean isForManyThreads() {
        return true;
    }

    @Override
    public RowOrderState state(int next) {
        return new RowOrderState(rows.length, rows.clone(), random.state());
    }

    @Override
    public void restore(int[] order, int next) {
        System.arraycopy(order, 0, rows, 0, rows.length);
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
