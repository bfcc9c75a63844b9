package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A program that is told to end while it writes the file of its argument, and has a hook that waits for the file. */
public final class InterruptedWrite {
    static final int STATUS = 3;
    static final int BYTES = 1_000_000;

    private InterruptedWrite() {
    }

    /**
     * Writes a file, alone in its folder.
     *
     * @param arguments the file
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        CountDownLatch written = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitQuietly(written)));
        AtomicBoolean told = new AtomicBoolean();
        Completion.of(() -> AtomicFile.write(file, out -> {
            out.write(new byte[BYTES]);
            if (!told.getAndSet(true)) {
                new Thread(() -> System.exit(STATUS)).start();
                awaitRemoval(file.getParent());
            }
        }));
        written.countDown();
    }

    private static void awaitRemoval(Path folder) throws IOException {
        List<Path> unfinished;
        do {
            try (Stream<Path> files = Files.list(folder)) {
                unfinished = files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
            }
        } while (!unfinished.isEmpty());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
