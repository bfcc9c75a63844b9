package dev.hourglass.cli.launching;

import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.StandardStreams;

/** The beginning of a JVM that another one may have started. */
public final class SecondJvm {
    private SecondJvm() {
    }

    /** Tells the first JVM, if there is one, that this one came up, and ends with it. */
    public static void begin(StandardStreams streams) {
        // The variables alone prove nothing: they may come from the environment of another run.
        if (SignOfLife.isAwaited()) {
            try {
                ParentWatch.start(streams);
            } catch (OutOfMemoryError noThread) {
                // The first one sees no sign of life, and computes itself.
                Runtime.getRuntime().halt(ExitCode.JVM.number());
            }
            // Last, since it says that all went well.
            SignOfLife.give();
        }
    }
}
