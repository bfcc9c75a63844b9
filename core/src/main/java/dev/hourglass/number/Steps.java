package dev.hourglass.number;

/**
 * The steps of some work, such as epochs or folds, one after the other or several at once: how many are done, and when.
 *
 * @param all   how many there are
 * @param first how many were done before the clock was started, as in a resumed training
 * @param done  how many are done, including those
 * @param start when the clock was started, in nanoseconds
 * @param last  when the last step was done, or the start
 */
public record Steps(int all, int first, int done, long start, long last) {

    /**
     * {@return the beginning of some work}
     *
     * @param first how many steps were done before
     * @param all   how many there are, with those
     * @param now   in nanoseconds
     */
    public static Steps begin(int first, int all, long now) {
        return new Steps(all, first, first, now, now);
    }

    /**
     * {@return the same after another step}
     *
     * @param now in nanoseconds
     */
    public Steps next(long now) {
        return new Steps(all, first, done + 1, start, now);
    }

    /** {@return whether a step was done since the clock began to run} */
    public boolean isUnderWay() {
        return done > first;
    }

    /** {@return the share of the steps that is done, from 0 to 1} */
    public double share() {
        return (double) done / all;
    }

    /** {@return the step that is done first or next, counted from 1} */
    public int current() {
        return Math.min(done + 1, all);
    }

    /**
     * {@return seconds since the clock began to run}
     *
     * @param now in nanoseconds
     */
    public double seconds(long now) {
        return (now - start) * 1e-9;
    }

    /**
     * {@return seconds that are left, from the mean of the steps so far, of which there has to be one; a step that
     * takes longer than that is counted as if it ended now}
     *
     * @param now in nanoseconds
     */
    public double secondsLeft(long now) {
        int steps = done - first;
        double mean = seconds(last) / steps;
        double sinceLast = seconds(now) - seconds(last);
        return sinceLast <= mean ? mean * (all - done) - sinceLast : seconds(now) / (steps + 1) * (all - done - 1);
    }
}
