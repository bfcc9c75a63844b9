package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No output goes over an input or another output, whether it is there already or not. */
class OutputPlacesTest {
    @TempDir
    private Path folder;
    private Path input;
    private OutputPlaces places;

    @BeforeEach
    void oneInput() throws IOException {
        input = Files.writeString(folder.resolve("data.csv"), "x");
        places = new OutputPlaces(List.of(input));
    }

    private void assertRefused(Path file, Kind kind, String problem, String fix) {
        OutputFileException refusal = assertThrows(OutputFileException.class, () -> places.add(file));
        assertEquals(kind, refusal.kind());
        assertEquals(file + problem, refusal.getMessage());
        assertEquals(fix, refusal.fix());
        assertEquals(file.toString(), refusal.file());
    }

    @Test
    void placesApartAreTakenAndNothingIsMade() throws IOException {
        places.addAll(List.of(folder.resolve("a"), folder.resolve("deep/b")));
        places.add(Optional.of(folder.resolve("c")));
        places.add(Optional.empty());
        assertFalse(Files.exists(folder.resolve("a")) || Files.exists(folder.resolve("deep")));
    }

    @Test
    void anInputIsNotWritten() {
        assertRefused(input, Kind.TAKEN, " would be both read and written", "name another place for the output");
    }

    @Test
    void aFileIsNotWrittenTwice() throws IOException {
        places.add(folder.resolve("new"));
        String twice = " would be written twice, as two outputs";
        assertRefused(folder.resolve("new"), Kind.TAKEN, twice, "name another place for one of them");
        assertRefused(folder.resolve("detour/../new"), Kind.TAKEN, twice, "name another place for one of them");
        places.reserve(folder.resolve("kept"));
        assertRefused(folder.resolve("kept"), Kind.TAKEN, twice, "name another place for one of them");
    }

    /** Not there yet, two paths lead to one file through a link. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksHideNothing() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        places.add(real.resolve("new"));
        assertRefused(link.resolve("new"), Kind.TAKEN, " would be written twice, as two outputs",
                "name another place for one of them");
        assertRefused(Files.createSymbolicLink(folder.resolve("other.csv"), input), Kind.TAKEN,
                " would be both read and written", "name another place for the output");
    }

    @Test
    void aFolderIsNoPlace() {
        assertRefused(folder, Kind.CANNOT_CREATE, ": cannot write: it is a folder", "name a file in it");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "others have other names for it")
    void standardOutputIsTheReports() {
        assertRefused(Path.of("/dev/stdout"), Kind.STANDARD_OUTPUT,
                ": cannot write: it is standard output", "name a file");
    }
}
