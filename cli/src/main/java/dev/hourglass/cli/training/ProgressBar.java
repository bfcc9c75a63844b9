package dev.hourglass.cli.training;

import dev.hourglass.cli.terminal.StatusLine;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.RoundedCount;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import dev.hourglass.text.FittedLine;
import dev.hourglass.text.FittedLine.Tail;
import dev.hourglass.training.TrainingProgress;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Progress for terminals, one line drawn over and over:
 *
 * <pre>
 * epoch 1/200 [----------------------------------------] 3s so far
 * epoch 196/200 [######] loss 0.0032 validation loss 0.0016 27.4k rows/s 1s left
 * epoch 200/200 [########] loss 0.0032 validation loss 0.0016 27.4k rows/s in 31s
 * </pre>
 *
 * <p>It is there before the first epoch has ended, whose number it has until then, and stays when the last one has.
 * What is left is reckoned from the mean of the epochs seen so far; a training that was resumed counts only its own. In
 * a narrow window speed, the long name of the validation loss, the bar and then losses give way.
 */
final class ProgressBar implements Progress {
    private static final int USEFUL_CELLS = 10;

    private final LongSupplier clock;
    private final StatusLine line;
    private volatile TrainingProgress progress;
    /** Whether no other epoch will come. */
    private volatile boolean closed;

    /**
     * A bar in a window; the first epoch starts now.
     *
     * @param clock in nanoseconds
     * @param first epochs that were done before
     * @param all   how many epochs there will be, with those
     */
    ProgressBar(Window window, LongSupplier clock, int first, int all) {
        this.clock = clock;
        progress = TrainingProgress.begin(first, all, clock.getAsLong());
        line = new StatusLine(window, clock, this::text);
    }

    /** Draws it from now on, also between epochs. */
    void start() {
        line.start();
    }

    /** What happens between epochs. */
    void beat() {
        line.beat();
    }

    @Override
    public void epochEnded(EpochResult report) {
        progress = progress.next(report, clock.getAsLong());
        if (report.isLast()) {
            close();
        } else {
            line.draw();
        }
    }

    /** The last epoch that ended is shown and its line kept. */
    @Override
    public void close() {
        closed = true;
        if (progress.epochs().isUnderWay()) {
            line.keep();
        } else {
            line.remove();
        }
    }

    private String text(int width) {
        TrainingProgress now = progress;
        return FittedLine.of(width, "epoch " + now.epoch() + "/" + now.epochs().all(), now.epochs().share(),
                tails(now, time(now.epochs())));
    }

    private String time(Steps epochs) {
        long now = clock.getAsLong();
        if (closed) {
            return " in " + RoundedTime.of(epochs.seconds(now));
        }
        return epochs.isUnderWay() ? " " + RoundedTime.of(epochs.secondsLeft(now)) + " left"
                : " " + RoundedTime.of(epochs.seconds(now)) + " so far";
    }

    /** From the longest to the shortest. */
    private static List<Tail> tails(TrainingProgress progress, String time) {
        if (progress.last().isEmpty()) {
            return List.of(new Tail(time, 0), new Tail("", 0));
        }
        EpochResult last = progress.last().get();
        String loss = " loss " + FixedDecimal.loss(last.loss());
        String measured = last.hasValidation() ? FixedDecimal.loss(last.validationLoss()) : "";
        String longName = last.hasValidation() ? loss + " validation loss " + measured : loss;
        String shortName = last.hasValidation() ? loss + " val " + measured : loss;
        String speed = " " + RoundedCount.of(progress.rowsPerSecond()) + " rows/s";
        return List.of(new Tail(longName + speed + time, USEFUL_CELLS),
                new Tail(shortName + speed + time, USEFUL_CELLS), new Tail(shortName + time, USEFUL_CELLS),
                new Tail(shortName + time, 0), new Tail(loss + time, 0), new Tail(time, 0), new Tail("", 0));
    }
}
