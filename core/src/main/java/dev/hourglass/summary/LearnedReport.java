package dev.hourglass.summary;

import dev.hourglass.learning.LearnedModel;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was learned from a table, and the file that it is in.
 *
 * @param model      that was learned
 * @param classifier how well its classifier does, if it has one
 * @param file       that it was written to
 * @param sha256     of the file
 */
public record LearnedReport(LearnedModel model, Optional<ClassifierReport> classifier, Path file, String sha256) {

    /**
     * Refuses null.
     *
     * @param model      that was learned
     * @param classifier how well its classifier does
     * @param file       that it was written to
     * @param sha256     of the file
     */
    public LearnedReport {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** {@return the recipe, if one was to be found; the training or the method; the classifier, if any; the file} */
    public List<String> lines() {
        ColumnKinds kinds = model.table().kinds();
        List<String> lines = new ArrayList<>(model.recipe().map(RecipeReport::lines).orElse(List.of()));
        lines.addAll(model.trained().map(trained -> new TrainingReport(trained, kinds, model.seconds()).lines())
                .orElseGet(() -> new MethodReport(model.encoder(), kinds, model.seconds()).lines()));
        classifier.ifPresent(report -> lines.addAll(report.lines()));
        lines.add(model.kind() + ": " + Escaped.path(file) + " (SHA-256 " + sha256 + ")");
        return lines;
    }

    /** {@return what the origin of its page tells} */
    public Map<String, String> facts() {
        Map<String, String> facts = ProvenanceFacts.of(model.encoder().provenance());
        facts.put("model", Escaped.path(file));
        facts.put("model's SHA-256", sha256);
        return facts;
    }
}
