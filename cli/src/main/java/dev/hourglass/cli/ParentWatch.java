package dev.hourglass.cli;

import java.util.Optional;

/** Ends a second JVM whose first one was killed outright, as if it had been told to. */
final class ParentWatch {
    /** The environment variable with the first JVM's process number. */
    static final String VARIABLE = "HOURGLASS_PARENT";
    private static final int MILLISECONDS = 500;

    private ParentWatch() {
    }

    /** Starts watching, if this is a second JVM. */
    static void start() {
        String parent = System.getenv(VARIABLE);
        // What is no number was not written by a first JVM.
        if (parent != null && parent.matches("[0-9]{1,18}")) {
            Thread watch = new Thread(() -> watch(Long.parseLong(parent)), "watch the first JVM");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void watch(long number) {
        Optional<ProcessHandle> parent = ProcessHandle.of(number);
        try {
            while (parent.isPresent() && parent.get().isAlive()) {
                Thread.sleep(MILLISECONDS);
            }
            System.exit(ExitCode.TERMINATED.number());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
