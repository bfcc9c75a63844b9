package dev.hourglass.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a table, or of a part of it, come from: several sources with the same header are one table. Each
 * is opened once, when its turn comes, and closed at its end.
 */
public interface CsvSource {

    /** {@return its name in messages, which no other source of the same table has} */
    String name();

    /**
     * Opens it.
     *
     * @return the bytes of a CSV file, plain or compressed with gzip; no buffering is needed
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;

    /**
     * Makes sure, after the whole table was read, that the source did not change meanwhile. Does nothing by default.
     *
     * @throws IOException if it changed meanwhile
     */
    default void requireUnchanged() throws IOException {
        // A stream cannot change.
    }

    /**
     * {@return a file, called by its path}
     *
     * @param file opened when its turn comes
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
