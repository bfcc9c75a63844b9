package dev.hourglass.cli;

/** A second JVM did not come up. Nothing has been done, so that this one can do it. */
final class NoSecondJvmException extends Exception {
    private static final long serialVersionUID = 1L;

    /** One with the reason, for a note. */
    NoSecondJvmException(String reason) {
        this(reason, null);
    }

    /** One that another failure caused; {@code --debug} shows it. */
    NoSecondJvmException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
