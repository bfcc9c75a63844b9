package dev.hourglass.engine;

import java.util.concurrent.CancellationException;

/**
 * Work was given up, because its thread was interrupted: a training between two batches, an encoding between two chunks
 * of rows, a fit between two passes over its rows, a search within the training that it was at.
 *
 * <p>The thread is still interrupted when this is thrown. Where threads of the caller's own executor share the work, an
 * interrupt of one of them counts as well, as by {@code ExecutorService.shutdownNow()}; then that one stays
 * interrupted. Whatever was passed in is as it was, and can be used again.
 */
public final class InterruptedWorkException extends CancellationException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public InterruptedWorkException() {
        super("the work was given up, because its thread was interrupted");
    }
}
