package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.StandardStreams;

/** How progress is shown. */
public final class ProgressDisplay {
    private ProgressDisplay() {
    }

    /**
     * The progress that fits an invocation: nothing with {@code --quiet}, a bar on a terminal, a few lines otherwise.
     * Its clock starts now.
     *
     * @param epochs how many there will be
     */
    public static Progress of(Invocation invocation, int epochs) {
        return of(invocation, 0, epochs);
    }

    /**
     * The same for a training that is gone on with.
     *
     * @param first  epochs that were done before
     * @param epochs how many there will be, with those
     */
    static Progress of(Invocation invocation, int first, int epochs) {
        StandardStreams streams = invocation.streams();
        if (invocation.isQuiet()) {
            return new NoProgress();
        }
        if (streams.terminal().interactive()) {
            ProgressBar bar = new ProgressBar(streams.window(), System::nanoTime, first, epochs);
            bar.start();
            return bar;
        }
        EpochLines lines = new EpochLines(streams.window(), System::nanoTime, first, epochs);
        lines.start();
        return lines;
    }
}
