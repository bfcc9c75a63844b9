package dev.hourglass.parallel;

import dev.hourglass.engine.InterruptedWorkException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;

/**
 * A few threads that share one piece of work at a time.
 *
 * <p>Work is cut into parts by its size alone, never by which thread happens to be free, and every part writes its own
 * results, so the number of threads cannot change a bit. A team of one starts no thread. Running a job allocates
 * nothing.
 *
 * <p>The other threads come from the executor that {@link dev.hourglass.engine.Threads} knows, or else from a ForkJoin
 * pool of the team's own. Each runs a single task, which waits for jobs, for as long as the team lives. Handing a job
 * to waiting threads takes a fraction of a microsecond; a new task for every job would take ten, and a reused task can
 * lose the signal that wakes it.
 *
 * <p>Nothing depends on a task ever being run: the caller does every part that its member has not begun. A task that
 * runs only after the team was closed ends at once.
 */
public final class ThreadTeam implements AutoCloseable {
    private final TeamScope scope;
    /** The team's own threads; empty where it has none. */
    private final Optional<ForkJoinPool> pool;
    private final TeamMember[] others;
    private boolean closed;

    /**
     * A team of the caller and {@code threads - 1} others.
     *
     * @param threads 1 or more
     * @throws IllegalArgumentException if there are fewer
     */
    public ThreadTeam(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a team needs 1 thread or more, found " + threads);
        }
        scope = new TeamScope();
        pool = threads == 1 || scope.executor().isPresent() ? Optional.empty() : Optional.of(new ForkJoinPool(
                threads - 1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, ThreadTeam::ignore, false));
        others = new TeamMember[threads - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new TeamMember(threads, scope);
        }
        if (others.length > 0) {
            start(scope.executor().or(() -> pool).orElseThrow());
        }
    }

    /** A member that the executor rejects never starts: the caller does its parts. */
    private void start(Executor executor) {
        try {
            for (TeamMember other : others) {
                executor.execute(other);
            }
        } catch (RejectedExecutionException full) {
            // Those before it have a place.
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /**
     * Nothing is to be done: what fails in a job is thrown where the job ends, and the caller does the part of a thread
     * that cannot start.
     */
    private static void ignore(Thread thread, Throwable failure) {
    }

    /** {@return how many threads the team has, including the caller} */
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
     * {@return whether all threads have started} Parts that wait for each other at a {@link Barrier} need that: a
     * thread that cannot start would never arrive, since the caller does its part only after its own. A thread that has
     * started stays until the team is closed.
     */
    public boolean isComplete() {
        for (TeamMember other : others) {
            if (!other.isRunning()) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether a thread of the team was interrupted, or one on whose behalf the team works} */
    public boolean isInterrupted() {
        return scope.isInterrupted();
    }

    /**
     * Throws if the work is no longer wanted.
     *
     * @throws InterruptedWorkException if {@link #isInterrupted}
     */
    public void checkInterrupted() {
        if (isInterrupted()) {
            throw new InterruptedWorkException();
        }
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
     * Begins a job on the other threads, in as many parts as there are of them, while the caller does something else.
     * The team can do nothing else until that job has ended: {@link #isIdle} says whether it has, and
     * {@link #awaitOthers} waits for it.
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

    /** Ends the team's threads as soon as they have finished what they are doing. Closing a team again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (TeamMember other : others) {
            other.awaitEnd();
            other.begin(null, 0, 0);
        }
        pool.ifPresent(ForkJoinPool::shutdown);
    }
}
