package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.StatusLine;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import dev.hourglass.text.FittedLine;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Progress of work in many steps that are done in any order, perhaps several at once: a bar on a terminal, ten lines
 * elsewhere.
 *
 * <pre>
 * 31 of 135 steps [######------------------] 42s left
 * </pre>
 */
public final class StepBar implements AutoCloseable {
    private static final int USEFUL_CELLS = 5;
    private static final int MOST_LINES = 10;

    /** Where it is shown. */
    private enum Place { TERMINAL, FILE, NOWHERE }

    private final Window window;
    private final LongSupplier clock;
    private final Place place;
    private final StatusLine line;
    private volatile Steps steps;

    private StepBar(Window window, LongSupplier clock, Place place, int all) {
        this.window = window;
        this.clock = clock;
        this.place = place;
        this.steps = Steps.begin(0, all, clock.getAsLong());
        this.line = new StatusLine(window, clock, this::bar);
    }

    /** A bar of so many steps that is drawn when something happens, by any clock in nanoseconds. */
    static StepBar onTerminal(Window window, LongSupplier clock, int all) {
        return new StepBar(window, clock, Place.TERMINAL, all);
    }

    /** Lines for a file. */
    static StepBar inFile(Window window, LongSupplier clock, int all) {
        return new StepBar(window, clock, Place.FILE, all);
    }

    /**
     * The progress that fits an invocation, shown from now on.
     *
     * @param all how many steps there are
     */
    public static StepBar start(Invocation invocation, int all) {
        Window window = invocation.streams().window();
        if (invocation.isQuiet()) {
            return new StepBar(window, System::nanoTime, Place.NOWHERE, all);
        }
        if (!invocation.streams().terminal().interactive()) {
            return inFile(window, System::nanoTime, all);
        }
        StepBar bar = onTerminal(window, System::nanoTime, all);
        bar.line.start();
        return bar;
    }

    /** Another step is done; called by one thread at a time. */
    public void next() {
        Steps before = steps;
        steps = before.next(clock.getAsLong());
        if (place == Place.TERMINAL) {
            line.draw();
        } else if (place == Place.FILE && tenth(steps) > tenth(before)) {
            window.printMessage(title(steps) + "," + left(steps) + "\n");
        }
    }

    private static int tenth(Steps steps) {
        return (int) ((long) MOST_LINES * steps.done() / steps.all());
    }

    private String bar(int width) {
        Steps now = steps;
        String left = left(now);
        return FittedLine.of(width, title(now), now.share(),
                List.of(new FittedLine.Tail(left, USEFUL_CELLS), new FittedLine.Tail(left, 0),
                        new FittedLine.Tail("", 0)));
    }

    private static String title(Steps steps) {
        return steps.done() + " of " + steps.all() + " steps";
    }

    private String left(Steps steps) {
        long now = clock.getAsLong();
        return steps.isUnderWay() ? " " + RoundedTime.of(steps.secondsLeft(now)) + " left"
                : " " + RoundedTime.of(steps.seconds(now)) + " so far";
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (place == Place.TERMINAL) {
            line.remove();
        }
    }
}
