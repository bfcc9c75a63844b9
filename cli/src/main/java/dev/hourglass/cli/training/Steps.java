package dev.hourglass.cli.training;

/**
 * How steps of some work follow each other, such as epochs or folds, one after the other or several at once.
 *
 * @param all   how many there are
 * @param first how many were done before the clock began to run, as of a training that is gone on with
 * @param done  how many are done, with those
 * @param start when the clock began to run, in nanoseconds
 * @param last  when the last step was done, or the start
 */
record Steps(int all, int first, int done, long start, long last) {

    /** The beginning of some work. */
    static Steps begin(int first, int all, long now) {
        return new Steps(all, first, first, now, now);
    }

    /** After another step. */
    Steps next(long now) {
        return new Steps(all, first, done + 1, start, now);
    }

    /** Whether a step was done since the clock began to run. */
    boolean isUnderWay() {
        return done > first;
    }

    /** The step that is done first or next, counted from 1. */
    int current() {
        return Math.min(done + 1, all);
    }

    /** Seconds since the clock began to run. */
    double seconds(long now) {
        return (now - start) * 1e-9;
    }

    /**
     * Seconds that are left, from the mean of the steps so far. One that takes longer than that is counted as if it
     * ended now.
     */
    double secondsLeft(long now) {
        int steps = done - first;
        double mean = seconds(last) / steps;
        double sinceLast = seconds(now) - seconds(last);
        return sinceLast <= mean ? mean * (all - done) - sinceLast : seconds(now) / (steps + 1) * (all - done - 1);
    }
}
