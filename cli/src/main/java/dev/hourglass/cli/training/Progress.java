package dev.hourglass.cli.training;

import dev.hourglass.nn.ProgressListener;

/** Shows how a training gets on. Closing it leaves the terminal as other output expects it. */
public interface Progress extends ProgressListener, AutoCloseable {

    @Override
    void close();
}
