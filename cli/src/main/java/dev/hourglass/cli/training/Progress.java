package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.Pulse;
import dev.hourglass.cli.terminal.StatusLine;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.training.ProgressText;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shows how some work gets on: as one line on a terminal, drawn over and over, as a few lines elsewhere, or not. */
final class Progress implements AutoCloseable {
    private static final long PAUSE_MILLISECONDS = 1000;

    /** Where it is shown. */
    enum Place { TERMINAL, FILE, NOWHERE }

    private final ProgressText text;
    private final Window window;
    private final Place place;
    private final StatusLine line;
    private Optional<Pulse> pulse = Optional.empty();

    /**
     * Draws only when there is news; {@link #start} also draws in between.
     *
     * @param clock in nanoseconds
     */
    Progress(ProgressText text, Window window, LongSupplier clock, Place place) {
        this.text = text;
        this.window = window;
        this.place = place;
        this.line = new StatusLine(window, clock, text::line);
    }

    /** What fits an invocation, shown from now on, also while nothing is new: nothing with {@code --quiet}. */
    static Progress start(Invocation invocation, ProgressText text) {
        Progress progress = new Progress(text, invocation.streams().window(), System::nanoTime,
                invocation.isQuiet() ? Place.NOWHERE
                        : invocation.streams().terminal().interactive() ? Place.TERMINAL : Place.FILE);
        progress.start();
        return progress;
    }

    private void start() {
        if (place == Place.TERMINAL) {
            line.start();
        } else if (place == Place.FILE) {
            pulse = Optional.of(Pulse.start("progress lines", PAUSE_MILLISECONDS, this::beat));
        }
    }

    /** Shows each epoch of a training after the text was told of it; the last one closes this. */
    ProgressListener after(Consumer<EpochResult> heard) {
        return epoch -> {
            heard.accept(epoch);
            if (epoch.isLast()) {
                close();
            } else {
                news();
            }
        };
    }

    /** Shows each step of some work after the text was told of it. */
    Runnable after(Runnable heard) {
        return () -> {
            heard.run();
            news();
        };
    }

    private void news() {
        if (place == Place.TERMINAL) {
            line.draw();
        } else if (place == Place.FILE) {
            print();
        }
    }

    /** What happens between two steps. */
    void beat() {
        if (place == Place.TERMINAL) {
            line.beat();
        } else {
            news();
        }
    }

    private synchronized void print() {
        text.logLine().ifPresent(words -> window.printMessage(words + "\n"));
    }

    /** Shows the end; leaves the terminal as other output expects it. */
    @Override
    public void close() {
        text.end();
        if (place == Place.TERMINAL && text.isKept()) {
            line.keep();
        } else if (place == Place.TERMINAL) {
            line.remove();
        } else {
            pulse.ifPresent(Pulse::close);
            news();
        }
    }
}
