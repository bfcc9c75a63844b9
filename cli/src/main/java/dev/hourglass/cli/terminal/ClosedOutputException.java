package dev.hourglass.cli.terminal;

import java.io.IOException;

/** There is no standard output. */
public final class ClosedOutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    ClosedOutputException() {
        super("it is closed");
    }
}
