package dev.hourglass.cli.launching;

/** A second JVM did not come up. Nothing has been done, so that this one can do it. */
public final class NoSecondJvmException extends Exception {
    private static final long serialVersionUID = 1L;

    /** One with the reason, for a note. */
    public NoSecondJvmException(String reason) {
        this(reason, null);
    }

    /** One that another failure caused; {@code --debug} shows it. */
    public NoSecondJvmException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
