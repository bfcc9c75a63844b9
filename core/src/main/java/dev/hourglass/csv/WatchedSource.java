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
 * A source that names itself in failures, and that detects whether its file has changed.
 *
 * @param source where the bytes come from
 * @param name   in messages
 * @param before the state of the file before it was read; empty if it is not a file
 */
record WatchedSource(CsvSource source, String name, Optional<State> before) implements CsvSource {

    /**
     * What a file was like.
     *
     * @param file       by its path
     * @param attributes it had
     */
    record State(Path file, BasicFileAttributes attributes) {
        /** Whether the file still exists and has other content; a file that replaced it does not count. */
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

    /** Refuses content that may be half of one state of a file and half of another. */
    @Override
    public void requireUnchanged() throws IOException {
        if (before.isPresent() && before.get().isPast()) {
            throw new InputFileException(InputFileException.Kind.READ_FAILED,
                    Escaped.path(before.get().file()) + " changed while it was read",
                    "run it again when nothing writes to the file");
        }
    }

    /** Adds the file's name to failures while reading, which the system does not name then. */
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
