package dev.hourglass.store;

import dev.hourglass.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that saves one version after the other of the file of its argument, until it is killed. */
public final class SaveLoop {
    private static final int SIZE = 300_000;

    private SaveLoop() {
    }

    /**
     * Saves for ever.
     *
     * @param arguments the file
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        for (int version = 0; ; version++) {
            AtomicFile.write(Path.of(arguments[0]), content((byte) version));
            if (version == 0) {
                System.out.println("saving");
            }
        }
    }

    private static byte[] content(byte version) {
        byte[] content = new byte[SIZE + Byte.toUnsignedInt(version)];
        Arrays.fill(content, version);
        return content;
    }

    /** Whether a file is one version, complete. */
    static boolean isComplete(Path file) throws IOException {
        byte[] found = Files.readAllBytes(file);
        return found.length > 0 && Arrays.equals(content(found[0]), found);
    }
}
