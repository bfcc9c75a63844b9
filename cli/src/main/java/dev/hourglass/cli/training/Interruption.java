package dev.hourglass.cli.training;

import dev.hourglass.cli.terminal.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM as a question a long computation asks now and then, so that it can end in good order.
 *
 * <p>While one is open, a signal does not end the JVM at once: it waits until the computation has seen
 * {@link #isRequested()}, has saved what it must, and has closed this. Then the JVM ends with the signal's exit code,
 * 130 or 143, whatever the command still wants. A computation that does not answer for 30 seconds is ended all the
 * same. Further signals change nothing.
 */
public final class Interruption implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 30;

    private final Thread hook = new Thread(this::waitForAnswer, "wait for the computation to end");
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean requested;

    private Interruption() {
    }

    /** Begins to listen for signals. If one has come before, there is nothing to save yet, and the JVM ends here. */
    public static Interruption listen() {
        Interruption interruption = new Interruption();
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException ending) {
            System.exit(ExitCode.INTERRUPTED.number());
        }
        return interruption;
    }

    /** Whether a signal has come. */
    public boolean isRequested() {
        return requested;
    }

    /** Lets the JVM end, if a signal has come, or stops listening. */
    @Override
    public void close() {
        answered.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is running, and has just been told to go on.
        }
    }

    private void waitForAnswer() {
        requested = true;
        try {
            answered.await(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
