package dev.hourglass.parallel;

import dev.hourglass.engine.Threads;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the threads of a team have in common: whose work it is, where others come from, and whether it is to end. A team
 * within a part of another team's job belongs to that one's work.
 */
final class TeamScope {
    private static final ThreadLocal<TeamScope> CURRENT = new ThreadLocal<>();

    private final Thread caller = Thread.currentThread();
    /** Of the team whose part the caller is doing; null if it is none's. */
    private final TeamScope outer = CURRENT.get();
    private final Optional<Executor> executor;
    private volatile boolean memberInterrupted;

    /** That of a team of the current thread. */
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

    /** Takes note that another thread of the team was interrupted. */
    void memberWasInterrupted() {
        memberInterrupted = true;
    }

    /** {@return whether a thread whose work this is was interrupted} */
    boolean isInterrupted() {
        return caller.isInterrupted() || memberInterrupted || outer != null && outer.isInterrupted();
    }

    /** {@return whether the current thread was interrupted, or one whose work it does a part of} */
    static boolean isCurrentInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        TeamScope current = CURRENT.get();
        return current != null && current.isInterrupted();
    }

    /** Has the current thread do something as a part of this. */
    void run(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }
}
