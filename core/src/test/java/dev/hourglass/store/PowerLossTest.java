package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.disk.Disk;
import dev.hourglass.disk.Operation;
import dev.hourglass.disk.Operation.Kind;
import dev.hourglass.disk.PowerLoss;
import dev.hourglass.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Records what a save does, and looks at every state in which a failing power could leave the disk at any moment. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot open a folder, and takes care of names by itself")
class PowerLossTest {
    private static final String OLD = "the old file";
    private static final String NEW = "the new file, which is a little longer";

    @TempDir
    private Path folder;
    private Disk disk;
    /** How many states were looked at. */
    private long states;

    @BeforeEach
    void makeDisk() {
        disk = new Disk(folder.getFileSystem());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Operation> save(Path file) throws IOException {
        AtomicFile.write(disk.path(file), bytes(NEW));
        return disk.trace().stream().filter(Operation::changes).toList();
    }

    /** All that may be at the place, other than the old file or the new one; at the end, other than the new one. */
    private Set<String> losses(Path file, String old, List<Operation> trace) {
        PowerLoss power = new PowerLoss(file, bytes(old));
        Set<String> losses = new TreeSet<>(power.outcomes());
        for (Operation operation : trace) {
            power.add(operation);
            losses.addAll(power.outcomes());
        }
        losses.removeAll(Set.of(old == null ? "(none)" : old, NEW));
        Set<String> last = power.outcomes();
        last.remove(NEW);
        losses.addAll(last);
        states = power.states();
        return losses;
    }

    private static List<Operation> without(List<Operation> trace, Kind kind, int index) {
        List<Operation> rest = new ArrayList<>(trace);
        rest.remove(trace.stream().filter(operation -> operation.kind() == kind).toList().get(index));
        return rest;
    }

    @Test
    void theOldFileOrTheNewOneSurvives() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), OLD);
        assertEquals(Set.of(), losses(file, OLD, save(file)));
        assertEquals(29, states);
    }

    @Test
    void aFileInNewFoldersSurvives() throws IOException {
        Path file = folder.resolve("a/b/file");
        assertEquals(Set.of(), losses(file, null, save(file)));
        assertEquals(111, states);
    }

    /** Without the folder's forcing the name may be lost; with only the innermost, the folders themselves. */
    @Test
    void theModelNoticesAForcingLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), OLD);
        List<Operation> trace = save(file);
        assertTrue(losses(file, OLD, without(trace, Kind.FORCE, 0)).contains("\0".repeat(NEW.length())));
        assertEquals(30_639, states);
        assertEquals(Set.of(OLD), losses(file, OLD, without(trace, Kind.FORCE, 1)));
        assertEquals(35, states);
    }

    @Test
    void theModelNoticesAFolderNotForced() throws IOException {
        Path file = folder.resolve("a/b/file");
        List<Operation> trace = save(file);
        for (int index = 1; index <= 3; index++) {
            assertEquals(Set.of("(none)"), losses(file, null, without(trace, Kind.FORCE, index)));
            assertEquals(index == 1 ? 135 : 111, states);
        }
    }

    @Test
    void theModelNoticesAMoveThatIsTooEarly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), OLD);
        List<Operation> trace = new ArrayList<>(save(file));
        List<Kind> kinds = trace.stream().map(Operation::kind).toList();
        Collections.swap(trace, kinds.indexOf(Kind.FORCE), kinds.indexOf(Kind.MOVE));
        assertFalse(losses(file, OLD, trace).isEmpty());
        assertEquals(20_443, states);
    }

    @Test
    void theModelNoticesWritingInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), OLD);
        Files.write(disk.path(file), bytes(NEW));
        List<Operation> trace = disk.trace().stream().filter(Operation::changes).toList();
        assertTrue(losses(file, OLD, trace).contains(""));
        assertTrue(losses(file, OLD, trace).contains(NEW.substring(0, NEW.length() / 4) + OLD.substring(9)));
        assertEquals(42_100, states, "the most, as docs/reliability.md says");
    }
}
