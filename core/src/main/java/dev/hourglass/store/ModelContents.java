package dev.hourglass.store;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.file.Sha256;
import dev.hourglass.pipeline.EncodedClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a model file of any kind holds.
 *
 * @param encoder    in each of them
 * @param classifier of its codes, if there is one
 * @param whole      with the decoder, if that was kept
 * @param sha256     of the file, in lower-case hexadecimal
 */
public record ModelContents(Encoder encoder, Optional<EncodedClassifier> classifier, Optional<AnomalyDetector> whole,
        String sha256) {
    /**
     * Refuses null.
     *
     * @param encoder    in each of them
     * @param classifier of its codes, if there is one
     * @param whole      with the decoder, if that was kept
     * @param sha256     of the file
     */
    public ModelContents {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(sha256, "sha256");
    }

    /**
     * Reads a file.
     *
     * @param file written by {@link EncoderFile}, {@link ClassifierFile} or {@link AutoencoderFile}
     * @return what it holds
     * @throws ModelFileException if the file is none of these, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static ModelContents read(Path file) throws IOException {
        Optional<EncodedClassifier> classifier = ClassifierFile.find(file);
        Encoder encoder = classifier.isPresent() ? classifier.get().encoder() : EncoderFile.read(file);
        return new ModelContents(encoder, classifier, AutoencoderFile.find(file), Sha256.of(file));
    }
}
