package dev.hourglass.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Takes times: all sides warm up, then run in turn, round after round.
 *
 * <p>What slows the machine for a while slows neighbors in a round alike, which is why ratios are taken within rounds.
 * A sample repeats short work until it is longer than the clock and the scheduler are coarse.
 */
final class Rounds {
    private static final double SHORTEST_SAMPLE = 1.2e-3;
    private static final int FEWEST = 11;
    private static final int MOST = 41;
    private static final double NANO = 1e-9;
    private static final double MILLI = 1e-3;

    /** OpenBLAS lets its other threads spin for 2^28 cycles after a call, on cores that the next side needs. */
    private static final long PAUSE_MILLIS = 120;

    /** Linux wakes a thread on its waker's core and takes some milliseconds to move it to an idle one. */
    private static final double AWAKE = 0.03;

    private final LongSupplier clock;
    private final boolean pausing;
    private final double warmUp;
    private final double budget;

    /**
     * How to take times.
     *
     * @param clock   nanoseconds
     * @param threads of each side; if there are several, each sample waits until those of the last have gone to sleep
     * @param warmUp  seconds that each side warms up for, at least
     * @param budget  seconds for all rounds together, unless the fewest take longer
     */
    Rounds(LongSupplier clock, int threads, double warmUp, double budget) {
        this.clock = clock;
        this.pausing = threads > 1;
        this.warmUp = warmUp;
        this.budget = budget;
    }

    /** {@return one timing for each side, as long as there are rounds} */
    List<Timing> measure(List<Side> sides) {
        int[] repetitions = new int[sides.size()];
        double round = 0;
        for (int i = 0; i < repetitions.length; i++) {
            double once = warmUp(sides.get(i).work());
            repetitions[i] = (int) Math.ceil(Math.max(1, SHORTEST_SAMPLE / once));
            round += repetitions[i] * once + (pausing ? AWAKE + PAUSE_MILLIS * MILLI : 0);
        }
        int rounds = (int) Math.max(FEWEST, Math.min(MOST, budget / round));
        List<Timing> timings = new ArrayList<>();
        sides.forEach(side -> timings.add(new Timing(side.name(), new double[rounds])));
        for (int r = 0; r < rounds; r++) {
            for (int i = 0; i < repetitions.length; i++) {
                Side side = sides.get(i);
                pause(side.work());
                timings.get(i).seconds()[r] = seconds(side.work(), repetitions[i]) / repetitions[i] * side.size();
            }
        }
        return timings;
    }

    /** Runs for the time given, twice at least; returns the shortest time of one run. */
    double warmUp(Runnable work) {
        double shortest = Double.POSITIVE_INFINITY;
        double spent = 0;
        int repetitions = 1;
        for (int i = 0; i < 2 || spent < warmUp; i++) {
            double sample = seconds(work, repetitions);
            spent += sample;
            shortest = Math.min(shortest, sample / repetitions);
            repetitions = sample < SHORTEST_SAMPLE ? 2 * repetitions : repetitions;
        }
        return shortest;
    }

    /** Waits until other threads sleep, then wakes those of this work and lets each find a core. */
    private void pause(Runnable work) {
        if (pausing) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            double awake = 0;
            while (awake < AWAKE) {
                awake += seconds(work, 1);
            }
        }
    }

    private double seconds(Runnable work, int repetitions) {
        long start = clock.getAsLong();
        for (int i = 0; i < repetitions; i++) {
            work.run();
        }
        return (clock.getAsLong() - start) * NANO;
    }
}
