package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.StatusLine;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Progress of work in many steps that are done in any order, perhaps several at once: a bar on a terminal, and nothing
 * elsewhere.
 *
 * <pre>
 * 31 of 135 steps [######------------------] 42s left
 * </pre>
 */
public final class StepBar implements AutoCloseable {
    private static final int USEFUL_CELLS = 5;

    private final LongSupplier clock;
    private final StatusLine line;
    private final boolean shown;
    private volatile Steps steps;

    private StepBar(Invocation invocation, int all, LongSupplier clock) {
        this.clock = clock;
        this.steps = Steps.begin(0, all, clock.getAsLong());
        this.line = new StatusLine(invocation.streams().window(), clock, this::text);
        this.shown = !invocation.isQuiet() && invocation.streams().terminal().interactive();
    }

    /**
     * A bar that is drawn from now on.
     *
     * @param all how many steps there are
     */
    public static StepBar start(Invocation invocation, int all) {
        StepBar bar = new StepBar(invocation, all, System::nanoTime);
        if (bar.shown) {
            bar.line.start();
        }
        return bar;
    }

    /** Another step is done; called by one thread at a time. */
    public void next() {
        steps = steps.next(clock.getAsLong());
        if (shown) {
            line.draw();
        }
    }

    private String text(int width) {
        Steps now = steps;
        long time = clock.getAsLong();
        String left = now.isUnderWay() ? " " + ProgressBar.duration(now.secondsLeft(time)) + " left"
                : " " + ProgressBar.duration(now.seconds(time)) + " so far";
        return FittedLine.of(width, now.done() + " of " + now.all() + " steps", (double) now.done() / now.all(),
                List.of(new FittedLine.Tail(left, USEFUL_CELLS), new FittedLine.Tail(left, 0),
                        new FittedLine.Tail("", 0)));
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (shown) {
            line.remove();
        }
    }
}
