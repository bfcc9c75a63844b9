package dev.hourglass.training;

import dev.hourglass.nn.TrainingState;

/** Takes the state of a training that is to end out of it; nobody outside this package sees one. */
final class StoppedTrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TrainingState state;

    StoppedTrainingException(TrainingState state) {
        super("the training was to end", null, false, false);
        this.state = state;
    }

    /** Where it stood. */
    TrainingState state() {
        return state;
    }
}
