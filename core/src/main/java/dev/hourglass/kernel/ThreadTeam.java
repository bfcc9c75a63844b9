package dev.hourglass.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * A few threads that share one piece of work at a time.
 *
 * <p>Work is cut into parts by its size alone, never by who happens to be free, and every part writes its own results:
 * so the number of threads cannot change a bit. The caller works too; with one thread nothing is started and running a
 * job allocates nothing; else it allocates one small task for each of the others.
 */
public final class ThreadTeam implements AutoCloseable {
    private final ForkJoinPool pool;
    private final int size;

    /** Work that can be cut into parts. */
    @FunctionalInterface
    public interface Job {
        /**
         * Does one part.
         *
         * @param part  from 0
         * @param parts how many parts there are
         */
        void run(int part, int parts);
    }

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
        pool = threads == 1 ? null : new ForkJoinPool(threads - 1);
        size = threads;
    }

    /** {@return how many threads the team has, the caller counted} */
    public int size() {
        return size;
    }

    /**
     * Runs a job in as many parts as the team has threads, and returns when all are done. A failure in any part is
     * thrown here, after every part has ended.
     *
     * @param job run once for each part, at the same time
     */
    public void run(Job job) {
        if (size == 1) {
            job.run(0, 1);
            return;
        }
        Member[] members = begin(job);
        Throwable failure = null;
        try {
            job.run(0, size);
        } catch (RuntimeException | Error problem) {
            failure = problem;
        }
        for (Member member : members) {
            member.quietlyJoin();
            failure = failure == null ? member.getException() : failure;
        }
        rethrow(failure);
    }

    /**
     * Hands the other parts to the pool, in new tasks every time. A task that is reinitialized can be started again
     * while the thread that ran it before is still waking those who wait for it; that thread then wakes the next waiter
     * too early and for the last time, and the team hangs.
     */
    private Member[] begin(Job job) {
        Member[] members = new Member[size - 1];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(job, i + 1, size);
            pool.execute(members[i]);
        }
        return members;
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Ends the threads of the team. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    /** The part of one of the others. */
    private static final class Member extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final transient Job job;
        private final int part;
        private final int parts;

        Member(Job job, int part, int parts) {
            this.job = job;
            this.part = part;
            this.parts = parts;
        }

        @Override
        protected void compute() {
            job.run(part, parts);
        }
    }
}
