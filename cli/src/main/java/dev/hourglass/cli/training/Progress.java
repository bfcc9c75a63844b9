package dev.hourglass.cli.training;

import dev.hourglass.nn.ProgressListener;

/** Shows how a training gets on. Closing it leaves the terminal as other output expects it. */
public interface Progress extends ProgressListener, AutoCloseable {

    @Override
    void close();

    /** Keeps what it can of a training that failed; says what that is, for the end of the message. */
    default String afterFailure() {
        return "nothing was written";
    }
}
