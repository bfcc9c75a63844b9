package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that somebody has open is not replaced through the names of what is open. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "others have no /proc, or the same names for something else")
class OpenFilesTest {
    @TempDir
    private Path folder;

    /** The number under which this process has a file open. */
    private static String descriptor(Path file) throws IOException {
        try (Stream<Path> names = Files.list(Path.of("/proc/self/fd"))) {
            return names.filter(name -> isOf(name, file)).findFirst().orElseThrow().getFileName().toString();
        }
    }

    private static boolean isOf(Path name, Path file) {
        try {
            return Files.isRegularFile(name) && Files.isSameFile(name, file);
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void whatIsOpenIsRefusedByAllItsNames() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "kept");
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.APPEND)) {
            String number = descriptor(file);
            Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/fd", number));
            Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
            for (Path name : List.of(Path.of("/dev/fd", number), Path.of("/proc/self/fd", number),
                    Path.of("/proc/thread-self/fd", number), Path.of("/dev/../proc/self/fd", number), link, second,
                    Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd", number))) {
                OutputFileException refused = assertThrows(OutputFileException.class, () -> AtomicFile.probe(name));
                assertEquals(Kind.CANNOT_CREATE, refused.kind());
                assertTrue(refused.getMessage().contains("it leads to a file that a process has open"),
                        refused.getMessage());
                assertEquals("name the file itself; a table can also go to - >&" + number, refused.fix());
                assertThrows(OutputFileException.class, () -> AtomicFile.write(name, new byte[1]));
            }
            assertTrue(open.isOpen());
        }
        assertEquals("kept", Files.readString(file));
        AtomicFile.write(file, new byte[1]);
    }

    @Test
    void whatIsNotOpenIsSaid() {
        OutputFileException refused =
                assertThrows(OutputFileException.class, () -> AtomicFile.probe(Path.of("/dev/fd/987654")));
        assertEquals("/dev/fd/987654: cannot write: no process has anything open there", refused.getMessage());
    }

    /** A folder that is open is a folder like others. */
    @Test
    void filesBelowAnOpenFolderAreFiles() throws IOException {
        try (FileChannel open = FileChannel.open(folder)) {
            assertTrue(open.isOpen());
            try (Stream<Path> names = Files.list(Path.of("/proc/self/fd"))) {
                Path name = names.filter(path -> folder.equals(target(path))).findFirst().orElseThrow();
                AtomicFile.write(name.resolve("file"), new byte[1]);
            }
        }
        assertEquals(1, Files.size(folder.resolve("file")));
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closed) {
            return link;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1",
            "/dev/../dev/stdout"})
    void standardOutputIsKnownByAllItsNames(String name) throws IOException {
        assertTrue(AtomicFile.isStandardOutput(Path.of(name)), name);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(name));
        assertTrue(AtomicFile.isStandardOutput(link), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stderr", "/dev/fd/2", "/proc/self/fd/11", "/dev/null", "1", "/1", "/", "", "-",
            "stdout"})
    void otherPlacesAreNotStandardOutput(String name) {
        assertFalse(AtomicFile.isStandardOutput(Path.of(name)), name);
    }
}
