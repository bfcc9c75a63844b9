package dev.hourglass.nn;

/** Says whether the state of a training is wanted. */
public interface StateRequest {

    /**
     * {@return whether the state of the training is wanted as soon as possible} Called between two batches, and by
     * every thread that measures validation rows. Validation is then broken off, and started again if the training
     * continues.
     */
    default boolean wantsState() {
        return false;
    }
}
