package dev.hourglass.nn;

import java.util.function.Supplier;

/**
 * Is told of a training's progress, and may ask for its state. Called on the training thread, which waits meanwhile;
 * only {@link #wantsState} is called on other threads, too. An exception that is thrown here ends the training.
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
     * Receives the state that was asked for, between two batches.
     *
     * @param state a copy that nobody else has
     */
    default void takeState(TrainingState state) {
    }

    /**
     * The training ends because its thread was interrupted. During this call the thread's interrupt status is cleared,
     * so that a file can be written; afterwards it is set again, and a
     * {@link dev.hourglass.engine.InterruptedWorkException} is thrown.
     *
     * @param state gives a copy of the state to resume from; may be called any number of times before this returns
     */
    default void interrupted(Supplier<TrainingState> state) {
    }
}
