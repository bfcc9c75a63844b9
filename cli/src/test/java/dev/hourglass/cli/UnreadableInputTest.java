package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.data.InputFiles;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "a\n1\n2\n");
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        InputFiles.requireUnchanged(file, before);
        Files.writeString(file, "3\n", StandardOpenOption.APPEND);
        CommandException grown = assertThrows(CommandException.class, () -> InputFiles.requireUnchanged(file, before));
        assertEquals(ExitCode.IO_ERROR, grown.exitCode());
        assertEquals(file + " changed while it was read", grown.getMessage());
        Files.writeString(file, "a\n1\n3\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.lastModifiedTime().toMillis() + 5000));
        assertThrows(CommandException.class, () -> InputFiles.requireUnchanged(file, before));
    }

    /** What was opened was read to its end, whatever has its name by then. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileMayBeReplacedWhileItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "a\n1\n2\n");
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        Files.move(Files.writeString(folder.resolve("new.csv"), "a\n7\n"), file, StandardCopyOption.REPLACE_EXISTING);
        InputFiles.requireUnchanged(file, before);
        Files.delete(file);
        InputFiles.requireUnchanged(file, before);
        assertTrue(Files.notExists(file));
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
