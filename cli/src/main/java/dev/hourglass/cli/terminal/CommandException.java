package dev.hourglass.cli.terminal;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import java.util.List;
import java.util.Optional;

/** A failure the user can do something about: one line says what is wrong, another how to mend it. */
public final class CommandException extends RuntimeException {
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
    public CommandException(ExitCode exitCode, String message, String fix) {
        this(exitCode, message, fix, null);
    }

    /** A failure that another one caused; {@code --debug} shows the cause. */
    public CommandException(ExitCode exitCode, String message, String fix, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.fix = fix;
    }

    /** A command line that cannot be understood. */
    public static CommandException usage(String message, String fix) {
        return new CommandException(ExitCode.USAGE, message, fix);
    }

    /**
     * A word on the command line that means nothing.
     *
     * @param kind      what it should be, such as {@code option}
     * @param word      what was found
     * @param known     what there is; the nearest one, if any is near, becomes the fix
     * @param otherwise the fix when none is near
     */
    public static CommandException unknown(String kind, String word, List<String> known, String otherwise) {
        Optional<String> nearest = NearestName.of(word, known);
        return usage("unknown " + kind + " " + Escaped.text(word),
                nearest.isPresent() ? "did you mean " + nearest.get() + "?" : otherwise);
    }

    /** How the run ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** What the user can do, or empty. */
    public String fix() {
        return fix;
    }
}
