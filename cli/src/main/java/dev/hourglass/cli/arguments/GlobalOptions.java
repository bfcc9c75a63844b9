package dev.hourglass.cli.arguments;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.text.ValueType;
import java.util.List;

/** The options every command takes. */
public final class GlobalOptions {
    /** Only results and errors. */
    static final Option<Boolean> QUIET = Option.flag("quiet", "show no progress, notes or warnings").abbreviated("q");
    /** Results for machines. */
    public static final Option<Boolean> JSON = Option.flag("json", "print the result as one JSON object");
    /** How many threads compute. No default here: the engine counts the processors. */
    static final Option<Integer> THREADS = Option.of("threads", "N", ValueType.wholeNumber(1, 1024),
            "threads that compute; the result does not depend on it (default: one a processor)");
    /** The one seed; numpy's generators take 32 bits. */
    public static final Option<Long> SEED =
            Option.of("seed", "N", ValueType.longNumber(0, AutoencoderSettings.LARGEST_SEED),
            "seed of everything random").orElse(AutoencoderSettings.DEFAULT_SEED);
    /** What went on inside. */
    public static final Option<Boolean> DEBUG =
            Option.flag("debug", "show stack traces and how the program was started");
    /** One JVM only. */
    public static final Option<Boolean> NO_RELAUNCH = Option.flag("no-relaunch",
            "compute in this JVM, even without the vector module: same result, slower");
    /** The help text. */
    public static final Option<Boolean> HELP = Option.flag("help", "show this help").abbreviated("h");
    /** The version; understood without a command. */
    public static final Option<Boolean> VERSION = Option.flag("version", "show the version");

    /** All a command takes, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(QUIET, JSON, THREADS, SEED, DEBUG, NO_RELAUNCH, HELP);

    private GlobalOptions() {
    }
}
