package dev.hourglass.nn;

/**
 * Decides by measuring whether threads share a step: where other programs keep processors busy, or layers are so narrow
 * that threads mostly wait for each other, one thread alone is faster. No bit of a result depends on it.
 *
 * <p>Steps of one kind are run for a while, then a few of the other kind, and the faster kind goes on. The longer it
 * stays the faster one, the rarer are these trials; but one begins soon after steps have become slower than the other
 * kind was, or much faster than they were, because they have been compiled since. All times are in nanoseconds.
 */
final class Pace {
    private static final long MILLISECOND = 1_000_000;

    /** Steps are timed together until they have taken so long, and are so many. */
    private static final long WINDOW = 2 * MILLISECOND;
    private static final int FEWEST = 2;

    /**
     * How long a trial of shared steps is: the first of them fetch what has to come from the other processor's cache.
     */
    private static final long SETTLING = 5 * MILLISECOND;

    /**
     * For so long a trial does not count steps that last {@link #TOGETHER} times as long as those alone: Linux has put
     * both threads on one processor, and needs some of its ticks of up to four milliseconds to part them. The more
     * trials have failed, the less patience is left: perhaps there is no idle processor.
     */
    private static final long PATIENCE = 20 * MILLISECOND;
    private static final double TOGETHER = 3;

    /** Times between trials, at first and at most, and how much rarer each makes the next. */
    private static final long SHORTEST = 20 * MILLISECOND;
    private static final long LONGEST = 5000 * MILLISECOND;
    private static final int GROWTH = 4;

    /**
     * Windows in which steps have to take about the same time before they are compared: until then they are being
     * compiled.
     */
    private static final int STEADY = 15;

    private boolean shared;
    private boolean trial;
    private long length = SHORTEST;

    /** What is left of the time between two trials, or of a trial. */
    private long left = SHORTEST;

    /** What is left of {@link #PATIENCE} in a trial. */
    private long patience;

    private long elapsed;
    private int counted;
    private int steady;
    private final RecentMean usual = new RecentMean();

    /** How long a step took of the kind that does not go on, when that was tried last. */
    private double other = Double.POSITIVE_INFINITY;

    /**
     * A decision for a training that begins.
     *
     * @param shared whether the first steps are shared: where threads wait for each other often, they had better not
     *               be, since the compiler needs the other processors then
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
        elapsed += duration;
        counted++;
        if (elapsed >= WINDOW && counted >= FEWEST) {
            if (trial) {
                judge((double) elapsed / counted);
            } else {
                goOn();
            }
            elapsed = 0;
            counted = 0;
        }
    }

    private void goOn() {
        if (usual.add(elapsed, counted)) {
            steady++;
        } else {
            steady = 0;
            length = SHORTEST;
            left = Math.min(left, SHORTEST);
        }
        if (steady >= STEADY && (left <= 0 || usual.value() > other)) {
            trial = true;
            left = isShared() ? SETTLING : 0;
            patience = isShared() ? PATIENCE * SHORTEST / length : 0;
        }
    }

    private void judge(double tried) {
        if (tried < usual.value()) {
            shared = !shared;
            other = usual.value();
            usual.clear();
            usual.add(elapsed, counted);
            steady = 0;
            endTrial(SHORTEST);
        } else if (patience > 0 && tried > TOGETHER * usual.value()) {
            patience -= elapsed;
            left = SETTLING;
        } else if (left <= 0) {
            other = tried;
            endTrial(Math.min(LONGEST, GROWTH * length));
        }
    }

    private void endTrial(long untilNext) {
        trial = false;
        length = untilNext;
        left = untilNext;
    }

    /**
     * The mean of late, over some tens of milliseconds: a step in which another program had the processor for a while
     * counts, but not for more than it is.
     */
    private static final class RecentMean {
        /** What a window weighs when the next has come. */
        private static final double MEMORY = 15.0 / 16;

        /** Steps that take less than this share of the time before are getting faster: what was before says nothing. */
        private static final double SAME = 0.7;

        private double time;
        private double steps;

        double value() {
            return time / steps;
        }

        void clear() {
            time = 0;
            steps = 0;
        }

        /** Adds a window; {@return whether it goes with those before} */
        boolean add(long duration, int count) {
            boolean same = steps == 0 || duration > SAME * value() * count;
            if (!same) {
                clear();
            }
            time = MEMORY * time + duration;
            steps = MEMORY * steps + count;
            return same;
        }
    }
}
