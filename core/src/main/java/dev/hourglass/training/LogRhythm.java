package dev.hourglass.training;

/**
 * When a training's log gets a line, so that it has about ten lines however many epochs there are, and no long silence:
 * after the first epoch and after round ones, ten at most; and if none of these ends for a minute, or later for a third
 * of the time so far, then as well. A line for the last epoch is up to whoever writes the log.
 *
 * @param every    epochs between round ones: 1, 2, 5, 10, 20, 50 and so on
 * @param start    when the training began, in nanoseconds
 * @param lastLine when the last line was written, or the start
 */
public record LogRhythm(int every, long start, long lastLine) {
    private static final int MOST_ROUND_EPOCHS = 10;
    private static final long LONG_NANOSECONDS = 60_000_000_000L;
    private static final int LONG_SHARE = 3;

    /**
     * Refuses a distance below 1.
     *
     * @param every    epochs from one round one to the next, 1 or more
     * @param start    when the training began, in nanoseconds
     * @param lastLine when the last line was written, or the start
     */
    public LogRhythm {
        if (every < 1) {
            throw new IllegalArgumentException("every must be 1 or more epochs, found " + every);
        }
    }

    /**
     * {@return the rhythm of a training that begins now}
     *
     * @param epochs how many there will be
     * @param now    in nanoseconds
     */
    public static LogRhythm of(int epochs, long now) {
        return new LogRhythm(round(epochs), now, now);
    }

    /** The least round number of epochs that gives no more lines than there may be. */
    private static int round(int epochs) {
        long power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * MOST_ROUND_EPOCHS >= epochs) {
                    return (int) (digit * power);
                }
            }
            power *= 10;
        }
    }

    /**
     * {@return whether a line is due after an epoch}
     *
     * @param progress of the training, with that epoch
     * @param now      in nanoseconds
     */
    public boolean isDueAfter(TrainingProgress progress, long now) {
        boolean first = progress.epochs().done() == progress.epochs().first() + 1;
        return first || progress.epoch() % every == 0 || isLate(now);
    }

    /**
     * {@return whether a line is due even though no epoch has ended}
     *
     * @param now in nanoseconds
     */
    public boolean isLate(long now) {
        return now - lastLine >= Math.max(LONG_NANOSECONDS, (now - start) / LONG_SHARE);
    }

    /**
     * {@return the rhythm after a line was written}
     *
     * @param now in nanoseconds
     */
    public LogRhythm told(long now) {
        return new LogRhythm(every, start, now);
    }
}
