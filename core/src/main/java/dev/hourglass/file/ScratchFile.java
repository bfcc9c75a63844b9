package dev.hourglass.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to write into and read from while something is made, in the folder of an output. It is removed when it is
 * closed and when the JVM ends by a signal; what a killed process leaves is removed by the next one that writes into
 * the folder. It may be kept instead.
 */
public final class ScratchFile implements Closeable {
    private final Path file;
    private final TemporaryFile temporary;

    private ScratchFile(Path file, TemporaryFile temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /**
     * Makes an empty file with a name of its own. Missing folders are made.
     *
     * @param output the file that it lies beside, or that it becomes if it is kept
     * @return the file, which is to be closed
     * @throws OutputFileException if no file can be made there
     * @throws IOException         if the place cannot be looked at
     */
    public static ScratchFile beside(Path output) throws IOException {
        Objects.requireNonNull(output, "output");
        OutputPlace place = OutputPlace.of(output);
        if (place.isDevice()) {
            throw new OutputFileException(output, OutputFileException.Kind.CANNOT_CREATE, "it is a device");
        }
        Path folder = place.makeFolder();
        TemporaryFile.removeAbandoned(folder);
        return new ScratchFile(output, TemporaryFile.create(place, folder));
    }

    /** {@return what to write to and to read from} */
    public FileChannel channel() {
        return temporary.channel();
    }

    /** {@return the file that it lies beside, for messages} */
    public Path output() {
        return file;
    }

    /**
     * Gives the file the name of the output, whose place it takes. It is still to be closed.
     *
     * @throws IOException if it cannot have the name, always an {@link OutputFileException}
     */
    public void keep() throws IOException {
        temporary.keep();
    }

    /** Removes the file, unless it was kept. */
    @Override
    public void close() throws IOException {
        temporary.close();
    }
}
