package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.StandardStreams;
import java.util.function.LongSupplier;

/** How progress is shown. */
public final class ProgressDisplay {
    private ProgressDisplay() {
    }

    /**
     * The progress that fits an invocation: nothing with {@code --quiet}, a bar on a terminal, a line an epoch
     * otherwise. Its clock starts now.
     */
    public static Progress of(Invocation invocation) {
        return of(invocation, System::nanoTime);
    }

    /** The same by another clock, in nanoseconds. */
    public static Progress of(Invocation invocation, LongSupplier clock) {
        StandardStreams streams = invocation.streams();
        if (invocation.isQuiet()) {
            return new NoProgress();
        }
        return streams.terminal().interactive()
                ? new ProgressBar(streams.err(), clock)
                : new EpochLines(streams.err(), clock);
    }
}
