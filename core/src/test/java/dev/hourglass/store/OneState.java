package dev.hourglass.store;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;

/** Takes a training's state at one of its batches, and lets it go on. */
final class OneState implements ProgressListener {
    private final int at;
    private int batches;
    private TrainingState state;

    /** At a batch, counted from 1. */
    OneState(int at) {
        this.at = at;
    }

    /** The state that was taken. */
    TrainingState state() {
        return state;
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        // Only states are of interest.
    }

    @Override
    public boolean wantsState() {
        return state == null && ++batches >= at;
    }

    @Override
    public void takeState(TrainingState taken) {
        state = taken;
    }
}
