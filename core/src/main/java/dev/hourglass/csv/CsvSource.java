package dev.hourglass.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a table come from, or a part of them: several sources are one table, row after row, if all have
 * the same header. Each is opened when it is its turn, once, and closed at its end.
 */
public interface CsvSource {

    /** {@return what messages call it; no other source of the same table is called so} */
    String name();

    /**
     * Opens it.
     *
     * @return the bytes of a CSV file, as it is or packed with gzip; no buffering is needed
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;

    /**
     * Makes sure, once all of the table was read, that this was one state of it. A source that knows nothing of that
     * takes it to be.
     *
     * @throws IOException if it changed meanwhile
     */
    default void requireUnchanged() throws IOException {
        // A stream has one state.
    }

    /**
     * {@return a file, called by its path}
     *
     * @param file opened when it is its turn
     */
    static CsvSource of(Path file) {
        Objects.requireNonNull(file, "file");
        return new CsvSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /**
     * {@return a stream that is open already, and that is not closed}
     *
     * @param in   the bytes
     * @param name in messages
     */
    static CsvSource of(InputStream in, String name) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        return new CsvSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new FilterInputStream(in) {
                    @Override
                    public void close() {
                        // Whoever gave it closes it.
                    }
                };
            }
        };
    }
}
