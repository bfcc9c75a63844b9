package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Unix has: permissions, symbolic links, signals' exit. */
@DisabledOnOs(OS.WINDOWS)
class AtomicFileUnixTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rwxrwxrwx", "rw-rw-rw-"})
    void aReplacedFileKeepsItsPermissions(String permissions) throws IOException {
        Path file = Files.write(folder.resolve("file"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        AtomicFile.write(file, NEW);
        assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
        Path usual = Files.write(folder.resolve("usual"), OLD);
        Path file = folder.resolve("file");
        AtomicFile.write(file, NEW);
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    @Test
    void protectedPlacesAreNotPermitted() throws IOException {
        Path file = Files.write(folder.resolve("file"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(file), "the superuser may write anywhere");
        for (Path place : new Path[] {file, closed.resolve("new")}) {
            assertEquals(Kind.NOT_PERMITTED,
                    assertThrows(OutputFileException.class, () -> AtomicFile.probe(place)).kind());
            assertEquals(Kind.NOT_PERMITTED,
                    assertThrows(OutputFileException.class, () -> AtomicFile.write(place, NEW)).kind());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linksStayAndTheirTargetIsWritten(boolean exists) throws IOException {
        Path target = Files.createDirectory(folder.resolve("elsewhere")).resolve("target");
        if (exists) {
            Files.write(target, OLD);
        }
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("elsewhere/target"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), second);
        AtomicFile.probe(first);
        AtomicFile.write(first, NEW);
        assertTrue(Files.isSymbolicLink(first));
        assertTrue(Files.isSymbolicLink(second));
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void aCircleOfLinksIsRefused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("link"));
        OutputFileException refused = assertThrows(OutputFileException.class, () -> AtomicFile.probe(link));
        assertEquals(Kind.CANNOT_CREATE, refused.kind());
    }

    @Test
    void aSocketIsRefusedBeforeTheWork() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            OutputFileException refused = assertThrows(OutputFileException.class, () -> AtomicFile.probe(socket));
            assertEquals(socket + ": cannot write: it is a socket", refused.getMessage());
        }
    }

    /** A JVM that ends in the middle of writing, as it does on Ctrl-C, leaves the old file and nothing else. */
    @Test
    void theEndOfTheProgramLeavesNothing() throws Exception {
        Path file = Files.write(folder.resolve("file"), OLD);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", place(AtomicFile.class) + ":" + place(UnfinishedWrite.class),
                UnfinishedWrite.class.getName(), file.toString()).inheritIO().start();
        assertEquals(UnfinishedWrite.STATUS, process.waitFor());
        assertArrayEquals(OLD, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
