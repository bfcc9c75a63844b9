package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code train} keeps of what it has learned: an encoder alone, with a classifier of its codes, or the whole
 * autoencoder.
 *
 * @param encoder    of it
 * @param classifier of its codes
 * @param whole      with the decoder; not beside a classifier
 */
record KeptModel(Encoder encoder, Optional<ClassifierFit> classifier, Optional<AnomalyDetector> whole) {
    static KeptModel of(Encoder encoder) {
        return new KeptModel(encoder, Optional.empty(), Optional.empty());
    }

    /** What is in the file, as a word. */
    String kind() {
        return whole.isPresent() ? "autoencoder" : classifier.isPresent() ? "classifier" : "encoder";
    }

    /** Writes it; gives the SHA-256 of the file. */
    String write(Path file) throws IOException {
        if (whole.isPresent()) {
            return AutoencoderFile.write(file, whole.get());
        }
        return classifier.isPresent() ? ClassifierFile.write(file, classifier.get().classifier())
                : EncoderFile.write(file, encoder);
    }
}
