package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.engine.Threads;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any executor gives the same bits and never a deadlock, however few threads it has and whatever else it does. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExecutorTest {
    private static final int THREADS = 4;
    private static final Results ALONE = results(1);

    private final List<ExecutorService> pools = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** What several threads can share. */
    private record Results(Encoder encoder, float[] codes, LogisticModel model, double chosen) {
    }

    /** Executors that have threads enough, too few, or none. */
    private enum Kind { ENOUGH, ONE_THREAD, DIRECT, SATURATED, REJECTING, REJECTING_AFTER_ONE, DISCARDING, CALLER_RUNS,
        COMMON_POOL, THREAD_PER_TASK, LATE, TWICE }

    @AfterEach
    void shutDown() {
        end.countDown();
        pools.forEach(ExecutorService::shutdownNow);
    }

    private static Results results(int threads) {
        Autoencoder trained = Sample.fit(threads, ProgressListener.SILENT);
        float[] codes = trained.encoder().transform(Sample.MANY_ROWS, threads).values();
        int[] classes = Sample.classes(Sample.MANY_ROWS);
        LogisticModel model = new LogisticRegression().fit(Sample.MANY_ROWS, classes, threads);
        double chosen = RegularizationSearch.of(new LogisticRegression()).withGrid(List.of(0.1, 1.0))
                .run(Sample.ROWS, Sample.classes(Sample.ROWS), threads).orElseThrow().chosen().c();
        return new Results(trained.encoder(), codes, model, chosen);
    }

    private static void assertSameBits(Results found) {
        assertEquals(ALONE.encoder().network(), found.encoder().network());
        assertArrayEquals(ALONE.codes(), found.codes());
        assertEquals(ALONE.model(), found.model());
        assertEquals(ALONE.chosen(), found.chosen());
    }

    private Executor executor(Kind kind) {
        return switch (kind) {
            case ENOUGH -> pool(Executors.newCachedThreadPool());
            case ONE_THREAD -> pool(Executors.newSingleThreadExecutor());
            case DIRECT -> Runnable::run;
            case SATURATED -> saturated();
            case REJECTING -> task -> {
                throw new RejectedExecutionException("full");
            };
            case REJECTING_AFTER_ONE -> pool(small(new ThreadPoolExecutor.AbortPolicy()));
            case DISCARDING -> task -> { };
            case CALLER_RUNS -> pool(small(new ThreadPoolExecutor.CallerRunsPolicy()));
            case COMMON_POOL -> ForkJoinPool.commonPool();
            case THREAD_PER_TASK -> task -> new Thread(task).start();
            case LATE -> late();
            case TWICE -> twice(pool(Executors.newCachedThreadPool()));
        };
    }

    private ExecutorService pool(ExecutorService pool) {
        pools.add(pool);
        return pool;
    }

    private static ExecutorService small(RejectedExecutionHandler handler) {
        return new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), handler);
    }

    /** Its one thread does something else until the test has ended. */
    private Executor saturated() {
        ExecutorService pool = pool(Executors.newSingleThreadExecutor());
        pool.execute(this::awaitEnd);
        return pool;
    }

    /** Tasks begin some time after they were given, in the middle of the work or after it. */
    private Executor late() {
        ExecutorService pool = pool(Executors.newCachedThreadPool());
        return task -> pool.execute(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                return;
            }
            task.run();
        });
    }

    /** Each task is run by two threads at once. */
    private static Executor twice(Executor pool) {
        return task -> {
            pool.execute(task);
            pool.execute(task);
        };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anyExecutorGivesTheSameBits(Kind kind) {
        assertSameBits(Threads.from(executor(kind), () -> results(THREADS)));
    }

    /** The caller is a thread of the very pool, which has no other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theCallerMayBeAThreadOfThePool(int size) throws Exception {
        ExecutorService pool = pool(Executors.newFixedThreadPool(size));
        Callable<Results> work = () -> Threads.from(pool, () -> results(THREADS));
        assertSameBits(pool.submit(work).get());
        // Tasks that nobody began end at once when they are run after all.
        pool.submit(() -> { }).get();
    }

    @Test
    void twoCallersShareAPoolOfTwo() throws Exception {
        ExecutorService pool = pool(Executors.newFixedThreadPool(2));
        Callable<Results> work = () -> Threads.from(pool, () -> results(THREADS));
        for (var next : pool.invokeAll(List.of(work, work, work))) {
            assertSameBits(next.get());
        }
    }

    /** With one thread asked for, an executor is not even asked, and no thread is started. */
    @Test
    void oneThreadIsTheCallingOne() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Executor nobody = task -> {
            throw new AssertionError("asked for a thread");
        };
        Set<Thread> heard = ConcurrentHashMap.newKeySet();
        Threads.from(nobody, () -> Sample.fit(1, new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add(Thread.currentThread());
            }

            @Override
            public boolean wantsState() {
                Set<Thread> others = Thread.getAllStackTraces().keySet();
                others.removeAll(before);
                others.stream().filter(thread -> thread.getName().contains("ForkJoinPool")).forEach(heard::add);
                return false;
            }
        }));
        assertEquals(Set.of(Thread.currentThread()), heard);
    }

    /** All threads come from the executor: none of another name does anything. */
    @Test
    void noOtherThreadIsStarted() {
        List<Thread> made = new ArrayList<>();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "mine");
            made.add(thread);
            return thread;
        };
        ExecutorService pool = pool(Executors.newCachedThreadPool(factory));
        Set<Thread> asking = ConcurrentHashMap.newKeySet();
        Threads.from(pool, () -> Sample.fit(THREADS, new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                // Only threads matter here.
            }

            @Override
            public boolean wantsState() {
                asking.add(Thread.currentThread());
                return false;
            }
        }));
        asking.remove(Thread.currentThread());
        assertTrue(made.containsAll(asking), asking + " beside " + made);
        assertTrue(made.size() >= THREADS - 1, made.toString());
    }

    /** Work within work uses the same executor, also from a thread that the executor lent. */
    @Test
    void theInnermostExecutorCounts() {
        Executor outer = Runnable::run;
        Executor inner = task -> { };
        assertEquals(Optional.empty(), Threads.executor());
        Threads.from(outer, () -> {
            assertSame(outer, Threads.executor().orElseThrow());
            Threads.from(inner, () -> {
                assertSame(inner, Threads.executor().orElseThrow());
                return "";
            });
            assertSame(outer, Threads.executor().orElseThrow());
            return "";
        });
        assertEquals(Optional.empty(), Threads.executor());
        assertNotSame(outer, inner);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        IOException failure = new IOException("no");
        assertSame(failure, assertThrows(IOException.class, () -> Threads.from(Runnable::run, () -> {
            throw failure;
        })));
        assertEquals(Optional.empty(), Threads.executor());
    }

    /** Who is given a part that another thread has already does not wait for the next one. */
    @Test
    void aTaskThatIsRunTwiceLeavesNoThread() throws Exception {
        ExecutorService pool = pool(Executors.newCachedThreadPool());
        assertSameBits(Threads.from(twice(pool), () -> results(THREADS)));
        pool.shutdown();
        assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS), "a thread still waits");
    }

    /** An executor that fails in another way than by having no place says so, and leaves no thread waiting. */
    @Test
    void aFailureOfTheExecutorIsThrown() throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) pool(Executors.newCachedThreadPool());
        int[] asked = {0};
        Executor failing = task -> {
            if (asked[0]++ == 1) {
                throw new IllegalStateException("broken");
            }
            pool.execute(task);
        };
        assertEquals("broken", assertThrows(IllegalStateException.class,
                () -> Threads.from(failing, () -> results(THREADS))).getMessage());
        pool.shutdown();
        assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS), "a thread still waits");
    }
}
