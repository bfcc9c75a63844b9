package dev.hourglass.nn;

/**
 * Decides by measurement whether threads share a step: if other programs keep the processors busy, or layers are so
 * narrow that threads mostly wait for each other, one thread alone is faster. No bit of a result depends on it.
 *
 * <p>Steps of one kind, shared or alone, are run for a while, then a few of the other kind as a trial, and the faster
 * kind continues. The longer one kind remains the faster, the rarer these trials become. But one begins soon if steps
 * become slower than the other kind was, or much faster than they were because they have been compiled meanwhile. All
 * times are in nanoseconds.
 */
final class Pace {
    private static final long MILLISECOND = 1_000_000;

    /** Steps are timed in windows, each of at least so much time and so many steps. */
    private static final long WINDOW = 2 * MILLISECOND;
    private static final int FEWEST = 2;

    /** How long a trial of shared steps lasts: the first of them have to fetch data from the other core's cache. */
    private static final long SETTLING = 5 * MILLISECOND;

    /**
     * For so long, a trial ignores shared steps that take {@link #TOGETHER} times as long as steps alone: then Linux
     * has put both threads on one processor, and needs some ticks of up to four milliseconds to separate them. The more
     * trials have failed, the less patience is left: perhaps no processor is idle.
     */
    private static final long PATIENCE = 20 * MILLISECOND;
    private static final double TOGETHER = 3;

    /** Time between trials: at first, at most, and by which factor it grows with each trial. */
    private static final long SHORTEST = 20 * MILLISECOND;
    private static final long LONGEST = 5000 * MILLISECOND;
    private static final int GROWTH = 4;

    /**
     * In how many windows steps have to take about the same time before they are compared: until then they are still
     * being compiled.
     */
    private static final int STEADY = 15;

    private boolean shared;
    private boolean trial;
    private long length = SHORTEST;

    /** Time left until the next trial, or in the current one. */
    private long left = SHORTEST;

    /** How much of {@link #PATIENCE} is left in a trial. */
    private long patience;

    private long elapsed;
    private int counted;
    private int steady;
    private final RecentMean usual = new RecentMean();

    /** How long a step of the other kind took when it was last tried. */
    private double other = Double.POSITIVE_INFINITY;

    /**
     * Begins with a training.
     *
     * @param shared whether the first steps are shared: better not if threads wait for each other often, since the
     *               compiler needs the other processors then
     */
    Pace(boolean shared) {
        this.shared = shared;
    }

    /** {@return whether the next step is to be shared} */
    boolean isShared() {
        return shared != trial;
    }

    /** Records how long a step of the current kind took. */
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
     * A mean over the last tens of milliseconds: a step that another program interrupted counts, but has only its share
     * of the weight.
     */
    private static final class RecentMean {
        /** By which factor a window loses weight with the next one. */
        private static final double MEMORY = 15.0 / 16;

        /** Steps that take less than this share of the mean are becoming faster: then the earlier times are dropped. */
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
