package dev.hourglass.store;

import java.io.IOException;
import java.nio.file.Path;

/** A program that reads an encoder file and says how that ended. */
public final class ReadInLittleMemory {
    private ReadInLittleMemory() {
    }

    /**
     * Reads.
     *
     * @param arguments the file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println("read " + EncoderFile.read(Path.of(arguments[0])).columns().size() + " columns");
        } catch (ModelFileException refused) {
            System.out.println("refused: " + refused.getMessage().substring(arguments[0].length() + 2));
        }
    }
}
