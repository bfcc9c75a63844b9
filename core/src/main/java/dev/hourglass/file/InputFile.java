package dev.hourglass.file;

import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** What can be known of an input before it is opened. */
public final class InputFile {
    private InputFile() {
    }

    /**
     * Refuses what is not there or is a folder, in words that say which.
     *
     * @param file to be read
     * @throws IOException an {@link InputFileException} if it is a folder, a {@link NoSuchFileException} if there is
     *                     no such file
     */
    public static void require(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        if (Files.isDirectory(file)) {
            throw new InputFileException(InputFileException.Kind.NO_FILE,
                    Escaped.path(file) + " is a folder, expected a file", "name a file in it");
        }
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
