package dev.hourglass.cli.terminal;

import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * A line that says how some work gets on, drawn over and over in a window: at once, when there is news, and now and
 * then in between, so that a clock in it runs.
 */
public final class StatusLine {
    private static final long REDRAW_NANOSECONDS = 100_000_000;
    private static final long PAUSE_MILLISECONDS = 250;
    /** A start has better things to do than to measure; short works never come so far. */
    private static final int FIRST_MEASUREMENT = 4;
    private static final int PAUSES_BETWEEN_MEASUREMENTS = 8;

    private final Window window;
    private final LongSupplier clock;
    private final IntFunction<String> content;
    /** Whatever ends the JVM, the shell's prompt gets a line of its own. */
    private final Thread hook = new Thread(this::keep, "keep the status line");
    private Pulse pulse;
    private int beats;
    private long lastDrawn;
    private boolean closed;

    /**
     * A line that is not drawn yet.
     *
     * @param clock   in nanoseconds
     * @param content the line that fits so many columns; called by any thread, one at a time
     */
    public StatusLine(Window window, LongSupplier clock, IntFunction<String> content) {
        this.window = window;
        this.clock = clock;
        this.content = content;
        this.lastDrawn = clock.getAsLong() - REDRAW_NANOSECONDS;
    }

    /** Draws it from now on. */
    public synchronized void start() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return;
        }
        pulse = Pulse.start("status line", PAUSE_MILLISECONDS, this::beat);
    }

    /** What happens on the line's own thread after each pause. */
    public void beat() {
        // The measurement keeps nobody waiting who has news.
        if (beats >= FIRST_MEASUREMENT && (beats - FIRST_MEASUREMENT) % PAUSES_BETWEEN_MEASUREMENTS == 0) {
            window.measure();
        }
        beats++;
        draw();
    }

    /** Draws it, unless that was done less than a tenth of a second ago. */
    public synchronized void draw() {
        if (!closed && clock.getAsLong() - lastDrawn >= REDRAW_NANOSECONDS) {
            window.draw(line());
            lastDrawn = clock.getAsLong();
        }
    }

    private String line() {
        // Some windows go to the next line when the last column is written.
        return content.apply(window.columns() - 1);
    }

    /** Draws it a last time, and leaves it there. */
    public synchronized void keep() {
        if (!closed) {
            window.keep(line());
            end();
        }
    }

    /** Takes it away. */
    public synchronized void remove() {
        if (!closed) {
            window.remove();
            end();
        }
    }

    private void end() {
        closed = true;
        if (pulse != null) {
            pulse.close();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // It has just kept the line, or finds that there is none.
            }
        }
    }
}
