package dev.hourglass.cli;

/** A failure the user can do something about: one line says what is wrong, another how to mend it. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the run ends. */
    private final ExitCode exitCode;
    /** What the user can do. */
    private final String fix;

    /**
     * A failure.
     *
     * @param exitCode how the run ends
     * @param message  what was found and what was expected, without {@code error:}
     * @param fix      what the user can do, without {@code fix:}; empty when there is nothing
     */
    CommandException(ExitCode exitCode, String message, String fix) {
        this(exitCode, message, fix, null);
    }

    /** A failure that another one caused; {@code --debug} shows the cause. */
    CommandException(ExitCode exitCode, String message, String fix, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.fix = fix;
    }

    /** A command line that cannot be understood. */
    static CommandException usage(String message, String fix) {
        return new CommandException(ExitCode.USAGE, message, fix);
    }

    /** How the run ends. */
    ExitCode exitCode() {
        return exitCode;
    }

    /** What the user can do, or empty. */
    String fix() {
        return fix;
    }
}
