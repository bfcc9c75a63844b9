package dev.hourglass.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Writes output files so that there is either the complete old one or the complete new one, whatever happens.
 *
 * <p>The content goes into a temporary file in the same folder, is forced to the disk, read back and compared; then the
 * temporary file takes the target's name in one step, and the folder is forced to the disk. Missing folders are made,
 * and forced as well. What a killed process left of its own writing is removed by the next one in the folder. A
 * symbolic link stays and its target is replaced; the permissions of a replaced file stay. Devices and pipes, which
 * have no old content to lose, are written directly. A complete new file that cannot take the target's place stays
 * beside it, with the ending {@code .new}.
 */
public final class AtomicFile {
    private static final int STANDARD_OUTPUT = 1;

    private AtomicFile() {
    }

    /**
     * Writes a file.
     *
     * @param file  to make or replace
     * @param bytes its content
     * @return the SHA-256 of the content, in lower-case hexadecimal
     * @throws IOException if the file cannot be written, always an {@link OutputFileException}; the old one is there
     */
    public static String write(Path file, byte[] bytes) throws IOException {
        Objects.requireNonNull(bytes, "bytes");
        return write(file, out -> out.write(bytes));
    }

    /**
     * Writes a file as its content is made.
     *
     * @param file    to make or replace
     * @param content makes the bytes; what it throws is passed on, and nothing has changed then
     * @return the SHA-256 of the content, in lower-case hexadecimal
     * @throws OutputFileException if the file cannot be written; the old one is there then, unless the disk failed
     *                             after the new one had taken its place
     * @throws IOException         if the content throws it
     */
    public static String write(Path file, FileContent content) throws IOException {
        OutputPlace place = OutputPlace.of(file);
        return place.isDevice() ? writeDirectly(place, content) : replace(place, content);
    }

    /**
     * Finds out whether a file could be written now, without changing anything: meant for the time before long work.
     *
     * @param file to be made or replaced later
     * @throws OutputFileException if it could not
     */
    public static void probe(Path file) throws OutputFileException {
        OutputPlace place = OutputPlace.of(file);
        if (!place.isDevice()) {
            Path folder = place.nearestFolder();
            TemporaryFile.removeAbandoned(folder);
            try (TemporaryFile temporary = TemporaryFile.create(place, folder)) {
                place.requireReplaceableBy(temporary.path());
            }
        }
    }

    /**
     * {@return whether a path leads to the standard output of this process, as {@code /dev/stdout} does}
     *
     * @param file the path
     */
    public static boolean isStandardOutput(Path file) {
        return OpenFiles.number(file).equals(OptionalInt.of(STANDARD_OUTPUT));
    }

    private static String replace(OutputPlace place, FileContent content) throws IOException {
        Path folder = place.makeFolder();
        TemporaryFile.removeAbandoned(folder);
        try (TemporaryFile temporary = TemporaryFile.create(place, folder)) {
            place.requireReplaceableBy(temporary.path());
            String digest = temporary.fill(content);
            temporary.moveToTarget();
            return digest;
        }
    }

    private static String writeDirectly(OutputPlace place, FileContent content) throws IOException {
        try (FileChannel channel = place.openDevice()) {
            return new DigestingOutput(place.file(), channel).write(content);
        }
    }
}
