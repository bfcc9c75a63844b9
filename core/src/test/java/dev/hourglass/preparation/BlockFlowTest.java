package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks are numbers here. */
class BlockFlowTest {
    private static final int END = 200;

    private final AtomicInteger read = new AtomicInteger();
    private final List<Integer> written = new ArrayList<>();

    private Optional<Integer> next() {
        int block = read.getAndIncrement();
        return block < END ? Optional.of(block) : Optional.empty();
    }

    private static void fail(int block) {
        throw new IllegalStateException("block " + block);
    }

    @AfterEach
    void noThreadIsLeft() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("hourglass ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void blocksKeepTheirOrder(int threads) throws IOException {
        BlockFlow.run(this::next, block -> 2 * block, written::add, threads);
        assertEquals(IntStream.range(0, END).mapToObj(block -> 2 * block).toList(), written);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theFirstFailureInTheOrderOfBlocksIsThrown(int threads) {
        IOException full = new IOException("full");
        assertEquals("block 8", assertThrows(IllegalStateException.class, () -> BlockFlow.run(() -> {
            if (read.get() == 9) {
                throw new IOException("unreadable");
            }
            return next();
        }, block -> {
            if (block == 8) {
                fail(block);
            }
            return block;
        }, written::add, threads)).getMessage());
        assertEquals(IntStream.range(0, 8).boxed().toList(), written);
        assertSame(full, assertThrows(IOException.class, () -> BlockFlow.run(this::next, block -> {
            if (block == 20) {
                fail(block);
            }
            return block;
        }, block -> {
            if (block == 19) {
                throw full;
            }
        }, threads)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSourceMayFailInAnyWay(int threads) {
        assertThrows(IOException.class, () -> BlockFlow.run(() -> {
            throw new IOException("unreadable");
        }, block -> block, block -> { }, threads));
        assertThrows(StackOverflowError.class, () -> BlockFlow.run(() -> {
            throw new StackOverflowError();
        }, block -> block, block -> { }, threads));
    }

    /** Else a slow writer would have the whole file before it. */
    @Test
    void onlyAFewBlocksAreAhead() throws IOException {
        BlockFlow.run(this::next, block -> block, block -> {
            pause(2);
            assertTrue(read.get() - block <= 9, () -> read.get() + " blocks read when " + block + " is written");
        }, 3);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException impossible) {
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    @Test
    void aSingleBlockIsASourceAsWell() throws IOException {
        for (int threads : new int[] {1, 3}) {
            List<Integer> written = new ArrayList<>();
            BlockFlow.run(BlockFlow.single(7), block -> block, written::add, threads);
            assertEquals(List.of(7), written);
        }
    }

    @Test
    void withOneThreadEverythingIsDoneByTheCaller() throws IOException {
        Thread own = Thread.currentThread();
        BlockFlow.run(() -> {
            assertSame(own, Thread.currentThread());
            return next();
        }, block -> {
            assertSame(own, Thread.currentThread());
            return block;
        }, block -> assertSame(own, Thread.currentThread()), 1);
    }

    /** With two threads, reading, computing and writing take turns. */
    @Test
    void noMoreStepsAreBusyThanThreads() throws IOException {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Runnable step = () -> {
            int now = busy.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            pause(1);
            busy.decrementAndGet();
        };
        BlockFlow.run(() -> {
            step.run();
            return next();
        }, block -> {
            step.run();
            return block;
        }, block -> step.run(), 2);
        assertEquals(2, most.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptionEndsIt(int threads) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThrows(InterruptedIOException.class, () -> BlockFlow.run(() -> Optional.of(1), block -> block,
                    block -> Thread.currentThread().interrupt(), threads));
            assertTrue(Thread.interrupted());
        });
    }

    /** As a read of a pipe that nothing comes through. */
    @Test
    void aSourceThatWaitsIsNotWaitedForForEver() throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        assertThrows(IllegalStateException.class, () -> BlockFlow.run(() -> {
            if (read.get() > 0) {
                awaitThroughInterruptions(late);
            }
            return next();
        }, block -> block, BlockFlowTest::fail, 2));
        late.countDown();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("hourglass ")) {
                assertTrue(thread.isDaemon());
                thread.join(10_000);
            }
        }
    }

    private static void awaitThroughInterruptions(CountDownLatch late) {
        boolean waits = true;
        while (waits) {
            try {
                waits = !late.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException ignored) {
                waits = late.getCount() > 0;
            }
        }
    }
}
