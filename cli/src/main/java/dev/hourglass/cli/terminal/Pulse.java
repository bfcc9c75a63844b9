package dev.hourglass.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls something over and over on a thread of its own, at once and then after each pause, until it is closed. */
public final class Pulse implements AutoCloseable {
    private final Runnable beat;
    private final long milliseconds;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Pulse(Runnable beat, long milliseconds) {
        this.beat = beat;
        this.milliseconds = milliseconds;
    }

    /**
     * Begins to call. Where no thread can be started nothing is called: a pulse is for what is nice to have.
     *
     * @param name         of the thread
     * @param milliseconds of a pause
     * @param beat         what is called, perhaps once more while the pulse is closed
     */
    public static Pulse start(String name, long milliseconds, Runnable beat) {
        Pulse pulse = new Pulse(beat, milliseconds);
        Thread thread = new Thread(pulse::run, name);
        // A program that ends does not wait for it.
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            pulse.close();
        }
        return pulse;
    }

    private void run() {
        try {
            do {
                beat.run();
            } while (!closed.await(milliseconds, TimeUnit.MILLISECONDS));
        } catch (OutOfMemoryError failure) {
            // Whoever does the work meets it as well, and says so.
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
