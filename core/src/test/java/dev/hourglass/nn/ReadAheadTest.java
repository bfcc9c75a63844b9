package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    /** A JVM ends although a daemon still reads. */
    @Test
    void anotherThreadReadsWhichNoProgramWaitsFor() {
        AtomicReference<Thread> reader = new AtomicReference<>();
        new ReadAhead(() -> reader.set(Thread.currentThread())).await();
        assertFalse(Thread.currentThread() == reader.get());
        assertTrue(reader.get().isDaemon());
        assertEquals("hourglass-read-ahead", reader.get().getName());
    }

    @Test
    void whatGoesWrongThereGoesWrongWhereItIsAwaited() {
        IllegalStateException exception = new IllegalStateException("broken");
        ReadAhead reading = new ReadAhead(() -> {
            throw exception;
        });
        reading.end();
        assertSame(exception, assertThrows(IllegalStateException.class, reading::await));
        AssertionError error = new AssertionError("broken");
        assertSame(error, assertThrows(AssertionError.class, new ReadAhead(() -> {
            throw error;
        })::await));
    }

    @Test
    void anInterruptWaitsUntilAllIsRead() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicBoolean read = new AtomicBoolean();
        ReadAhead reading = new ReadAhead(() -> {
            awaitGate(gate);
            read.set(true);
        });
        Thread opener = new Thread(() -> {
            // Long enough for one who does not wait.
            awaitGate(new CountDownLatch(1), 50);
            gate.countDown();
        });
        opener.start();
        Thread.currentThread().interrupt();
        reading.end();
        assertTrue(Thread.interrupted());
        assertTrue(read.get());
        opener.join();
        reading.end();
        assertFalse(Thread.interrupted(), "nobody interrupted this time");
    }

    private static void awaitGate(CountDownLatch gate) {
        awaitGate(gate, 30_000);
    }

    private static void awaitGate(CountDownLatch gate, int milliseconds) {
        try {
            gate.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }
}
