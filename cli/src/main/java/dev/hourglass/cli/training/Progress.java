package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.training.EpochText;
import java.util.function.LongSupplier;

/** Shows how a training gets on. Closing it leaves the terminal as other output expects it. */
final class Progress extends ShownProgress implements ProgressListener {
    private final EpochText text;

    /** Shown when there is news, by any clock in nanoseconds. */
    Progress(EpochText text, Window window, LongSupplier clock, Place place) {
        super(text, window, clock, place);
        this.text = text;
    }

    private Progress(EpochText text, Invocation invocation) {
        super(text, invocation);
        this.text = text;
    }

    /** The progress that fits an invocation, whose clock starts now. */
    static Progress start(Invocation invocation, int epochs) {
        return start(invocation, 0, epochs);
    }

    /**
     * The same for a training that is gone on with.
     *
     * @param before epochs that were done before
     * @param all    how many there will be, with those
     */
    static Progress start(Invocation invocation, int before, int all) {
        Progress progress = new Progress(new EpochText(before, all, System::nanoTime), invocation);
        progress.start();
        return progress;
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        text.epochEnded(epoch);
        if (epoch.isLast()) {
            close();
        } else {
            news();
        }
    }
}
