package dev.hourglass.cli.terminal;

import java.io.IOException;
import java.util.Locale;

/** Standard output could not be written. */
public final class BrokenOutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Wraps the system's own exception. */
    public BrokenOutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * Whether whoever read the output went away, as {@code head} does.
     *
     * <p>The system's message tells, but in the user's language; where there is {@code /proc}, the kind of the output
     * tells too, since writing to a pipe has no other way to fail.
     */
    public boolean isBrokenPipe() {
        return getMessage() != null && getMessage().toLowerCase(Locale.ROOT).contains("broken pipe")
                || Descriptors.target(Descriptors.OUT).filter(target -> target.toString().startsWith("pipe:"))
                        .isPresent();
    }
}
