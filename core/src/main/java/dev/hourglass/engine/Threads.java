package dev.hourglass.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Where threads come from. How many there are is an argument of whatever can use several, {@code threads}: with 1 the
 * calling thread does all, and nothing is started. With more, the others are daemon threads that are started for the
 * call and end with it, unless an executor is given for them:
 *
 * <pre>
 *   Autoencoder trained = Threads.from(executor, () -&gt; Autoencoder.fit(columns, rows, settings, 4, listener));
 * </pre>
 *
 * <p>The calling thread takes part, so that {@code threads - 1} tasks are given to the executor, each busy until the
 * call ends. Neither how many of them it runs nor when changes a bit of a result, nor keeps it from coming: what nobody
 * has begun, the calling thread does. So an executor may have fewer threads, be busy, reject tasks, or run them in the
 * calling thread. It may not have {@code execute} wait for the end of a task in another thread.
 */
public final class Threads {
    private static final ThreadLocal<Executor> EXECUTOR = new ThreadLocal<>();

    private Threads() {
    }

    /**
     * Does something, with threads of an executor.
     *
     * @param executor runs what this thread does not do itself
     * @param work     all that it calls takes its threads from there, and of calls within calls the innermost counts
     * @param <T>      what comes of it
     * @param <X>      what it may throw besides unchecked exceptions
     * @return what comes of it
     * @throws X whatever the work throws
     */
    public static <T, X extends Exception> T from(Executor executor, Work<T, X> work) throws X {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(work, "work");
        Executor before = EXECUTOR.get();
        EXECUTOR.set(executor);
        try {
            return work.run();
        } finally {
            // Nothing of ours stays behind in a thread that is not ours.
            if (before == null) {
                EXECUTOR.remove();
            } else {
                EXECUTOR.set(before);
            }
        }
    }

    /** {@return the executor of the work that this thread is at, if it has one} */
    public static Optional<Executor> executor() {
        return Optional.ofNullable(EXECUTOR.get());
    }
}
