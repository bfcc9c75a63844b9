package dev.hourglass.parallel;

import dev.hourglass.kernel.Tuning;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the parts of one job wait for each other.
 *
 * <p>Each part counts its arrivals; who waits, waits until every other part has arrived as often as itself. What a part
 * wrote before it arrived can be read by who waited for it. Between threads that run, it takes the time in which a
 * cache line goes from core to core, a tenth to a third of a microsecond.
 *
 * <p>A thread that waits spins for some microseconds, then lets others have the processor again and again, and sleeps
 * only after milliseconds. If it slept sooner, two threads that Linux has put on one processor would stay there: each
 * would be asleep whenever the scheduler looks, and be woken by the other, where that one runs. As long as both want to
 * run, one is moved to an idle processor within milliseconds.
 */
public final class Barrier {
    private final int parts;
    private final int spins;
    private final AtomicIntegerArray arrivals;
    private final AtomicReferenceArray<Thread> sleeping;
    private volatile boolean abandoned;

    /**
     * A barrier that nobody has come to.
     *
     * @param parts how many parts wait for each other, 1 or more
     */
    public Barrier(int parts) {
        this.parts = parts;
        this.spins = TeamMember.spins(parts);
        this.arrivals = new AtomicIntegerArray((parts + 1) * Tuning.COUNTER_DISTANCE);
        this.sleeping = new AtomicReferenceArray<>(parts);
    }

    /**
     * Arrives, and waits for the others.
     *
     * @param part who arrives
     */
    public void arriveAndAwait(int part) {
        arrive(part);
        await(part);
    }

    /**
     * Arrives without waiting.
     *
     * @param part who arrives
     */
    public void arrive(int part) {
        arrivals.set(place(part), arrivals.getPlain(place(part)) + 1);
        wakeOthers(part);
    }

    /**
     * Waits until every other part has arrived as often as this one.
     *
     * @param part who waits
     */
    public void await(int part) {
        int count = arrivals.getPlain(place(part));
        for (int other = 0; other < parts; other++) {
            for (int i = 0; i < spins && isBehind(other, count); i++) {
                Thread.onSpinWait();
            }
            if (isBehind(other, count)) {
                awaitLong(part, other, count);
            }
        }
    }

    /** Lets nobody wait any more, because a part has failed and will not arrive. */
    public void abandon() {
        abandoned = true;
        wakeOthers(-1);
    }

    private void awaitLong(int part, int other, int count) {
        long end = System.nanoTime() + (spins == 0 ? 0 : Tuning.AWAKE_IN_A_JOB);
        while (isBehind(other, count) && !abandoned && System.nanoTime() < end) {
            Thread.yield();
        }
        sleeping.set(part, Thread.currentThread());
        while (isBehind(other, count) && !abandoned) {
            LockSupport.park(this);
        }
        sleeping.set(part, null);
    }

    private void wakeOthers(int part) {
        for (int other = 0; other < parts; other++) {
            Thread thread = sleeping.get(other);
            if (thread != null && other != part) {
                LockSupport.unpark(thread);
            }
        }
    }

    /** By difference, since counters may pass the largest integer. */
    private boolean isBehind(int part, int count) {
        return arrivals.get(place(part)) - count < 0;
    }

    /** The array's own header shares the lines before the first counter. */
    private static int place(int part) {
        return (part + 1) * Tuning.COUNTER_DISTANCE;
    }
}
