package dev.hourglass.learning;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.LearnedTable;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What was learned from a table: an encoder alone, with a classifier of its codes, or the whole autoencoder.
 *
 * @param encoder    of it
 * @param trained    the training that it comes from, if it does
 * @param classifier of its codes, if there is one
 * @param whole      with the decoder, if that is kept; not beside a classifier
 * @param recipe     that was found, if one was to be
 * @param table      what was learned from
 * @param seconds    how long the encoder took
 */
public record LearnedModel(Encoder encoder, Optional<Autoencoder> trained, Optional<ClassifierFit> classifier,
        Optional<AnomalyDetector> whole, Optional<ChosenRecipe> recipe, LearnedTable table, double seconds) {

    /**
     * Refuses null.
     *
     * @param encoder    of it
     * @param trained    the training that it comes from
     * @param classifier of its codes
     * @param whole      with the decoder
     * @param recipe     that was found
     * @param table      what was learned from
     * @param seconds    how long the encoder took
     */
    public LearnedModel {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(trained, "trained");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(table, "table");
    }

    /** {@return what its file holds: {@code encoder}, {@code classifier} or {@code autoencoder}} */
    public String kind() {
        return whole.isPresent() ? "autoencoder" : classifier.isPresent() ? "classifier" : "encoder";
    }

    /**
     * Writes it, complete or not at all.
     *
     * @param file made or replaced
     * @return the SHA-256 of the file, in 64 hexadecimal digits
     * @throws IOException if it cannot be written
     */
    public String write(Path file) throws IOException {
        if (whole.isPresent()) {
            return AutoencoderFile.write(file, whole.get());
        }
        return classifier.isPresent() ? ClassifierFile.write(file, classifier.get().classifier())
                : EncoderFile.write(file, encoder);
    }
}
