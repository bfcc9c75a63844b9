package dev.hourglass.results;

import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.json.JsonObject;
import dev.hourglass.learning.LearnedModel;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.preparation.LearnedTable;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What was learned from a table, and the file that it is in. */
public final class LearnedResult {
    private LearnedResult() {
    }

    /**
     * {@return the table, the training or the method, the classifier if there is one, and the file}
     *
     * @param model      that was learned
     * @param scores     what cross-validation says of its classifier, if it has one and there was any
     * @param foundWidth whether the width of its code was to be found
     * @param file       that it was written to
     * @param sha256     of the file
     */
    public static JsonObject of(LearnedModel model, Optional<RegularizationPath> scores, boolean foundWidth,
            Path file, String sha256) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
        LearnedTable table = model.table();
        JsonObject result = TrainingResult.of(table.rows(), table.kinds());
        if (model.trained().isPresent()) {
            TrainingResult.put(result, model.trained().get(), foundWidth);
        } else {
            ProvenanceResult.put(result, (MethodProvenance) model.encoder().provenance())
                    .put("code_size", model.encoder().codeSize());
        }
        model.recipe().ifPresent(chosen -> RecipeResult.put(result, chosen));
        model.classifier().ifPresent(fit -> ClassifierResult.put(result, fit.c(), scores, fit.findsC()));
        result.put("seconds", model.seconds()).put("file", file.toString()).put("sha256", sha256);
        return PreparationResult.put(result, table.counts(), table.skippedRows());
    }
}
