package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.disk.Disk;
import dev.hourglass.disk.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets each single operation of a save fail, in turn, and looks at what is left. */
class AtomicFileFaultTest {
    private static final String OLD = "the old file";
    private static final String NEW = "the new file, which is a little longer";
    private static final String LONGEST =
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
            + "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";
    /** Of a save, as docs/reliability.md says. */
    private static final int OPERATIONS = 38;
    /** Where folders are made, and no old file is looked at. */
    private static final int OPERATIONS_IN_NEW_FOLDERS = 37;
    private static final String ABANDONED = ".hourglass-1-0-0.tmp";

    @TempDir
    private Path root;

    /** What happens at an operation. */
    private enum Fault {
        /** It fails, and all others work. */
        ONCE,
        /** It fails, and so does each one after it. */
        FOR_EVER,
        /** The process is killed: it does this operation no more, and no other. */
        KILL
    }

    /** Ends a process that could not know that it is about to end. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts operations, and lets the fault happen at one of them. */
    private static final class Faults implements Disk.Watcher {
        private final Fault fault;
        private final String reason;
        private final int at;
        private int count;

        Faults(Fault fault, String reason, int at) {
            this.fault = fault;
            this.reason = reason;
            this.at = at;
        }

        boolean happened() {
            return count > at;
        }

        @Override
        public void before(Operation operation) throws IOException {
            boolean now = count == at || happened() && fault != Fault.ONCE;
            count++;
            if (now && fault == Fault.KILL) {
                throw new Killed();
            }
            if (now) {
                throw new IOException(reason);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ONCE, No space left on device, file", "ONCE, Input/output error, file", "ONCE, Input/output error, a/b/file",
        "FOR_EVER, No space left on device, file", "FOR_EVER, Input/output error, a/b/file",
        "KILL, , file", "KILL, , a/b/file"})
    void everyOperationMayFail(Fault fault, String reason, String name) throws IOException {
        int at = 0;
        Faults faults = null;
        for (; faults == null || faults.happened(); at++) {
            Path folder = Files.createDirectory(root.resolve("at" + at));
            String old = name.equals("file") ? OLD : null;
            if (old != null) {
                Files.writeString(folder.resolve(name), OLD);
            }
            Files.writeString(folder.resolve(ABANDONED), "of a process that was killed");
            Disk disk = new Disk(folder.getFileSystem());
            faults = new Faults(fault, reason, at);
            disk.watch(faults);
            boolean saved = save(disk.path(folder.resolve(name)), fault);
            disk.endOfProcess();
            checkWhatIsLeft(folder, name, old, saved, fault);
            assertTrue(saved || faults.happened());
        }
        assertEquals(name.equals("file") ? OPERATIONS : OPERATIONS_IN_NEW_FOLDERS, at - 1);
    }

    private static boolean save(Path file, Fault fault) {
        try {
            AtomicFile.write(file, NEW.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (Killed killed) {
            assertEquals(Fault.KILL, fault);
            return false;
        } catch (IOException e) {
            assertEquals(OutputFileException.class, e.getClass());
            assertTrue(e.getMessage().startsWith(file + ": cannot write: "), e.getMessage());
            return false;
        }
    }

    /** A folder that may be written to and not read: its names cannot be forced, and that is not passed over. */
    @Test
    void aFolderThatCannotBeForcedIsSaid() throws IOException {
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            if (operation.kind() == Operation.Kind.OPEN && operation.path().equals(root.toString())) {
                throw new AccessDeniedException(operation.path());
            }
        });
        OutputFileException failure = failure(disk.path(root.resolve("file")));
        assertEquals(OutputFileException.Kind.WRITE_FAILED, failure.kind());
        assertTrue(failure.getMessage().contains("the new file is complete, but the disk did not confirm its name: "
                + "permission denied"), failure.getMessage());
        assertEquals("let its folder be read, too, which is needed for that, or name another place", failure.fix());
        assertEquals(NEW, Files.readString(root.resolve("file")));
    }

