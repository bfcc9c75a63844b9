package dev.hourglass.cli.training;

/** A signal has ended a training: its state is saved, all has been said of it, and the JVM is about to end. */
final class TrainingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingStoppedException() {
        super("stopped by a signal", null, false, false);
    }
}
