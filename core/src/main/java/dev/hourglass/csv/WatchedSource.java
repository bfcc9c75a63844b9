package dev.hourglass.csv;

import dev.hourglass.file.InputFileException;
import dev.hourglass.text.Escaped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * A source that tells what goes wrong with its name, and where it is a file, whether that changed.
 *
 * @param source where the bytes come from
 * @param name   in messages
 * @param before the file before it was read; empty for what is none
 */
record WatchedSource(CsvSource source, String name, Optional<State> before) implements CsvSource {

    /**
     * What a file was like.
     *
     * @param file       by its path
     * @param attributes it had
     */
    record State(Path file, BasicFileAttributes attributes) {
        /** Whether the file is still there and has other content; one that took its place is another file. */
        boolean isPast() throws IOException {
            if (!attributes.isRegularFile() || attributes.size() == 0 || Files.notExists(file)) {
                return false;
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Objects.equals(now.fileKey(), attributes.fileKey()) && (now.size() != attributes.size()
                    || !now.lastModifiedTime().equals(attributes.lastModifiedTime()));
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new NamedInput(source.open(), name);
    }

    /** Refuses what may be half of one state of a file and half of another. */
    @Override
    public void requireUnchanged() throws IOException {
        if (before.isPresent() && before.get().isPast()) {
            throw new InputFileException(InputFileException.Kind.READ_FAILED,
                    Escaped.path(before.get().file()) + " changed while it was read",
                    "run it again when nothing writes to the file");
        }
    }

    /** Says of reading that fails under way, when the system no longer does, of which file it was. */
    private static final class NamedInput extends FilterInputStream {
        private final String name;

        NamedInput(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] to, int offset, int count) throws IOException {
            try {
                return super.read(to, offset, count);
            } catch (FileSystemException | InterruptedIOException told) {
                throw told;
            } catch (IOException broken) {
                throw new InputFileException(InputFileException.Kind.READ_FAILED,
                        Escaped.path(name) + ": cannot be read: " + broken.getMessage(),
                        "check that it is a file, and the disk that it is on", broken);
            }
        }
    }
}
