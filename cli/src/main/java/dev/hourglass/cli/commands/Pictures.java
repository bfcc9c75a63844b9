package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.export.TableFile;
import dev.hourglass.report.TrainingPictures;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The places of the pictures and the table of losses that a training leaves behind.
 *
 * @param autoencoder    both halves as the hourglass that they are
 * @param encoder        the layers of the encoding half
 * @param learningCurves the losses as a picture
 * @param history        the losses as a table
 */
record Pictures(Path autoencoder, Path encoder, Path learningCurves, Path history) {

    /**
     * The places in a folder.
     *
     * @param variant put between name and ending, such as {@code _compress}; may be empty
     */
    static Pictures in(Path folder, String variant) {
        return new Pictures(folder.resolve("autoencoder" + variant + ".svg"),
                folder.resolve("encoder" + variant + ".svg"), folder.resolve("learning_curves" + variant + ".svg"),
                folder.resolve("history" + variant + ".csv"));
    }

    /** All of them. */
    Path[] all() {
        return new Path[] {autoencoder, encoder, learningCurves, history};
    }

    /** Writes all of them. */
    void write(Autoencoder trained) throws IOException {
        Outputs.text(autoencoder, TrainingPictures.autoencoder(trained));
        Outputs.text(encoder, TrainingPictures.encoder(trained));
        Outputs.text(learningCurves, TrainingPictures.learningCurves(trained));
        TableFile.write(history, TrainingPictures.losses(trained.history()));
    }
}
