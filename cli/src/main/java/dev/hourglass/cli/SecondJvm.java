package dev.hourglass.cli;

/** The beginning of a JVM that another one may have started. */
final class SecondJvm {
    private SecondJvm() {
    }

    /** Tells the first JVM, if there is one, that this one came up, and ends with it. */
    static void begin(StandardStreams streams) {
        // The variables alone prove nothing: they may come from the environment of another run.
        if (SignOfLife.isAwaited()) {
            ParentWatch.start(streams);
            // Last, since it says that all went well.
            SignOfLife.give();
        }
    }
}
