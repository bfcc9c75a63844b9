package dev.hourglass.nn;

/**
 * Hears how a training goes, and may ask for its state. Called on the training thread, which waits; only
 * {@link #wantsState} also on others.
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
     * Takes the state that was wanted, between two batches. What is thrown here ends the training.
     *
     * @param state a copy, nobody else's
     */
    default void takeState(TrainingState state) {
    }
}
