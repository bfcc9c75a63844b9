package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that exist in some way and cannot be read. */
class UnreadableInputTest {
    @TempDir
    private Path folder;

    private static void assertRefused(int exitCode, String input, String words) {
        for (String[] line : new String[][] {{"train", input}, {"inspect", input}, {"encode", input, input}}) {
            Program program = Recorded.command("", line);
            assertEquals(exitCode, program.exitCode(), program.err());
            assertTrue(program.err().startsWith("error: " + input + words), program.err());
            assertTrue(program.err().contains("\nfix: "), program.err());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksThatLeadToThemselves() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertRefused(66, loop.toString(), ": ");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("gone"));
        assertRefused(66, nowhere.toString(), ": no such file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pathsThatNoFileCanHave() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(66, file.resolve("below").toString(), ": ");
        assertRefused(66, folder.resolve("x".repeat(300)).toString(), ": ");
        assertRefused(66, folder.toString(), " is a folder");
    }

    /** The first page of a process's memory is nobody's: the file opens, and reading it fails. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void readingThatFailsUnderWayNamesTheFile() {
        Program program = Recorded.command("", "train", "/proc/self/mem");
        assertEquals(74, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: /proc/self/mem: cannot be read: "), program.err());
        assertTrue(new File("/proc/self/mem").exists());
    }
}
