package dev.hourglass.parallel;

import dev.hourglass.kernel.Tuning;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One of the threads of a {@link ThreadTeam} besides the caller: it waits for a job, does its part, reports that it is
 * done, and waits again.
 *
 * <p>Jobs are numbered from 1. Three counters hold the numbers of the last job that was begun, taken and ended; they
 * also make what a job reads and writes visible to the other side. If the member has not taken its part by the time the
 * caller waits for it, because the processor is busy with something else, the caller does that part itself: nobody
 * waits for a thread that does not run.
 *
 * <p>A waiting thread spins for some microseconds, since a training's next job comes that soon, then yields the
 * processor again and again, and sleeps after a millisecond. On a machine with fewer processors than threads, spinning
 * would keep the other side from working, so there it does not spin.
 */
final class TeamMember implements Runnable {
    private final int spins;
    private final TeamScope scope;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private Job job;
    private int part;
    private int parts;
    private Throwable failure;
    private volatile int begun;
    private volatile int ended;
    private volatile Thread sleepingMember;
    private volatile Thread sleepingCaller;
    /** Read and written by the member's thread alone. */
    private boolean interrupted;

    /** Waits for jobs, one of {@code threads} in its team. */
    TeamMember(int threads, TeamScope scope) {
        this.spins = spins(threads);
        this.scope = scope;
    }

    /** {@return how often a thread checks, in a team of so many, before it yields} */
    static int spins(int threads) {
        return threads <= Runtime.getRuntime().availableProcessors() ? Tuning.SPINS : 0;
    }

    /** {@return whether all that was handed over has ended} */
    boolean isIdle() {
        return ended == begun;
    }

    /** {@return whether the thread has started} */
    boolean isRunning() {
        return running.get();
    }

    /** Hands over a part of a job; null ends the member. The job before must have ended. */
    void begin(Job next, int nextPart, int nextParts) {
        job = next;
        part = nextPart;
        parts = nextParts;
        begun++;
        Thread sleeping = sleepingMember;
        if (sleeping != null) {
            LockSupport.unpark(sleeping);
        }
    }

    /** {@return what went wrong in the part handed over last, once it has ended; null if nothing did} */
    Throwable awaitEnd() {
        if (taken.compareAndSet(begun - 1, begun)) {
            runPart();
        }
        for (int i = 0; i < spins && ended != begun; i++) {
            Thread.onSpinWait();
        }
        sleepingCaller = Thread.currentThread();
        while (ended != begun) {
            LockSupport.park(this);
        }
        sleepingCaller = null;
        Throwable problem = failure;
        failure = null;
        return problem;
    }

    private void runPart() {
        try {
            job.run(part, parts);
        } catch (RuntimeException | Error problem) {
            failure = problem;
        }
        ended = taken.get();
    }

    /**
     * An executor may run this in the caller, which would then wait for itself: it returns at once, and the caller does
     * the parts itself. An executor may also run it twice: only one thread is woken for a job or for the end, so only
     * the first one waits.
     */
    @Override
    public void run() {
        if (scope.isOfCurrentThread() || !running.compareAndSet(false, true)) {
            return;
        }
        scope.run(this::runJobs);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runJobs() {
        int seen = 0;
        do {
            seen = awaitBegin(seen);
            if (taken.compareAndSet(seen - 1, seen) && job != null) {
                runPart();
                LockSupport.unpark(sleepingCaller);
                passInterruptOn();
            }
        } while (job != null);
    }

    /** Whoever interrupts an executor's thread wants it back: the team's work ends, and the member with it. */
    private void passInterruptOn() {
        if (Thread.interrupted()) {
            interrupted = true;
            scope.memberWasInterrupted();
        }
    }

    /** Waits for a job after number {@code seen}; gives its number. */
    private int awaitBegin(int seen) {
        for (int i = 0; i < spins && begun == seen; i++) {
            Thread.onSpinWait();
        }
        long end = System.nanoTime() + (spins == 0 ? 0 : Tuning.AWAKE_BETWEEN_JOBS);
        while (begun == seen && System.nanoTime() < end) {
            Thread.yield();
        }
        sleepingMember = Thread.currentThread();
        while (begun == seen) {
            LockSupport.park(this);
            passInterruptOn();
        }
        sleepingMember = null;
        return begun;
    }
}
