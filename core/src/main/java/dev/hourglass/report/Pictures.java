package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The files of the pictures and the table of losses that a training leaves behind.
 *
 * @param autoencoder    both halves as the hourglass that they are
 * @param encoder        the layers of the encoding half
 * @param learningCurves the losses as a picture
 * @param history        the losses as a table
 */
public record Pictures(Path autoencoder, Path encoder, Path learningCurves, Path history) {
    /**
     * Refuses null.
     *
     * @param autoencoder    both halves as the hourglass that they are
     * @param encoder        the layers of the encoding half
     * @param learningCurves the losses as a picture
     * @param history        the losses as a table
     */
    public Pictures {
        Objects.requireNonNull(autoencoder, "autoencoder");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(learningCurves, "learningCurves");
        Objects.requireNonNull(history, "history");
    }

    /**
     * {@return the files in a folder}
     *
     * @param folder  that is made when they are written
     * @param variant put between name and ending, such as {@code _compress}; may be empty
     */
    public static Pictures in(Path folder, String variant) {
        Objects.requireNonNull(variant, "variant");
        return new Pictures(folder.resolve("autoencoder" + variant + ".svg"),
                folder.resolve("encoder" + variant + ".svg"), folder.resolve("learning_curves" + variant + ".svg"),
                folder.resolve("history" + variant + ".csv"));
    }

    /** {@return all of them} */
    public Path[] all() {
        return new Path[] {autoencoder, encoder, learningCurves, history};
    }

    /**
     * Writes all of them.
     *
     * @param trained by the training
     * @throws IOException if one of them cannot be written
     */
    public void write(Autoencoder trained) throws IOException {
        write(autoencoder, TrainingPictures.autoencoder(trained));
        write(encoder, TrainingPictures.encoder(trained));
        write(learningCurves, TrainingPictures.learningCurves(trained));
        AtomicFile.write(history, out -> CsvWriter.write(TrainingPictures.losses(trained.history()), out));
    }

    /** Writes a picture as the text that it is. */
    static void write(Path file, String svg) throws IOException {
        AtomicFile.write(file, svg.getBytes(StandardCharsets.UTF_8));
    }
}
