package dev.hourglass.cli;

import java.io.IOException;

/** There is no standard output. */
final class ClosedOutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    ClosedOutputException() {
        super("it is closed");
    }
}
