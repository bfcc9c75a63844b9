package dev.hourglass.nn;

/** Whoever may want the state of a training. */
public interface StateRequest {

    /**
     * {@return whether the state of the training is wanted as soon as can be} Asked between two batches; and by every
     * thread that measures validation rows, which is broken off then, and begun again should the training go on.
     */
    default boolean wantsState() {
        return false;
    }
}
