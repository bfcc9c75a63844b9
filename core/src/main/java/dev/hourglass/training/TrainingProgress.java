package dev.hourglass.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.Steps;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a training has come, how fast, and how long it will take yet, for whoever shows it: made anew after each
 * epoch, of what a {@link dev.hourglass.nn.ProgressListener} hears, by any clock.
 *
 * @param epochs how they follow each other; they tell the time that is left
 * @param rows   that were learned from since the clock began to run
 * @param last   the last epoch that ended; nothing before the first
 */
public record TrainingProgress(Steps epochs, long rows, Optional<EpochResult> last) {
    /** Where a clock has not moved on, no speed is infinite. */
    private static final double LEAST_SECONDS = 1e-9;

    /**
     * Refuses null.
     *
     * @param epochs how they follow each other
     * @param rows   that were learned from since the clock began to run
     * @param last   the last epoch that ended, or nothing
     */
    public TrainingProgress {
        Objects.requireNonNull(epochs, "epochs");
        Objects.requireNonNull(last, "last");
    }

    /**
     * {@return the progress of a training whose first epoch starts now}
     *
     * @param before epochs that were done before, of a training that is gone on with
     * @param all    how many epochs there will be, with those
     * @param now    in nanoseconds
     */
    public static TrainingProgress begin(int before, int all, long now) {
        return new TrainingProgress(Steps.begin(before, all, now), 0, Optional.empty());
    }

    /**
     * {@return the same after another epoch}
     *
     * @param epoch what came of it
     * @param now   in nanoseconds
     */
    public TrainingProgress next(EpochResult epoch, long now) {
        return new TrainingProgress(epochs.next(now), rows + epoch.rows(), Optional.of(epoch));
    }

    /** {@return the last epoch that ended, counted from 1; the first one until it has ended} */
    public int epoch() {
        return epochs.isUnderWay() ? epochs.done() : epochs.current();
    }

    /** {@return training rows a second, up to the end of the last epoch} */
    public double rowsPerSecond() {
        return rows / Math.max(epochs.seconds(epochs.last()), LEAST_SECONDS);
    }
}
