package dev.hourglass.summary;

import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A classifier that was fitted to the codes of an encoder, and the file that it is in.
 *
 * @param classifier that was fitted
 * @param rows       how many it was fitted to
 * @param scores     how well it does
 * @param file       that it was written to
 * @param sha256     of the file
 */
public record ClassifierFitReport(EncodedClassifier classifier, int rows, ClassifierReport scores, Path file,
        String sha256) {

    /**
     * Refuses null.
     *
     * @param classifier that was fitted
     * @param rows       how many it was fitted to
     * @param scores     how well it does
     * @param file       that it was written to
     * @param sha256     of the file
     */
    public ClassifierFitReport {
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** {@return its classes, how well it does, and the file} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("learned the classes " + Escaped.list(classifier.labels().labels()) + " from " + rows + " rows");
        lines.addAll(scores.lines());
        lines.add("classifier: " + Escaped.path(file) + " (SHA-256 " + sha256 + ")");
        return lines;
    }
}
