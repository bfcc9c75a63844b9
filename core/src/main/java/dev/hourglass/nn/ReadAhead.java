package dev.hourglass.nn;

/** Reads something on a thread of its own while another thread computes. */
final class ReadAhead {
    private final Thread thread;
    /** What went wrong; null if nothing did. Visible to whoever has joined the thread. */
    private Throwable failure;

    /** Begins to read, or reads at once if no thread can be started. */
    ReadAhead(Runnable reading) {
        thread = new Thread(() -> run(reading), "hourglass-read-ahead");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            run(reading);
        }
    }

    private void run(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    /** Waits until everything is read; throws what went wrong meanwhile. */
    void await() {
        end();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /**
     * Waits for the thread to end, whatever the outcome. An interrupt does not end the wait; its status is set again
     * afterwards.
     */
    void end() {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
