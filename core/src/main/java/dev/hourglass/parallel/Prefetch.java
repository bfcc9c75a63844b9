package dev.hourglass.parallel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Makes things one after the other on a thread of its own, a few of them ahead of the caller, who takes them in the
 * order in which they were made.
 *
 * <p>A failure keeps its place in the order: the caller gets everything that was made before it, then the failure. If
 * no thread can be started, each thing is made when it is asked for.
 *
 * @param <T> what is made
 */
public final class Prefetch<T> implements AutoCloseable {
    /** More would take memory without being faster. */
    private static final int MOST_AHEAD = 2;
    /**
     * How long closing waits for the thread. Reading from a pipe cannot be interrupted: such a thread ends when its
     * read does, and does not keep the JVM alive.
     */
    private static final long PATIENCE_MILLISECONDS = 1000;

    /**
     * Makes things.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Source<T> {
        /**
         * {@return the next thing, or nothing at the end}
         *
         * @throws IOException if it cannot be made
         */
        Optional<T> next() throws IOException;
    }

    /** What was made, or why it was not; neither at the end. */
    private record Outcome<T>(Optional<T> made, Optional<Throwable> failure) {
        boolean isLast() {
            return made.isEmpty();
        }
    }

    private final Source<T> source;
    private final BlockingQueue<Outcome<T>> queue = new ArrayBlockingQueue<>(MOST_AHEAD);
    private final Thread thread;
    private boolean started;
    /** Set in addition to the interrupt, which a source may swallow. */
    private volatile boolean closed;

    private Prefetch(String name, Source<T> source) {
        this.source = source;
        this.thread = new Thread(this::makeAll, "hourglass " + name);
        thread.setDaemon(true);
    }

    /**
     * {@return the things that a source makes; it has begun}
     *
     * @param <T>    what is made
     * @param name   of the thread
     * @param source makes things, on that thread
     */
    public static <T> Prefetch<T> of(String name, Source<T> source) {
        Prefetch<T> ahead = new Prefetch<>(name, source);
        ahead.start();
        return ahead;
    }

    private void start() {
        try {
            thread.start();
            started = true;
        } catch (OutOfMemoryError noThread) {
            started = false;
        }
    }

    private void makeAll() {
        try {
            Outcome<T> outcome = make();
            while (!outcome.isLast() && !closed) {
                queue.put(outcome);
                outcome = make();
            }
            if (!closed) {
                queue.put(outcome);
            }
        } catch (InterruptedException interruption) {
            // Nobody takes any more.
        }
    }

    /** Whatever fails, errors of the JVM as well, is thrown again where it is waited for. */
    private Outcome<T> make() {
        try {
            return new Outcome<>(source.next(), Optional.empty());
        } catch (Throwable failure) {
            return new Outcome<>(Optional.empty(), Optional.of(failure));
        }
    }

    /**
     * Waits for the next thing. Not to be called again after the end or a failure.
     *
     * @return the thing, or nothing at the end
     * @throws IOException if it could not be made, or the wait was interrupted
     */
    public Optional<T> next() throws IOException {
        if (!started) {
            return source.next();
        }
        Outcome<T> outcome = take();
        if (outcome.failure().isPresent()) {
            throw asThrown(outcome.failure().get());
        }
        return outcome.made();
    }

    private Outcome<T> take() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException interruption) {
            throw interrupted();
        }
    }

    /** Sources throw nothing else. */
    private static IOException asThrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return (IOException) failure;
    }

    /** {@return the exception for a caller that was interrupted; the thread's interrupt status is set again} */
    public static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    /** Ends the thread, whatever it does. */
    @Override
    public void close() {
        if (started) {
            closed = true;
            thread.interrupt();
            awaitEnd();
        }
    }

    /**
     * Waits for the thread even if the caller is interrupted; the caller's interrupt status is set again afterwards.
     */
    private void awaitEnd() {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(1 + TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
