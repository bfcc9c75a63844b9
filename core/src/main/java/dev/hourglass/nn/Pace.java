package dev.hourglass.nn;

/**
 * Decides by measuring whether threads share a step: where other programs keep processors busy, or layers are so narrow
 * that threads mostly wait for each other, one thread alone is faster. No bit of a result depends on it.
 *
 * <p>Steps of one kind are run for a while, then a few of the other kind, and the faster kind goes on. The longer it stays
 * the faster one, the rarer are these trials; but one begins soon after steps take longer than the other kind did, or half
 * as long as in the last trial, when they were not compiled yet. All times are in nanoseconds.
 */
final class Pace {
    private static final long MILLISECOND = 1_000_000;

    /**
     * How long shared steps do not count at first: Linux wakes a thread on the processor of who woke it, and needs some
     * milliseconds to move it to an idle one.
     */
    private static final long SETTLING = 5 * MILLISECOND;

    /** Steps are timed together until they have taken so long, and are so many. */
    private static final long WINDOW = 2 * MILLISECOND;
    private static final int FEWEST = 4;

    /** Times between trials, at first and at most, and how much rarer each makes the next. */
    private static final long SHORTEST = 20 * MILLISECOND;
    private static final long LONGEST = 5000 * MILLISECOND;
    private static final int GROWTH = 4;

    /** Steps that take less than this share of the time before are still getting faster, and nothing to compare with. */
    private static final double STEADY = 0.7;

    private boolean shared;
    private boolean trial;
    private long length = SHORTEST;
    private long left = SHORTEST;
    private long settling;
    private long elapsed;
    private int counted;
    private int slowWindows;

    /** How long a step takes of the kind that goes on, and took of the other kind in the last trial. */
    private double usual = Double.POSITIVE_INFINITY;
    private double other = Double.POSITIVE_INFINITY;

    /** What {@link #usual} was when the kinds were compared last. */
    private double compared = Double.POSITIVE_INFINITY;

    /**
     * A decision for a training that begins.
     *
     * @param shared whether the first steps are shared: where threads wait for each other often, they had better not be,
     *               since the compiler needs the other processors then
     */
    Pace(boolean shared) {
        this.shared = shared;
    }

    /** {@return whether the next step is to be shared} */
    boolean isShared() {
        return shared != trial;
    }

    /** Hears how long a step has taken of the kind that was asked for. */
    void stepEnded(long duration) {
        left -= duration;
        if (settling > 0) {
            settling -= duration;
            return;
        }
        elapsed += duration;
        counted++;
        if (elapsed >= WINDOW && counted >= FEWEST) {
            double mean = (double) elapsed / counted;
            elapsed = 0;
            counted = 0;
            endWindow(mean);
        }
    }

    private void endWindow(double duration) {
        if (trial) {
            endTrial(duration);
            return;
        }
        boolean steady = duration > STEADY * usual;
        usual = duration;
        if (2 * usual < compared) {
            compared = usual;
            length = SHORTEST;
            left = Math.min(left, SHORTEST);
        }
        slowWindows = duration > other ? slowWindows + 1 : 0;
        if (steady && left <= 0 || slowWindows == 2) {
            trial = true;
            slowWindows = 0;
            settle();
        }
    }

    private void endTrial(double duration) {
        trial = false;
        if (duration < usual) {
            shared = !shared;
            other = usual;
            usual = duration;
            length = SHORTEST;
        } else {
            other = duration;
            length = Math.min(LONGEST, GROWTH * length);
        }
        compared = usual;
        left = length;
        settle();
    }

    private void settle() {
        settling = isShared() ? SETTLING : 0;
    }
}
