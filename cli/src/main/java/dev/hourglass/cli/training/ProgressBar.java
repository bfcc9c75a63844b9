package dev.hourglass.cli.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.FixedDecimal;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Progress for terminals, one line drawn over and over:
 *
 * <pre>
 * epoch 196/200 [###################-] loss 0.0032 val_loss 0.0016 27.4k rows/s 1s
 * </pre>
 *
 * <p>The time at the end is what is left, from the mean of the epochs seen so far; a training that was resumed counts
 * only its own. The line is drawn at most ten times a second, and always for the last epoch, where it stays.
 */
final class ProgressBar implements Progress {
    private static final long REDRAW_NANOSECONDS = 100_000_000;
    /** One less than a terminal has at least, whose cursor would go to the next line. */
    private static final int WIDTH = 79;
    private static final int MOST_CELLS = 20;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final LongSupplier clock;
    private final long start;
    private long lastDrawn;
    private long epochsSeen;
    private long rowsSeen;
    private EpochResult last;
    private boolean lineOpen;
    private boolean stale;

    /** A bar on a terminal, timed by a clock in nanoseconds; the first epoch starts now. */
    ProgressBar(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.lastDrawn = start - REDRAW_NANOSECONDS;
    }

    @Override
    public void epochEnded(EpochResult report) {
        long now = clock.getAsLong();
        epochsSeen++;
        rowsSeen += report.rows();
        last = report;
        stale = true;
        if (report.isLast() || now - lastDrawn >= REDRAW_NANOSECONDS) {
            draw(now);
        }
        if (report.isLast()) {
            endLine();
        }
    }

    /** After an interruption the last epoch that ended is shown and its line kept. */
    @Override
    public void close() {
        if (stale) {
            draw(clock.getAsLong());
        }
        endLine();
    }

    private void endLine() {
        if (lineOpen) {
            err.print('\n');
            err.flush();
            lineOpen = false;
        }
    }

    private void draw(long now) {
        err.print(ERASE_LINE + line(now));
        err.flush();
        lastDrawn = now;
        lineOpen = true;
        stale = false;
    }

    private String line(long now) {
        double seconds = Math.max(now - start, 1) * 1e-9;
        double left = seconds / epochsSeen * (last.epochs() - last.epoch());
        String epochs = "epoch " + last.epoch() + "/" + last.epochs();
        String losses = " loss " + FixedDecimal.loss(last.loss());
        if (last.hasValidation()) {
            losses += " val_loss " + FixedDecimal.loss(last.validationLoss());
        }
        String speed = " " + rate(rowsSeen / seconds) + " rows/s " + duration(left);
        return epochs + bar(WIDTH - epochs.length() - losses.length() - speed.length()) + losses + speed;
    }

    /** The bar gives way first: a line that wraps cannot be drawn over. */
    private String bar(int room) {
        int cells = Math.min(MOST_CELLS, room - " []".length());
        if (cells < 1) {
            return "";
        }
        int full = (int) ((long) cells * last.epoch() / last.epochs());
        return " [" + "#".repeat(full) + "-".repeat(cells - full) + "]";
    }

    /** Three digits or so: {@code 950}, {@code 27.4k}, {@code 1.2M}. */
    static String rate(double rowsPerSecond) {
        if (rowsPerSecond < 1e3) {
            return FixedDecimal.fixed(rowsPerSecond, 0);
        }
        return rowsPerSecond < 1e6
                ? FixedDecimal.fixed(rowsPerSecond / 1e3, 1) + "k"
                : FixedDecimal.fixed(rowsPerSecond / 1e6, 1) + "M";
    }

    /** Whole seconds, or minutes and seconds, or hours and minutes: {@code 7s}, {@code 3m05s}, {@code 2h07m}. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + "s";
        }
        return whole < 3600 ? pair(whole / 60, 'm', whole % 60, 's') : pair(whole / 3600, 'h', whole / 60 % 60, 'm');
    }

    private static String pair(long large, char largeUnit, long small, char smallUnit) {
        return large + String.valueOf(largeUnit) + (small < 10 ? "0" : "") + small + smallUnit;
    }
}
