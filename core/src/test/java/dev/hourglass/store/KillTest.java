package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.AtomicFile;
import dev.hourglass.kernel.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program at a random moment of its saving, as {@code kill -9} does. How often, the property
 * {@code hourglass.kills} says.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("hourglass.kills", 10);
    /** A save takes some milliseconds, so that a moment in the longest wait is one in any part of it. */
    private static final int LONGEST_WAIT = 20_000;

    @TempDir
    private Path folder;

    @Test
    void aCompleteFileIsLeft() throws Exception {
        Path file = folder.resolve("file");
        Random random = new Random(4);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            saveAndKill(file, random.nextInt(LONGEST_WAIT));
            assertTrue(SaveLoop.isComplete(file), "kill " + kill);
            int leftovers = others().size();
            assertTrue(leftovers <= 1, "more than the last of the killed left a file");
            interrupted += leftovers;
        }
        assertTrue(interrupted > 0, "no save was interrupted");
        AtomicFile.write(file, new byte[1]);
        assertEquals(List.of(), others());
    }

    @Test
    void twoProcessesSaveOneFile() throws Exception {
        Path file = folder.resolve("file");
        Process first = start(file);
        Process second = start(file);
        for (int look = 0; look < 200; look++) {
            assertTrue(SaveLoop.isComplete(file), "look " + look);
        }
        assertTrue(first.isAlive() && second.isAlive(), "one of the two failed");
        kill(first);
        kill(second);
        assertTrue(SaveLoop.isComplete(file));
        AtomicFile.write(file, new byte[1]);
        assertEquals(List.of(), others());
    }

    private static void saveAndKill(Path file, int microseconds) throws Exception {
        Process process = start(file);
        TimeUnit.MICROSECONDS.sleep(microseconds);
        kill(process);
    }

    /** A program that has saved the file once, and goes on. */
    private static Process start(Path file) throws Exception {
        Process process =
                new ChildJvm(SaveLoop.class, "-XX:TieredStopAtLevel=1", "-Xshare:auto").start(file.toString());
        assertEquals("saving", process.inputReader().readLine());
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> !path.endsWith("file")).toList();
        }
    }
}
