package dev.hourglass.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.RoundedCount;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import dev.hourglass.text.FittedLine;
import dev.hourglass.text.FittedLine.Tail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The progress of a training, in words. A terminal shows one line that changes, beginning with the first epoch:
 *
 * <pre>
 * epoch 1/200 [----------------------------------------] 3s so far
 * epoch 196/200 [######] loss 0.0032 validation loss 0.0016 27.4k rows/s 1s left
 * epoch 200/200 [########] loss 0.0032 validation loss 0.0016 27.4k rows/s in 31s
 * </pre>
 *
 * <p>A log has about ten lines, however many epochs there are:
 *
 * <pre>
 * epoch   1/200  loss 0.0715  validation loss 0.0658  1s, 3m05s left
 * epoch  20/200  loss 0.0032  validation loss 0.0016  18s, 2m44s left
 * epoch 200/200  loss 0.0021  validation loss 0.0009  in 3m02s
 * </pre>
 *
 * <p>The time that is left is estimated from the mean time of the epochs so far; a resumed training counts only its
 * own. In a narrow window, first the speed is left out, then the long name of the validation loss, the bar, and at last
 * the losses. The log has a line for each epoch that a {@link LogRhythm} chooses, and for the last. If no such epoch
 * ends for a long time, it has a line all the same, so that readers see that something happens.
 */
public final class EpochText implements ProgressText, ProgressListener {
    private static final int USEFUL_CELLS = 10;

    private final LongSupplier clock;
    private TrainingProgress progress;
    private LogRhythm rhythm;
    /** Whether an epoch has ended since the last line of the log. */
    private boolean untold;
    private boolean ended;

    /**
     * The words of a training whose first epoch starts now.
     *
     * @param before epochs that were done before, if the training is resumed
     * @param all    how many epochs there will be, including those
     * @param clock  in nanoseconds
     */
    public EpochText(int before, int all, LongSupplier clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        long now = clock.getAsLong();
        this.progress = TrainingProgress.begin(before, all, now);
        this.rhythm = LogRhythm.of(all, now);
    }

    @Override
    public synchronized void epochEnded(EpochResult epoch) {
        progress = progress.next(epoch, clock.getAsLong());
        untold = true;
        ended |= epoch.isLast();
    }

    @Override
    public synchronized void end() {
        ended = true;
    }

    @Override
    public synchronized boolean isKept() {
        return progress.epochs().isUnderWay();
    }

    @Override
    public synchronized String line(int width) {
        Steps epochs = progress.epochs();
        return FittedLine.of(width, "epoch " + progress.epoch() + "/" + epochs.all(), epochs.share(), tails(time()));
    }

    private String time() {
        if (ended) {
            return " in " + spent();
        }
        return progress.epochs().isUnderWay() ? " " + left() : " " + spent() + " so far";
    }

    /** From the longest to the shortest. */
    private List<Tail> tails(String time) {
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

    @Override
    public synchronized Optional<String> logLine() {
        long now = clock.getAsLong();
        if (untold && (ended || rhythm.isDueAfter(progress, now))) {
            untold = false;
            return Optional.of(told(progress.last().orElseThrow()));
        }
        if (!untold && !ended && rhythm.isLate(now)) {
            return Optional.of(told(progress.epochs().current(), "  under way", spentAndLeft()));
        }
        return Optional.empty();
    }

    private String told(EpochResult epoch) {
        String losses = "  loss " + FixedDecimal.loss(epoch.loss());
        if (epoch.hasValidation()) {
            losses += "  validation loss " + FixedDecimal.loss(epoch.validationLoss());
        }
        return told(epoch.epoch(), losses, ended ? "in " + spent() : spentAndLeft());
    }

    private String told(int epoch, String what, String time) {
        rhythm = rhythm.told(clock.getAsLong());
        String all = Integer.toString(progress.epochs().all());
        String number = Integer.toString(epoch);
        return "epoch " + " ".repeat(Math.max(0, all.length() - number.length())) + number + "/" + all + what + "  "
                + time;
    }

    private String spentAndLeft() {
        return spent() + (progress.epochs().isUnderWay() ? ", " + left() : "");
    }

    private String spent() {
        return RoundedTime.of(progress.epochs().seconds(clock.getAsLong()));
    }

    private String left() {
        return RoundedTime.of(progress.epochs().secondsLeft(clock.getAsLong())) + " left";
    }
}
