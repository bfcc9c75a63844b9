package dev.hourglass.cli;

import dev.hourglass.nn.ProgressListener;
import java.util.function.LongSupplier;

/** Shows how a training gets on. Closing it leaves the terminal as other output expects it. */
interface Progress extends ProgressListener, AutoCloseable {

    @Override
    void close();

    /** Keeps what it can of a training that failed; says what that is, for the end of the message. */
    default String afterFailure() {
        return "nothing was written";
    }

    /**
     * The progress that fits an invocation: nothing with {@code --quiet}, a bar on a terminal, a line an epoch
     * otherwise. Its clock starts now.
     */
    static Progress of(Invocation invocation) {
        return of(invocation, System::nanoTime);
    }

    /** The same by another clock, in nanoseconds. */
    static Progress of(Invocation invocation, LongSupplier clock) {
        StandardStreams streams = invocation.streams();
        if (invocation.isQuiet()) {
            return new NoProgress();
        }
        return streams.terminal().interactive()
                ? new ProgressBar(streams.err(), clock)
                : new EpochLines(streams.err(), clock);
    }
}
