package dev.hourglass.nn;

import java.util.function.Supplier;

/**
 * Hears how a training goes, and may ask for its state. Called on the training thread, which waits; only
 * {@link #wantsState} also on others. What is thrown here ends the training.
 */
@FunctionalInterface
public interface ProgressListener extends StateRequest {
    /** A listener that does nothing. */
    ProgressListener SILENT = epoch -> { };

    /**
     * An epoch has ended.
     *
     * @param epoch what came of it
     */
    void epochEnded(EpochResult epoch);

    /**
     * A batch has ended.
     *
     * @param epoch   that it belongs to, counted from 1
     * @param batch   counted from 1
     * @param batches how many the epoch has
     * @param loss    the mean training loss of the epoch so far
     */
    default void batchEnded(int epoch, int batch, int batches, double loss) {
    }

    /**
     * Takes the state that was wanted, between two batches.
     *
     * @param state a copy, nobody else's
     */
    default void takeState(TrainingState state) {
    }

    /**
     * The training ends, because its thread was interrupted. Meanwhile the thread is not, so that a file can be
     * written; afterwards it is again, and a {@link dev.hourglass.engine.InterruptedWorkException} is thrown.
     *
     * @param state gives the state to go on from, a copy, as often as it is asked before this returns
     */
    default void interrupted(Supplier<TrainingState> state) {
    }
}
