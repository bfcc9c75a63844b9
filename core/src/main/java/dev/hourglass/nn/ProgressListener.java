package dev.hourglass.nn;

/**
 * Hears how a training goes, and may ask for its state. Called on the training thread, which waits; only
 * {@link #wantsState} also on others.
 */
@FunctionalInterface
public interface ProgressListener {
    /** A listener that does nothing. */
    ProgressListener SILENT = epoch -> { };

    /**
     * An epoch has ended.
     *
     * @param epoch what came of it
     */
    void epochEnded(EpochResult epoch);

    /**
     * {@return whether {@link #takeState} is to be called as soon as can be} Asked between two batches; and by every
     * thread that measures validation rows, which is broken off then, and begun again should the training go on.
     */
    default boolean wantsState() {
        return false;
    }

    /**
     * Takes the state that was wanted, between two batches. What is thrown here ends the training.
     *
     * @param state a copy, nobody else's
     */
    default void takeState(TrainingState state) {
    }
}
