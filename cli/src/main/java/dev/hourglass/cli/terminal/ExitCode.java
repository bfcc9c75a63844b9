package dev.hourglass.cli.terminal;

/** How a run ended, in numbers; those from 64 to 78 are those of BSD's {@code sysexits.h}. */
public enum ExitCode {
    /** Everything asked for was done. */
    DONE(0),
    /** The command line is wrong. */
    USAGE(64),
    /** The content of a table or of a model file is wrong. */
    BAD_DATA(65),
    /** An input does not exist or cannot be read. */
    NO_INPUT(66),
    /** A bug of ours. */
    BUG(70),
    /** An output cannot be created. */
    CANNOT_CREATE(73),
    /** Reading or writing failed under way, as on a full disk. */
    IO_ERROR(74),
    /** The system forbids it. */
    NO_PERMISSION(77),
    /** The JVM, its modules or its memory are not what is needed. */
    JVM(78),
    /** SIGHUP: the terminal was closed. */
    HUNG_UP(129),
    /** Ctrl-C. */
    INTERRUPTED(130),
    /** Whoever read our output went away. */
    BROKEN_PIPE(141),
    /** SIGTERM. */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Whether a run of ours can end so. */
    public static boolean isKnown(int number) {
        for (ExitCode code : values()) {
            if (code.number == number) {
                return true;
            }
        }
        return false;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }
}
