package dev.hourglass.search;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;

/** Gives a training up between two batches, once its search is to end. */
record EndingListener(SearchListener search) implements ProgressListener {

    /** A training was given up. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the search is to end", null, false, false);
        }
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        // Only batches matter here.
    }

    @Override
    public boolean wantsState() {
        return search.isEnding();
    }

    @Override
    public void takeState(TrainingState state) {
        throw new EndedException();
    }
}
