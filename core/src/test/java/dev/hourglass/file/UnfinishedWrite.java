package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.Path;

/** A program that ends while it writes the file of its argument. */
public final class UnfinishedWrite {
    static final int STATUS = 3;

    private UnfinishedWrite() {
    }

    /**
     * Writes half of a file.
     *
     * @param arguments the file
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        AtomicFile.write(Path.of(arguments[0]), out -> {
            out.write(new byte[1_000_000]);
            System.exit(STATUS);
        });
    }
}
