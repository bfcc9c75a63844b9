package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.launching.DescriptorHandover;
import dev.hourglass.cli.launching.NoSecondJvmException;
import dev.hourglass.file.OpenFiles;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DescriptorsTest {
    @TempDir
    private Path folder;

    /** The number under which this process has a file open. */
    private static int numberOfOpen(Path file) {
        for (int number = 0; number < 1000; number++) {
            if (Descriptors.target(number).equals(Optional.of(file))) {
                return number;
            }
        }
        throw new IllegalStateException(file + " is not open");
    }

    @Test
    void everyWayToAnOpenFileLeadsToItsNumber() throws IOException {
        long process = ProcessHandle.current().pid();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/fd/63"));
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));
        Path descriptors = Files.createSymbolicLink(folder.resolve("folder"), Path.of("/proc/self/fd"));
        for (Path path : List.of(Path.of("/dev/fd/63"), Path.of("/dev/../dev//fd/63"), Path.of("/proc/self/fd/63"),
                Path.of("/proc/thread-self/fd/63"), Path.of("/proc/" + process + "/fd/63"), link, relative,
                descriptors.resolve("63"), Path.of("").toAbsolutePath().relativize(link))) {
            assertEquals(OptionalInt.of(63), OpenFiles.number(path), path.toString());
        }
        assertEquals(OptionalInt.of(0), OpenFiles.number(Path.of("/dev/stdin")));
        Files.delete(descriptors);
    }

    @Test
    void otherPathsLeadToNone() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nothing"));
        for (Path path : List.of(Path.of("-"), Path.of("/"), Path.of("63"), Path.of("/dev/fd"), Path.of("/dev/fd/x"),
                Path.of("/proc/1/fd/3"), Path.of("/nowhere/63"), loop, dangling, folder)) {
            assertEquals(OptionalInt.empty(), OpenFiles.number(path), path.toString());
        }
    }

    @Test
    void theJvmsOwnFilesAreNobodysInputOrOutput() throws IOException {
        Path modules = Path.of(System.getProperty("java.home"), "lib", "modules").toRealPath();
        int own = numberOfOpen(modules);
        assertTrue(Descriptors.isTaken(own));
        CommandException refusal = assertThrows(CommandException.class,
                () -> Descriptors.requireGiven(Path.of("/dev/fd/" + own)));
        assertEquals("/dev/fd/" + own + ": this process was started without an open file of that number",
                refusal.getMessage());
        Path file = Files.createFile(folder.resolve("given")).toRealPath();
        try (FileInputStream open = new FileInputStream(file.toFile())) {
            assertTrue(open.getFD().valid());
            assertFalse(Descriptors.isTaken(numberOfOpen(file)));
        }
    }

    @Test
    void onlyFilesThatOthersCanOpenAreHandedOver() throws Exception {
        assertEquals(List.of(), DescriptorHandover.prefix(List.of(Path.of("data.csv"), Path.of("/dev/stdin"))));
        Path file = Files.createFile(folder.resolve("given")).toRealPath();
        try (FileInputStream open = new FileInputStream(file.toFile())) {
            assertTrue(open.getFD().valid());
            int number = numberOfOpen(file);
            assertEquals(List.of("bash", "-p", "-c", "exec " + number + "</proc/" + ProcessHandle.current().pid()
                    + "/fd/"
                    + number + " && exec \"$@\"", "bash"), DescriptorHandover.prefix(List.of(Path.of("/dev/fd/"
                    + number))));
        }
        assertEquals(List.of(), DescriptorHandover.prefix(List.of(Path.of("/dev/fd/999"))));
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(open.isBound());
            Path socket = Path.of("/dev/fd/" + numberOfSocket());
            NoSecondJvmException none = assertThrows(NoSecondJvmException.class,
                    () -> DescriptorHandover.prefix(List.of(socket)));
            assertEquals(socket + " is open in this JVM alone", none.getMessage());
        }
    }

    private static int numberOfSocket() {
        for (int number = 3; number < 1000; number++) {
            if (Descriptors.target(number).map(target -> target.toString().startsWith("socket:")).orElse(false)) {
                return number;
            }
        }
        throw new IllegalStateException("no socket is open");
    }
}
