package dev.hourglass.parallel;

import dev.hourglass.kernel.Tuning;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the parts of one job wait for each other.
 *
 * <p>Each part counts its arrivals. A part that waits does so until every other part has arrived as often as itself,
 * and then sees everything that the others wrote before they arrived. If all threads are running, this takes as long as
 * a cache line takes from core to core, a tenth to a third of a microsecond.
 *
 * <p>A waiting thread spins for some microseconds, then yields the processor again and again, and sleeps only after
 * milliseconds. If it slept sooner, two threads that Linux has put on one processor would stay there: whenever the
 * scheduler looked, one of them would be asleep, and the other would wake it on the processor that both already share.
 * While both are runnable, one is moved to an idle processor within milliseconds.
 */
public final class Barrier {
    private final int parts;
    private final int spins;
    private final AtomicIntegerArray arrivals;
    private final AtomicReferenceArray<Thread> sleeping;
    private volatile boolean abandoned;

    /**
     * A barrier at which no part has arrived yet.
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

    /** Releases all parts that wait, now and later, because one has failed and will never arrive. */
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

    /** Compares by the difference, since counters may overflow. */
    private boolean isBehind(int part, int count) {
        return arrivals.get(place(part)) - count < 0;
    }

    /** Leaves the first cache lines unused: the array's header shares them. */
    private static int place(int part) {
        return (part + 1) * Tuning.COUNTER_DISTANCE;
    }
}