    /** A folder whose names the disk does not confirm is said; one of a system that knows no such thing is not. */
    @ParameterizedTest
    @ValueSource(strings = {"Input/output error", "Invalid argument"})
    void aDiskThatDoesNotConfirmTheNameIsSaid(String reason) throws IOException {
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            if (operation.kind() == Operation.Kind.FORCE && operation.path().equals(root.toString())) {
                throw new IOException(reason);
            }
        });
        Path file = disk.path(root.resolve("file"));
        if (reason.equals("Invalid argument")) {
            AtomicFile.write(file, NEW.getBytes(StandardCharsets.US_ASCII));
        } else {
            OutputFileException failure = failure(file);
            assertTrue(failure.getMessage().endsWith("did not confirm its name: " + reason), failure.getMessage());
            assertEquals("check the disk, and that the file is there", failure.fix());
        }
        assertEquals(NEW, Files.readString(root.resolve("file")));
    }

    /** What cannot be removed once it is begun could not be replaced either: better known before the work. */
    @Test
    void aProbeThatCannotBeRemovedIsSaid() throws IOException {
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            if (operation.kind() == Operation.Kind.DELETE) {
                throw new FileSystemException(operation.path(), null, "Operation not permitted");
            }
        });
        Path file = disk.path(root.resolve("file"));
        OutputFileException failure = assertThrows(OutputFileException.class, () -> AtomicFile.probe(file));
        assertEquals(OutputFileException.Kind.NOT_PERMITTED, failure.kind());
        assertTrue(failure.getMessage().startsWith(file + ": cannot write: what was begun cannot be removed: " + root),
                failure.getMessage());
        assertTrue(failure.getMessage().endsWith(": Operation not permitted"), failure.getMessage());
        assertEquals("remove that file, and name another place", failure.fix());
    }

    /** A log that only grows can be opened at its end and nowhere else; a file that nobody may open is another case. */
    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void aFileThatMayOnlyGrowIsNotReplaced(int refusals, boolean growing) throws IOException {
        Path file = Files.writeString(root.resolve("file"), OLD);
        int[] openings = {0};
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            boolean opening = operation.kind() == Operation.Kind.OPEN && operation.path().equals(file.toString());
            if (opening && openings[0]++ < refusals) {
                throw new FileSystemException(operation.path(), null, "Operation not permitted");
            }
        });
        if (growing) {
            OutputFileException failure = failure(disk.path(file));
            assertEquals(OutputFileException.Kind.NOT_PERMITTED, failure.kind());
            assertEquals(file + ": cannot write: the file there may only grow", failure.getMessage());
            assertEquals(OLD, Files.readString(file));
        } else {
            AtomicFile.write(disk.path(file), NEW.getBytes(StandardCharsets.US_ASCII));
            assertEquals(NEW, Files.readString(file));
        }
    }

    /** Java's streams over folders throw what they do not declare where closing one fails. */
    @Test
    void anUndeclaredExceptionOfAFolderIsNoFailure() throws IOException {
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            if (operation.kind() == Operation.Kind.CLOSE && operation.file() < 0) {
                throw AtomicFileFaultTest.<RuntimeException>undeclared(new Exception("Input/output error"));
            }
        });
        assertTrue(save(disk.path(root.resolve("file")), Fault.ONCE));
        assertEquals(NEW, Files.readString(root.resolve("file")));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception failure) throws E {
        throw (E) failure;
    }

    /** What was long work is not thrown away because the last step fails; nothing else is overwritten with it. */
    @ParameterizedTest
    @ValueSource(strings = {"file", "a/b/file", "taken", LONGEST})
    void aCompleteFileThatCannotTakeItsPlaceIsKept(String name) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(root.resolve("taken.new"), OLD);
        Disk disk = new Disk(root.getFileSystem());
        disk.watch(operation -> {
            if (file.toString().equals(operation.target())) {
                throw new FileSystemException(name, null, "Device or resource busy");
            }
        });
        OutputFileException failure = failure(disk.path(file));
        assertEquals(OutputFileException.Kind.CANNOT_CREATE, failure.kind());
        String message = failure.getMessage();
        String says = ": cannot write: Device or resource busy; the new file is complete and stays as ";
        assertTrue(message.contains(says), message);
        Path kept = Path.of(message.substring(message.indexOf(says) + says.length()));
        assertEquals(NEW, Files.readString(kept));
        assertEquals(name.equals("taken") || name.equals(LONGEST), !kept.endsWith("file.new"), message);
        assertEquals(OLD, Files.readString(root.resolve("taken.new")));
        AtomicFile.write(kept.resolveSibling("another"), new byte[1]);
        assertEquals(NEW, Files.readString(kept), "the next save took it for abandoned");
        assertFalse(Files.exists(file));
    }

    private static OutputFileException failure(Path file) {
        return assertThrows(OutputFileException.class,
                () -> AtomicFile.write(file, NEW.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void checkWhatIsLeft(Path folder, String name, String old, boolean saved, Fault fault)
            throws IOException {
        Path file = folder.resolve(name);
        String content = Files.exists(file) ? Files.readString(file) : null;
        assertTrue(NEW.equals(content) || !saved && String.valueOf(old).equals(String.valueOf(content)), content);
        List<Path> leftovers = leftovers(folder);
        Path kept = file.resolveSibling(file.getFileName() + ".new");
        if (Files.exists(kept)) {
            assertTrue(!saved && NEW.equals(Files.readString(kept)), "kept without need, or not complete");
        } else if (saved || fault == Fault.ONCE) {
            assertTrue(content != null || Files.notExists(folder.resolve("a")), "folders were left");
        }
        if (saved || fault == Fault.ONCE) {
            assertEquals(List.of(), leftovers);
        }
        // To the next process, the names look like those of another.
        for (int i = 0; i < leftovers.size(); i++) {
            Files.move(leftovers.get(i), leftovers.get(i).resolveSibling(".hourglass-7-1-" + i + ".tmp"));
        }
        AtomicFile.write(file, NEW.getBytes(StandardCharsets.US_ASCII));
        assertEquals(NEW, Files.readString(file));
        assertEquals(List.of(), leftovers(file.getParent()));
    }

    /** Files that are neither the target nor what another process left before. */
    private static List<Path> leftovers(Path folder) throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(path -> path.getFileName().toString().startsWith(".hourglass-"))
                    .filter(path -> !path.endsWith(ABANDONED)).forEach(leftovers::add);
        }
        return leftovers;
    }
}
