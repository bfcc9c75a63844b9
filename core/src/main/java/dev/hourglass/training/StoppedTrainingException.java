package dev.hourglass.training;

import dev.hourglass.nn.TrainingState;

/** Carries the state out of a training that is to stop; never seen outside this package. */
final class StoppedTrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TrainingState state;

    StoppedTrainingException(TrainingState state) {
        super("the training was to end", null, false, false);
        this.state = state;
    }

    /** The state in which it stopped. */
    TrainingState state() {
        return state;
    }
}
