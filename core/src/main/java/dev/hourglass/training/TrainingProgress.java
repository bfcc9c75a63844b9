package dev.hourglass.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.Steps;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a training has come, how fast it is, and how long it will still take, for display. A new one is made after
 * each epoch, from what a {@link dev.hourglass.nn.ProgressListener} is told, with any clock.
 *
 * @param epochs how many are done, and when; the time that is left follows from them
 * @param rows   that were learned from since the clock was started
 * @param last   the last epoch that ended; empty before the first
 */
public record TrainingProgress(Steps epochs, long rows, Optional<EpochResult> last) {
    /** So that no speed is infinite where a clock has not moved on. */
    private static final double LEAST_SECONDS = 1e-9;

    /**
     * Refuses null.
     *
     * @param epochs how they follow each other
     * @param rows   that were learned from since the clock was started
     * @param last   the last epoch that ended, or nothing
     */
    public TrainingProgress {
        Objects.requireNonNull(epochs, "epochs");
        Objects.requireNonNull(last, "last");
    }

    /**
     * {@return the progress of a training whose first epoch starts now}
     *
     * @param before epochs that were done before, if the training is resumed
     * @param all    how many epochs there will be, including those
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
