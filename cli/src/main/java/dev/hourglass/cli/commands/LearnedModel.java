package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.LearnedTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.json.JsonObject;
import dev.hourglass.report.Section;
import dev.hourglass.results.ProvenanceResult;
import dev.hourglass.results.RecipeResult;
import dev.hourglass.results.TrainingResult;
import dev.hourglass.summary.ClassifierReport;
import dev.hourglass.summary.MethodReport;
import dev.hourglass.summary.ProvenanceFacts;
import dev.hourglass.summary.RecipeReport;
import dev.hourglass.summary.TrainingReport;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code train} has learned and written, to be told.
 *
 * @param kind       what is in the file, as a word
 * @param table      it learned from
 * @param recipe     how it was chosen, if it was
 * @param classifier how well its classifier does, if it has one
 * @param seconds    how long the encoder took
 * @param file       where it is
 * @param sha256     of the file
 */
record LearnedModel(String kind, LearnedTable table, Optional<ChosenRecipe> recipe,
        Optional<ClassifierReport> classifier, double seconds, Path file, String sha256) {

    /** Of a training. */
    void print(Invocation invocation, Autoencoder trained) throws IOException {
        if (invocation.isJson()) {
            print(invocation, TrainingResult.put(counts(), trained, LayerOptions.findsWidth(invocation)));
        } else {
            print(invocation, new TrainingReport(trained, table.kinds(), seconds).lines());
        }
    }

    /** Of an encoder without training. */
    void print(Invocation invocation, Encoder encoder) throws IOException {
        if (invocation.isJson()) {
            print(invocation, ProvenanceResult.put(counts(), (MethodProvenance) encoder.provenance())
                    .put("code_size", encoder.codeSize()));
        } else {
            print(invocation, new MethodReport(encoder, table.kinds(), seconds).lines());
        }
    }

    private JsonObject counts() {
        return TrainingResult.of(table.rows(), table.kinds());
    }

    private void print(Invocation invocation, JsonObject result) throws IOException {
        recipe.ifPresent(chosen -> RecipeResult.put(result, chosen));
        classifier.ifPresent(report -> Classifiers.put(result, report));
        invocation.print(table.put(result
                .put("seconds", seconds)
                .put("file", file.toString())
                .put("sha256", sha256)));
    }

    private void print(Invocation invocation, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(recipe.map(RecipeReport::lines).orElse(List.of()));
        all.addAll(lines);
        classifier.ifPresent(report -> all.addAll(report.lines()));
        all.add(kind + ": " + Escaped.path(file) + " (SHA-256 " + sha256 + ")");
        invocation.out().printLines(all);
    }

    /** How a page came about. */
    Section origin(Invocation invocation, CommandSpec spec, Encoder encoder) {
        Map<String, String> facts = ProvenanceFacts.of(encoder.provenance());
        facts.put("model", Escaped.path(file));
        facts.put("model's SHA-256", sha256);
        return ReportFile.origin(invocation, spec, facts);
    }
}
