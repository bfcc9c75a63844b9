package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.ChosenRecipe;
import dev.hourglass.cli.training.ClassifierReport;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.report.ProvenanceFacts;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.results.ProvenanceResult;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of an encoder without training.
 *
 * @param table   it was fitted to
 * @param encoder that was fitted
 * @param seconds that took
 * @param recipe  how it was found that nothing is worth a training, if that was asked
 */
record MethodReport(Invocation invocation, LearningTable table, Encoder encoder, double seconds,
        Optional<ChosenRecipe> recipe) {

    /** What was learned from, for machines. */
    static JsonObject counts(LearningTable table) {
        ColumnKinds kinds = table.kinds();
        return new JsonObject()
                .put("rows", table.learning().training().rows())
                .put("columns", table.features().list().size())
                .put("numbers", table.learning().training().columns())
                .put("numeric_columns", kinds.numbers())
                .put("categorical_columns", PreparationResult.counts(kinds.categories()))
                .put("left_out", kinds.leftOut());
    }

    /** Tells it. */
    void print(Optional<ClassifierReport> classifier, Path out, String sha256) throws IOException {
        MethodProvenance provenance = (MethodProvenance) encoder.provenance();
        if (invocation.isJson()) {
            JsonObject result = ProvenanceResult.put(counts(table), provenance).put("code_size", encoder.codeSize());
            recipe.ifPresent(chosen -> chosen.put(result));
            classifier.ifPresent(report -> report.put(result));
            invocation.print(table.put(result
                    .put("seconds", seconds)
                    .put("encoder_file", out.toString())
                    .put("encoder_sha256", sha256)));
            return;
        }
        if (recipe.isPresent()) {
            recipe.get().print(invocation);
        }
        invocation.out().printLine("fitted " + encoder.codeSize() + " codes to " + table.kinds().size() + " of "
                + provenance.rows() + " rows in " + FixedDecimal.fixed(seconds, 2) + " s, without training");
        for (String line : ProvenanceFacts.measures(provenance)) {
            invocation.out().printLine(line);
        }
        invocation.out().printLine("columns: " + table.kinds().text());
        if (classifier.isPresent()) {
            classifier.get().print();
        }
        invocation.out().printLine((classifier.isPresent() ? "classifier: " : "encoder: ") + Escaped.path(out)
                + " (SHA-256 " + sha256 + ")");
    }
}
