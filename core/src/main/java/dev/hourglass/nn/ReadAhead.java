package dev.hourglass.nn;

/** Something that is read on a thread of its own, while another computes. */
final class ReadAhead {
    private final Thread thread;
    /** What went wrong; null if nothing did. Seen by who has joined the thread. */
    private Throwable failure;

    /** Begins to read; where no thread can be started, reads. */
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

    /** Waits until all is read; what went wrong there goes wrong here. */
    void await() {
        end();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Waits for the end, whatever came of it. An interrupt waits as well, and is there afterwards. */
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
