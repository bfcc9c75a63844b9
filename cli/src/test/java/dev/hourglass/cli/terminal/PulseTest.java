package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PulseTest {
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void beatsAtOnceAndAgainUntilItIsClosed() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        Pulse pulse = Pulse.start("pulse", 1, () -> {
            thread.set(Thread.currentThread());
            three.countDown();
        });
        three.await();
        pulse.close();
        thread.get().join();
    }

    @Test
    void closingEndsAPause() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Pulse pulse = Pulse.start("pulse", Long.MAX_VALUE / 2_000_000, () -> {
            thread.set(Thread.currentThread());
            begun.countDown();
        });
        begun.await();
        pulse.close();
        thread.get().join();
    }

    /** What is nice to have must not fill the log when memory ends. */
    @Test
    void theEndOfMemoryEndsItSilently() throws InterruptedException {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Pulse.start("pulse", 1, () -> {
            thread.set(Thread.currentThread());
            thread.get().setUncaughtExceptionHandler((any, failure) -> uncaught.set(failure));
            beats.incrementAndGet();
            begun.countDown();
            throw new OutOfMemoryError("as a test");
        });
        begun.await();
        thread.get().join();
        assertEquals(1, beats.get());
        assertEquals(null, uncaught.get());
        assertFalse(thread.get().isAlive());
    }
}
