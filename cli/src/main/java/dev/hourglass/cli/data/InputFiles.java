package dev.hourglass.cli.data;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** What files a command may read. */
public final class InputFiles {
    private InputFiles() {
    }

    /**
     * Refuses what may be half of one state of a file and half of another; a file that took its place is another file.
     */
    public static void requireUnchanged(Path file, BasicFileAttributes before) throws IOException {
        if (!before.isRegularFile() || before.size() == 0 || Files.notExists(file)) {
            return;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (Objects.equals(now.fileKey(), before.fileKey()) && (now.size() != before.size()
                || !now.lastModifiedTime().equals(before.lastModifiedTime()))) {
            throw new CommandException(ExitCode.IO_ERROR, Escaped.path(file) + " changed while it was read",
                    "run it again when nothing writes to the file");
        }
    }

    /** Whether a path stands for standard input or output. */
    public static boolean isStandardStream(Path file) {
        return file.toString().equals("-");
    }

    /** Refuses an input that is not there or is a folder, in words that say which. */
    public static void require(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.NO_INPUT, Escaped.path(file) + " is a folder, expected a file",
                    "name a file in it");
        }
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
