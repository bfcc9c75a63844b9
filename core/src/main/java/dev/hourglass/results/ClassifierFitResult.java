package dev.hourglass.results;

import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.EncodedRows;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A classifier that was fitted to the codes of an encoder, and the file that it is in. */
public final class ClassifierFitResult {
    private ClassifierFitResult() {
    }

    /**
     * {@return the classifier, what cross-validation says of it, the file, and what was counted of the table}
     *
     * @param fit    the classifier
     * @param rows   that it was fitted to
     * @param scores what cross-validation says of it, if there was any
     * @param file   that it was written to
     * @param sha256 of the file
     */
    public static JsonObject of(ClassifierFit fit, EncodedRows rows, Optional<RegularizationPath> scores, Path file,
            String sha256) {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
        JsonObject result = new JsonObject().put("train_rows", rows.codes().matrix().rows());
        ClassifierResult.put(result, fit.classifier());
        ClassifierResult.put(result, fit.c(), scores, fit.findsC());
        return PreparationResult.put(result.put("file", file.toString()).put("sha256", sha256), rows);
    }
}
