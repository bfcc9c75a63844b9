package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomicFileTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    /** The first example of FIPS 180-4. */
    private static final String ABC_DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesAndReplaces() throws IOException {
        Path file = folder.resolve("out.csv");
        assertEquals(ABC_DIGEST, AtomicFile.write(file, ABC));
        assertArrayEquals(ABC, Files.readAllBytes(file));
        byte[] longer = new byte[300_000];
        longer[299_999] = 1;
        AtomicFile.write(file, out -> {
            out.write(longer, 0, 299_999);
            out.write(1);
            out.close();
        });
        assertArrayEquals(longer, Files.readAllBytes(file));
        assertEquals(List.of("out.csv"), files());
    }

    @Test
    void makesMissingFolders() throws IOException {
        Path file = folder.resolve("a/b/out");
        AtomicFile.probe(file);
        assertEquals(List.of(), files());
        AtomicFile.write(file, ABC);
        assertArrayEquals(ABC, Files.readAllBytes(file));
    }

    @Test
    void aRelativePathIsFine() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("out"));
        AtomicFile.probe(relative);
        AtomicFile.write(relative, ABC);
        assertEquals(List.of("out"), files());
        AtomicFile.probe(Path.of("no-such-file-in-the-working-folder"));
    }

    @Test
    void aContentThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.write(folder.resolve("out"), ABC);
        IOException failure = new FileNotFoundException("the input is gone");
        assertEquals(failure, assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw failure;
        })));
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
            throw new IllegalStateException();
        }));
        assertArrayEquals(ABC, Files.readAllBytes(file));
        assertEquals(List.of("out"), files());
    }

    @Test
    void foldersAndPlacesBelowFilesAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("file"), ABC);
        for (Path place : List.of(folder, Path.of("/"), Path.of(""), file.resolve("below"), file.resolve("a/b"),
                folder.resolve("x".repeat(256)))) {
            assertEquals(Kind.CANNOT_CREATE, kind(() -> AtomicFile.probe(place)), place.toString());
            assertEquals(Kind.CANNOT_CREATE, kind(() -> AtomicFile.write(place, ABC)), place.toString());
        }
        assertEquals(List.of("file"), files());
    }

    /** Java's paths keep a dot at their end, though not a slash. */
    @Test
    void aDotAtTheEndNamesAFolder() throws IOException {
        for (String name : List.of("new/.", "new/..", "new/a/../.")) {
            assertEquals(Kind.CANNOT_CREATE, kind(() -> AtomicFile.probe(folder.resolve(name))), name);
            assertEquals(Kind.CANNOT_CREATE, kind(() -> AtomicFile.write(folder.resolve(name), ABC)), name);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void theProbeRemovesWhatAKilledOneLeftAboveNewFolders() throws IOException {
        Files.write(folder.resolve(".hourglass-1-0-0.tmp"), ABC);
        AtomicFile.probe(folder.resolve("a/b/out"));
        assertEquals(List.of(), files());
    }

    /** Whoever interrupts a thread finds the old file, and the thread knows. */
    @Test
    void anInterruptedThreadLeavesTheOldFile() throws IOException {
        Path file = Files.write(folder.resolve("out"), ABC);
        OutputFileException failure = assertThrows(OutputFileException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            Thread.currentThread().interrupt();
            out.write(new byte[100_000]);
        }));
        assertTrue(Thread.interrupted(), "the interruption was forgotten");
        assertEquals(file + ": cannot write: the thread that wrote it was interrupted", failure.getMessage());
        assertEquals(Kind.WRITE_FAILED, failure.kind());
        assertTrue(failure.fix().startsWith("write it again"), failure.fix());
        assertArrayEquals(ABC, Files.readAllBytes(file));
        assertEquals(List.of("out"), files());
    }

    @ParameterizedTest
    @CsvSource({"Stale file handle, WRITE_FAILED", "Disk quota exceeded, WRITE_FAILED",
            "Input/output error, WRITE_FAILED",
        "No space left on device, WRITE_FAILED", "Operation not permitted, NOT_PERMITTED",
        "File name too long, CANNOT_CREATE",
        "Read-only file system, CANNOT_CREATE", "Text file busy, CANNOT_CREATE", "Not a directory, CANNOT_CREATE"})
    void whatTheSystemSaysDecidesWhatKindOfTroubleItIs(String reason, Kind kind) {
        OutputFileException failure = OutputFileException.of(Path.of("out"), Kind.CANNOT_CREATE,
                new FileSystemException("out", null, reason));
        assertEquals(kind, failure.kind());
        assertEquals("out: cannot write: " + reason, failure.getMessage());
        assertFalse(failure.fix().isEmpty());
    }

    @Test
    void anyExceptionIsTroubleOfItsOwnWords() {
        Path file = Path.of("out");
        assertEquals("out: cannot write: the disk burns", OutputFileException.of(file, Kind.WRITE_FAILED,
                new IOException("the disk burns")).getMessage());
        assertEquals("out: cannot write: IOException", OutputFileException.of(file, Kind.WRITE_FAILED,
                new IOException()).getMessage());
    }

    @Test
    void theLongestNameIsFine() throws IOException {
        Path file = folder.resolve("x".repeat(255));
        AtomicFile.probe(file);
        AtomicFile.write(file, ABC);
        assertEquals(1, files().size());
    }

    @Test
    void theProbeChangesNothing() throws IOException {
        Path file = Files.write(folder.resolve("file"), ABC);
        AtomicFile.probe(file);
        AtomicFile.probe(folder.resolve("other"));
        assertArrayEquals(ABC, Files.readAllBytes(file));
        assertEquals(List.of("file"), files());
    }

    @Test
    void manyThreadsWriteOneFile() throws IOException {
        Path file = folder.resolve("out");
        List<byte[]> contents = Stream.of("aaaa", "bbbbbbb", "c").map(String::getBytes).toList();
        List<Thread> threads = contents.stream().map(bytes -> new Thread(() -> writeOften(file, bytes))).toList();
        threads.forEach(Thread::start);
        threads.forEach(AtomicFileTest::join);
        byte[] last = Files.readAllBytes(file);
        assertTrue(contents.stream().anyMatch(bytes -> Arrays.equals(bytes, last)));
        assertEquals(List.of("out"), files());
    }

    private static void writeOften(Path file, byte[] bytes) {
        try {
            for (int i = 0; i < 20; i++) {
                AtomicFile.write(file, bytes);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something with files. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    private static Kind kind(Action action) {
        return assertThrows(OutputFileException.class, action::run).kind();
    }
}
