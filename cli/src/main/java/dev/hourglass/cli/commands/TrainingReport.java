package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.ChosenRecipe;
import dev.hourglass.cli.training.ClassifierReport;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.cli.training.Training;
import dev.hourglass.json.JsonObject;
import dev.hourglass.nn.History;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.results.UnusualSettings;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a training.
 *
 * @param table   it learned from
 * @param trained what was trained
 * @param recipe  how it was chosen, if it was
 */
record TrainingReport(Invocation invocation, LearningTable table, Training.Timed trained,
        Optional<ChosenRecipe> recipe) {

    /** Tells it. */
    void print(Optional<ClassifierReport> classifier, Path out, String sha256) throws IOException {
        if (invocation.isJson()) {
            invocation.print(json(classifier, out, sha256));
            return;
        }
        ColumnKinds kinds = table.kinds();
        History history = trained.autoencoder().history();
        TrainingProvenance kept = trained.autoencoder().provenance();
        if (recipe.isPresent()) {
            recipe.get().print(invocation);
        }
        invocation.out().printLine("learned " + kinds.size() + " from " + table.learning().training().rows()
                + " rows in " + FixedDecimal.fixed(trained.seconds(), 2) + " s: "
                + Training.losses(kept.loss(), kept.validationLoss()) + (kept.settings().stopping().isOn()
                        ? " (restored epoch " + kept.epoch() + " of " + history.epochs() + ")" : ""));
        invocation.out().printLine("columns: " + kinds.text());
        if (classifier.isPresent()) {
            classifier.get().print();
        }
        invocation.out().printLine((classifier.isPresent() ? "classifier: " : "encoder: ") + Escaped.path(out)
                + " (SHA-256 " + sha256 + ")");
    }

    private JsonObject json(Optional<ClassifierReport> classifier, Path out, String sha256) {
        TrainingProvenance kept = trained.autoencoder().provenance();
        JsonObject result = MethodReport.counts(table)
                .put("loss", kept.loss())
                .put("val_loss", kept.validationLoss())
                .put("epochs", trained.autoencoder().history().epochs());
        if (kept.settings().stopping().isOn()) {
            result.put("restored_epoch", kept.epoch());
        }
        if (LayerOptions.findsWidth(invocation)) {
            result.put("bottleneck", kept.settings().layers().bottleneck());
        }
        UnusualSettings.put(result, kept.settings());
        recipe.ifPresent(chosen -> chosen.put(result));
        classifier.ifPresent(report -> report.put(result));
        return table.put(result
                .put("seconds", trained.seconds())
                .put("encoder_file", out.toString())
                .put("encoder_sha256", sha256));
    }
}
