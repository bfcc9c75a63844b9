package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that reads an encoder file and says how that ended. */
public final class ReadInLittleMemory {
    private ReadInLittleMemory() {
    }

    /**
     * Reads.
     *
     * @param arguments the file, and anything more if it is to be read as a stream
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            Encoder encoder = arguments.length > 1
                    ? EncoderFile.read(in, arguments[0]) : EncoderFile.read(Path.of(arguments[0]));
            System.out.println("read " + encoder.columns().size() + " columns");
        } catch (ModelFileException refused) {
            System.out.println("refused: " + refused.getMessage().substring(arguments[0].length() + 2));
        }
    }
}
