package dev.hourglass.preparation;

import dev.hourglass.parallel.Prefetch;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * A pipeline that reads a table block by block, processes each block and writes the result, all three at the same time.
 * Only a few blocks are in memory, whatever the number of rows.
 *
 * <p>Blocks keep their order, and the first failure in this order is thrown, whichever step it comes from; the other
 * steps then stop. No thread is left at the end, except one that waits in a read that cannot be interrupted: it ends
 * when the read does.
 */
public final class BlockFlow {
    /** Two steps besides the work: reading and writing. */
    private static final int OTHER_STEPS = 2;

    /**
     * Reads blocks.
     *
     * @param <T> what a block is
     */
    @FunctionalInterface
    public interface Source<T> {
        /**
         * {@return the next block, or nothing after the last}
         *
         * @throws IOException if it cannot be read
         */
        Optional<T> next() throws IOException;
    }

    /**
     * Writes blocks.
     *
     * @param <T> what a block is
     */
    @FunctionalInterface
    public interface Sink<T> {
        /**
         * Takes the next block.
         *
         * @param block in the order of the rows
         * @throws IOException if it cannot be written
         */
        void take(T block) throws IOException;
    }

    /** One step of the flow on one block, while it is busy rather than waiting for another step. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private final Semaphore threads;

    private BlockFlow(int threads) {
        this.threads = new Semaphore(threads);
    }

    /**
     * {@return a source of a single block}
     *
     * @param <T>   what a block is
     * @param block the only one
     */
    public static <T> Source<T> single(T block) {
        Objects.requireNonNull(block, "block");
        Iterator<T> blocks = List.of(block).iterator();
        return () -> blocks.hasNext() ? Optional.of(blocks.next()) : Optional.empty();
    }

    /**
     * Runs until the last block is written.
     *
     * @param <A>     what is read
     * @param <B>     what is written
     * @param source  called by one thread at a time
     * @param work    turns each block into what is written; called by one thread at a time
     * @param sink    called by the thread that runs this
     * @param threads how many steps may be busy at once, 1 or more; with 1, no thread is started. Changes no bit
     * @throws IOException if a block cannot be read or written, or the thread was interrupted
     */
    public static <A, B> void run(Source<A> source, Function<A, B> work, Sink<B> sink, int threads)
            throws IOException {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(sink, "sink");
        if (threads > 1) {
            new BlockFlow(threads).runAtOnce(source, work, sink);
            return;
        }
        Optional<A> block = source.next();
        while (block.isPresent()) {
            sink.take(work.apply(block.get()));
            if (Thread.currentThread().isInterrupted()) {
                throw Prefetch.interrupted();
            }
            block = source.next();
        }
    }

    /**
     * {@return how many threads may share the work on one block, while others are read and written}
     *
     * @param threads that the flow has, 1 or more
     */
    public static int threadsForWork(int threads) {
        return Math.max(1, threads - OTHER_STEPS);
    }

    private <A, B> void runAtOnce(Source<A> source, Function<A, B> work, Sink<B> sink) throws IOException {
        try (Prefetch<A> read = Prefetch.of("reading", () -> busy(source::next));
                Prefetch<B> made = Prefetch.of("computing", () -> {
                    Optional<A> block = read.next();
                    return block.isEmpty() ? Optional.empty() : busy(() -> block.map(work));
                })) {
            Optional<B> block = made.next();
            while (block.isPresent()) {
                B written = block.get();
                busy(() -> {
                    sink.take(written);
                    return written;
                });
                block = made.next();
            }
        }
    }

    /** Runs a step as soon as fewer steps are busy than there are threads. */
    private <T> T busy(Work<T> work) throws IOException {
        try {
            threads.acquire();
        } catch (InterruptedException interruption) {
            throw Prefetch.interrupted();
        }
        try {
            return work.run();
        } finally {
            threads.release();
        }
    }
}
