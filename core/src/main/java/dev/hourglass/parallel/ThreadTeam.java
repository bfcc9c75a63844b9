package dev.hourglass.parallel;

import java.util.concurrent.ForkJoinPool;

/**
 * A few threads that share one piece of work at a time.
 *
 * <p>Work is cut into parts by its size alone, never by who happens to be free, and every part writes its own results:
 * so the number of threads cannot change a bit. With one thread nothing is started. Running a job allocates nothing.
 *
 * <p>The others are threads of a ForkJoin pool, each busy for the whole life of the team with one task that waits for
 * jobs. Handing a job to waiting threads takes a fraction of a microsecond; a new task for every job would take ten,
 * and a task used again can lose the signal that wakes it.
 */
public final class ThreadTeam implements AutoCloseable {
    private final ForkJoinPool pool;
    private final TeamMember[] others;

    /**
     * A team of the caller and {@code threads - 1} others.
     *
     * @param threads 1 or more
     * @throws IllegalArgumentException if there would be nobody in the team
     */
    public ThreadTeam(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a team needs 1 thread or more, found " + threads);
        }
        pool = threads == 1 ? null : new ForkJoinPool(threads - 1, ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                ThreadTeam::ignore, false);
        others = new TeamMember[threads - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new TeamMember(threads);
            pool.execute(others[i]);
        }
    }

    /**
     * What fails in a job is thrown where the job ends; a thread that cannot start has its part taken by the caller.
     */
    private static void ignore(Thread thread, Throwable failure) {
    }

    /** {@return how many threads the team has, the caller counted} */
    public int size() {
        return others.length + 1;
    }

    /** {@return whether the others have nothing to do: they have ended what {@link #beginOnOthers} began} */
    public boolean isIdle() {
        for (TeamMember other : others) {
            if (!other.isIdle()) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return whether all threads have started} Parts that wait for each other, at a {@link Barrier}, need that: a
     * thread that cannot start would never arrive, and the caller takes its part only after its own.
     */
    public boolean isComplete() {
        for (TeamMember other : others) {
            if (!other.isRunning()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Runs a job in as many parts as the team has threads, and returns when all are done. A failure in any part is
     * thrown here, after every part has ended.
     *
     * @param job run once for each part, at the same time
     */
    public void run(Job job) {
        run(job, size());
    }

    /**
     * Runs a job in as many parts as asked for, and returns when all are done. A failure in any part is thrown here,
     * after every part has ended.
     *
     * @param job   run once for each part, at the same time
     * @param parts from 1 to the number of threads; with 1, the caller alone runs it
     */
    public void run(Job job, int parts) {
        for (int part = 1; part < parts; part++) {
            others[part - 1].begin(job, part, parts);
        }
        Throwable failure = null;
        try {
            job.run(0, parts);
        } catch (RuntimeException | Error problem) {
            failure = problem;
        }
        awaitOthers(parts - 1, failure);
    }

    /**
     * Begins a job on the others alone, in as many parts as there are others, while the caller does something else.
     * Until it has ended, which {@link #isIdle} tells and {@link #awaitOthers} waits for, the team can do nothing else.
     *
     * @param job run once for each part, at the same time
     */
    public void beginOnOthers(Job job) {
        for (int i = 0; i < others.length; i++) {
            others[i].begin(job, i, others.length);
        }
    }

    /** Waits for the end of what {@link #beginOnOthers} began. A failure in any part is thrown here. */
    public void awaitOthers() {
        awaitOthers(others.length, null);
    }

    private void awaitOthers(int count, Throwable ownFailure) {
        Throwable failure = ownFailure;
        for (int i = 0; i < count; i++) {
            Throwable problem = others[i].awaitEnd();
            failure = failure == null ? problem : failure;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Ends the threads of the team, once they have ended what they do; a second time does nothing. */
    @Override
    public void close() {
        if (pool == null || pool.isShutdown()) {
            return;
        }
        for (TeamMember other : others) {
            other.awaitEnd();
            other.begin(null, 0, 0);
        }
        pool.shutdown();
    }
}
