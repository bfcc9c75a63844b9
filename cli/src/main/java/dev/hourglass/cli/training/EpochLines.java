package dev.hourglass.cli.training;

import dev.hourglass.cli.terminal.Pulse;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import java.util.function.LongSupplier;

/**
 * Progress for files and pipes, some ten lines however many epochs there are:
 *
 * <pre>
 * epoch   1/200  loss 0.0715  validation loss 0.0658  1s, 3m05s left
 * epoch  20/200  loss 0.0032  validation loss 0.0016  18s, 2m44s left
 * epoch 200/200  loss 0.0021  validation loss 0.0009  in 3m02s
 * </pre>
 *
 * <p>They tell of the first epoch, of round ones, ten at most, and of the last. If none of these ends for a minute,
 * later for a third of the time so far, there is a line all the same, so that whoever reads along knows that something
 * happens.
 */
final class EpochLines implements Progress {
    private static final int MOST_ROUND_EPOCHS = 10;
    private static final long LONG_NANOSECONDS = 60_000_000_000L;
    private static final int LONG_SHARE = 3;
    private static final long PAUSE_MILLISECONDS = 1000;

    private final Window window;
    private final LongSupplier clock;
    private final int every;
    private Steps epochs;
    /** The last epoch that ended, until there is a line about it. */
    private EpochResult untold;
    private long lastLine;
    private Pulse pulse;
    private boolean closed;

    /**
     * Lines where a window would be; the first epoch starts now.
     *
     * @param clock in nanoseconds
     * @param first epochs that were done before
     * @param all   how many epochs there will be, with those
     */
    EpochLines(Window window, LongSupplier clock, int first, int all) {
        this.window = window;
        this.clock = clock;
        this.every = round(all);
        this.lastLine = clock.getAsLong();
        this.epochs = Steps.begin(first, all, lastLine);
    }

    /** The least of 1, 2, 5, 10, 20, 50 and so on that divides the epochs into no more parts than there may be. */
    private static int round(int all) {
        long power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * MOST_ROUND_EPOCHS >= all) {
                    return (int) (digit * power);
                }
            }
            power *= 10;
        }
    }

    /** Looks from now on, also between epochs, whether a line is due. */
    void start() {
        pulse = Pulse.start("epoch lines", PAUSE_MILLISECONDS, this::beat);
    }

    @Override
    public synchronized void epochEnded(EpochResult report) {
        boolean first = !epochs.isUnderWay();
        epochs = epochs.next(clock.getAsLong());
        untold = report;
        if (report.isLast()) {
            close();
        } else if (first || report.epoch() % every == 0 || isDue()) {
            tellLast();
        }
    }

    /** What happens between epochs. */
    synchronized void beat() {
        if (closed || !isDue()) {
            return;
        }
        if (untold != null) {
            tellLast();
        } else {
            print(epochs.current(), "  under way", spent() + left());
        }
    }

    private boolean isDue() {
        long now = clock.getAsLong();
        return now - lastLine >= Math.max(LONG_NANOSECONDS, (now - epochs.start()) / LONG_SHARE);
    }

    /** Tells of the last epoch that ended, if that was not done. */
    @Override
    public synchronized void close() {
        closed = true;
        if (pulse != null) {
            pulse.close();
        }
        if (untold != null) {
            tellLast();
        }
    }

    private void tellLast() {
        String losses = "  loss " + FixedDecimal.loss(untold.loss());
        if (untold.hasValidation()) {
            losses += "  validation loss " + FixedDecimal.loss(untold.validationLoss());
        }
        print(untold.epoch(), losses, closed ? "in " + spent() : spent() + left());
        untold = null;
    }

    private String spent() {
        return RoundedTime.of(epochs.seconds(clock.getAsLong()));
    }

    private String left() {
        return epochs.isUnderWay()
                ? ", " + RoundedTime.of(epochs.secondsLeft(clock.getAsLong())) + " left" : "";
    }

    private void print(int epoch, String what, String time) {
        String all = Integer.toString(epochs.all());
        String number = Integer.toString(epoch);
        window.printMessage("epoch " + " ".repeat(Math.max(0, all.length() - number.length())) + number + "/" + all
                + what + "  " + time + "\n");
        lastLine = clock.getAsLong();
    }
}
