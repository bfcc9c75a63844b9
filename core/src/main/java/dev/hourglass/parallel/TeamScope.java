package dev.hourglass.parallel;

import dev.hourglass.engine.Threads;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the threads of a team have in common: on whose behalf they work, where more threads come from, and whether the
 * work is to end. A team that is made within a part of another team's job works on behalf of that one.
 */
final class TeamScope {
    private static final ThreadLocal<TeamScope> CURRENT = new ThreadLocal<>();

    private final Thread caller = Thread.currentThread();
    /** The scope of the team whose part the caller is doing; null if there is none. */
    private final TeamScope outer = CURRENT.get();
    private final Optional<Executor> executor;
    private volatile boolean memberInterrupted;

    /** The scope of a team that the current thread makes. */
    TeamScope() {
        this.executor = Threads.executor().or(() -> outer == null ? Optional.empty() : outer.executor);
    }

    /** {@return where the other threads come from; empty if the team starts its own} */
    Optional<Executor> executor() {
        return executor;
    }

    /** {@return whether the current thread is the one that made the team} */
    boolean isOfCurrentThread() {
        return Thread.currentThread() == caller;
    }

    /** Records that another thread of the team was interrupted. */
    void memberWasInterrupted() {
        memberInterrupted = true;
    }

    /** {@return whether a thread on whose behalf this works was interrupted} */
    boolean isInterrupted() {
        return caller.isInterrupted() || memberInterrupted || outer != null && outer.isInterrupted();
    }

    /** {@return whether the current thread was interrupted, or one on whose behalf it works} */
    static boolean isCurrentInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        TeamScope current = CURRENT.get();
        return current != null && current.isInterrupted();
    }

    /** Runs something in the current thread on behalf of this team. */
    void run(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }
}
