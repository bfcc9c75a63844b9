package dev.hourglass.learning;

import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.store.ClassifierFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a {@link ClassifierLearning} gives.
 *
 * @param fit  the classifier, with what cross-validates it
 * @param rows that it was fitted to
 */
public record LearnedClassifier(ClassifierFit fit, EncodedRows rows) {

    /**
     * Refuses null.
     *
     * @param fit  the classifier, with what cross-validates it
     * @param rows that it was fitted to
     */
    public LearnedClassifier {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(rows, "rows");
    }

    /**
     * Writes scaler, encoder and classifier, complete or not at all.
     *
     * @param file made or replaced
     * @return the SHA-256 of the file, in 64 hexadecimal digits
     * @throws IOException if it cannot be written
     */
    public String write(Path file) throws IOException {
        return ClassifierFile.write(file, fit.classifier());
    }
}
