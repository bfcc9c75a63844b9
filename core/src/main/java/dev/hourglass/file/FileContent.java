package dev.hourglass.file;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a content from its beginning, the same each time. */
@FunctionalInterface
public interface FileContent {
    /**
     * Writes everything; need not close or flush.
     *
     * @param out takes the bytes, buffered
     * @throws IOException if the bytes cannot be made or written
     */
    void writeTo(OutputStream out) throws IOException;
}
