package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Whether two paths lead to one place, so that what is written there would take the place of something else. */
public final class SamePlace {
    private SamePlace() {
    }

    /**
     * {@return whether an output would take the place of an input}
     *
     * @param output to be written
     * @param input  to be read, there or not
     * @throws OutputFileException if nobody can tell
     */
    public static boolean ofInput(Path output, Path input) throws OutputFileException {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(input, "input");
        try {
            return Files.isRegularFile(output) && Files.exists(input) && Files.isSameFile(output, input);
        } catch (IOException failure) {
            throw OutputFileException.of(output, OutputFileException.Kind.CANNOT_CREATE, failure);
        }
    }

    /**
     * {@return whether two outputs are one, there already or not}
     *
     * @param output to be written
     * @param other  to be written, too
     * @throws OutputFileException if nobody can tell
     */
    public static boolean ofOutputs(Path output, Path other) throws OutputFileException {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(other, "other");
        return place(output).equals(place(other));
    }

    /**
     * A path to a file without links and detours, as far as its folders are there; pipes and devices stay as they are
     * named.
     */
    private static Path place(Path file) throws OutputFileException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (Files.isRegularFile(file) || Files.isDirectory(file)) {
            return realPath(file);
        }
        return folder == null || Files.exists(file) ? whole : place(folder).resolve(whole.getFileName()).normalize();
    }

    private static Path realPath(Path file) throws OutputFileException {
        try {
            return file.toRealPath();
        } catch (IOException failure) {
            throw OutputFileException.of(file, OutputFileException.Kind.CANNOT_CREATE, failure);
        }
    }
}
