package dev.hourglass.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * A few threads that share one piece of work at a time.
 *
 * <p>Work is cut into parts by its size alone, never by who happens to be free, and every part writes its own results:
 * so the number of threads cannot change a bit. The caller works too; with one thread nothing is started. Running a
 * job allocates nothing.
 */
public final class ThreadTeam implements AutoCloseable {
    private final ForkJoinPool pool;
    private final Member[] members;

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
        members = new Member[threads - 1];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(i + 1, threads);
        }
    }

    /** {@return how many threads the team has, the caller counted} */
    public int size() {
        return members.length + 1;
    }

    /**
     * Runs a job in as many parts as the team has threads, and returns when all are done. A failure in any part is
     * thrown here, after every part has ended.
     *
     * @param job run once for each part, at the same time
     */
    public void run(Job job) {
        for (Member member : members) {
            member.begin(job);
            pool.execute(member);
        }
        Throwable failure = null;
        try {
            job.run(0, size());
        } catch (RuntimeException | Error problem) {
            failure = problem;
        }
        for (Member member : members) {
            member.quietlyJoin();
            failure = failure == null ? member.getException() : failure;
        }
        rethrow(failure);
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

    /** One of the others, used again for each job. */
    private static final class Member extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final int part;
        private final int parts;
        private transient Job job;

        Member(int part, int parts) {
            this.part = part;
            this.parts = parts;
        }

        void begin(Job next) {
            reinitialize();
            job = next;
        }

        @Override
        protected void compute() {
            job.run(part, parts);
        }
    }
}
