package dev.hourglass.cli.training;

import dev.hourglass.cli.terminal.Pulse;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import dev.hourglass.training.LogRhythm;
import dev.hourglass.training.TrainingProgress;
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
 * <p>They tell of the epochs that a {@link LogRhythm} names and of the last; if none of these ends for long, there is a
 * line all the same, so that whoever reads along knows that something happens.
 */
final class EpochLines implements Progress {
    private static final long PAUSE_MILLISECONDS = 1000;

    private final Window window;
    private final LongSupplier clock;
    private TrainingProgress progress;
    private LogRhythm rhythm;
    /** Whether an epoch has ended that there is no line about. */
    private boolean untold;
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
        long now = clock.getAsLong();
        this.progress = TrainingProgress.begin(first, all, now);
        this.rhythm = LogRhythm.of(all, now);
    }

    /** Looks from now on, also between epochs, whether a line is due. */
    void start() {
        pulse = Pulse.start("epoch lines", PAUSE_MILLISECONDS, this::beat);
    }

    @Override
    public synchronized void epochEnded(EpochResult report) {
        long now = clock.getAsLong();
        progress = progress.next(report, now);
        untold = true;
        if (report.isLast()) {
            close();
        } else if (rhythm.isDueAfter(progress, now)) {
            tellLast();
        }
    }

    /** What happens between epochs. */
    synchronized void beat() {
        if (closed || !rhythm.isLate(clock.getAsLong())) {
            return;
        }
        if (untold) {
            tellLast();
        } else {
            print(progress.epochs().current(), "  under way", spent() + left());
        }
    }

    /** Tells of the last epoch that ended, if that was not done. */
    @Override
    public synchronized void close() {
        closed = true;
        if (pulse != null) {
            pulse.close();
        }
        if (untold) {
            tellLast();
        }
    }

    private void tellLast() {
        EpochResult epoch = progress.last().orElseThrow();
        String losses = "  loss " + FixedDecimal.loss(epoch.loss());
        if (epoch.hasValidation()) {
            losses += "  validation loss " + FixedDecimal.loss(epoch.validationLoss());
        }
        print(epoch.epoch(), losses, closed ? "in " + spent() : spent() + left());
        untold = false;
    }

    private String spent() {
        return RoundedTime.of(progress.epochs().seconds(clock.getAsLong()));
    }

    private String left() {
        Steps epochs = progress.epochs();
        return epochs.isUnderWay()
                ? ", " + RoundedTime.of(epochs.secondsLeft(clock.getAsLong())) + " left" : "";
    }

    private void print(int epoch, String what, String time) {
        String all = Integer.toString(progress.epochs().all());
        String number = Integer.toString(epoch);
        window.printMessage("epoch " + " ".repeat(Math.max(0, all.length() - number.length())) + number + "/" + all
                + what + "  " + time + "\n");
        rhythm = rhythm.told(clock.getAsLong());
    }
}
