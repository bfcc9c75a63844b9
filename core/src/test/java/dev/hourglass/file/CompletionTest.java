package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeWrittenIsTriedOnce() {
        AtomicInteger calls = new AtomicInteger();
        assertThrows(OutputFileException.class, () -> Completion.of(() -> {
            calls.incrementAndGet();
            throw new OutputFileException(folder, OutputFileException.Kind.WRITE_FAILED, "full");
        }));
        assertEquals(1, calls.get());
    }

    @Test
    void theDigestOfWhatWasWrittenIsPassedOn() throws IOException {
        assertEquals("abc", Completion.of(() -> "abc"));
    }

    /** The end of the JVM removes the unfinished file; then it is written once more, and is whole. */
    @Test
    @Timeout(60)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileIsFinishedThoughTheJvmEnds() throws Exception {
        Path file = folder.resolve("file");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", place(Completion.class) + ":" + place(InterruptedWrite.class),
                InterruptedWrite.class.getName(), file.toString()).inheritIO().start();
        try {
            process.waitFor(50, TimeUnit.SECONDS);
            assertEquals(InterruptedWrite.STATUS, process.exitValue());
            assertEquals(InterruptedWrite.BYTES, Files.size(file));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
