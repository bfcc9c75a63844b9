package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** Also while it is written: a copy that others could read would tell them what the file keeps from them. */
    @Test
    void nobodyReadsANewFileWhoCouldNotReadTheOld() throws IOException {
        Path file = Files.write(folder.resolve("file"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, out -> {
            out.write(NEW);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path written : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(written)));
                }
            }
        });
        assertArrayEquals(NEW, Files.readAllBytes(file));
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
    void asManyLinksAreFollowedAsTheSystemFollows() throws IOException {
        Path target = Files.write(folder.resolve("target"), OLD);
        Path last = target;
        for (int i = 1; i <= 40; i++) {
            last = Files.createSymbolicLink(folder.resolve("link" + i), last);
        }
        AtomicFile.write(last, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(target));
        Path oneMore = Files.createSymbolicLink(folder.resolve("oneMore"), last);
        assertThrows(OutputFileException.class, () -> AtomicFile.write(oneMore, OLD));
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void aCircleOfLinksIsRefused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("link"));
        OutputFileException refused = assertThrows(OutputFileException.class, () -> AtomicFile.probe(link));
        assertEquals(Kind.CANNOT_CREATE, refused.kind());
        assertFalse(AtomicFile.isStandardOutput(link));
    }

    @Test
    void aPipeIsWrittenNotReplaced() throws Exception {
        Path pipe = pipe();
        AtomicFile.probe(pipe);
        CompletableFuture<byte[]> reader = CompletableFuture.supplyAsync(() -> read(pipe, Integer.MAX_VALUE));
        byte[] content = new byte[300_000];
        content[299_999] = 1;
        assertEquals(Sha256.of(out -> out.write(content)), AtomicFile.write(pipe, content));
        assertArrayEquals(content, reader.get(10, TimeUnit.SECONDS));
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
    }

    @Test
    void aReaderThatGoesAwayIsSaid() throws Exception {
        Path pipe = pipe();
        CompletableFuture<byte[]> reader = CompletableFuture.supplyAsync(() -> read(pipe, 1));
        OutputFileException failure =
                assertThrows(OutputFileException.class, () -> AtomicFile.write(pipe, new byte[3_000_000]));
        assertEquals(Kind.WRITE_FAILED, failure.kind());
        assertEquals("let its reader go on until the end", failure.fix());
        assertEquals(1, reader.get(10, TimeUnit.SECONDS).length);
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private static byte[] read(Path pipe, int most) {
        try (InputStream in = Files.newInputStream(pipe)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
