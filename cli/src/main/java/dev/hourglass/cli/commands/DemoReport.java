package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.Training;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.History;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of the experiment as it goes: a line a step with the time it took, or one JSON object at the end. */
final class DemoReport {
    private static final int TITLE_WIDTH = 44;

    private final Invocation invocation;
    private final Path folder;
    private final JsonObject json = new JsonObject();
    private final Map<String, JsonObject> variants = new LinkedHashMap<>();
    private final JsonObject seeds = new JsonObject();
    private final long start = System.nanoTime();
    private long stepStart = start;

    /**
     * What came of a training.
     *
     * @param autoencoder what was trained
     * @param seconds     how long it took
     * @param file        where the encoder is
     * @param sha256      of that file
     */
    record Trained(Autoencoder autoencoder, double seconds, Path file, String sha256) {
        History history() {
            return autoencoder.history();
        }

        int bottleneck() {
            return autoencoder.encoder().codeSize();
        }
    }

    /**
     * What came of trainings with several seeds.
     *
     * @param accuracies on codes, one a seed
     * @param seconds    how long they took
     */
    record Seeds(double[] accuracies, double seconds) {
    }

    /** A report that begins now. */
    DemoReport(Invocation invocation, Path folder) {
        this.invocation = invocation;
        this.folder = folder;
    }

    /** The data was made. */
    void data(ClassificationSamples samples) throws IOException {
        json.put("shape", List.of(samples.x().rows(), samples.x().columns()));
        line("data", shape(samples.x()) + " (" + samples.y().length + ",)");
    }

    /** The rows were split. */
    void split(DoubleMatrix train, DoubleMatrix test) throws IOException {
        line("split", shape(train) + " to learn from, " + shape(test) + " to test on");
    }

    /** An autoencoder was trained. */
    void trained(String variant, Trained result) throws IOException {
        variants.put(variant, new JsonObject()
                .put("loss", result.history().finalLoss())
                .put("val_loss", result.history().finalValidationLoss())
                .put("seconds", result.seconds())
                .put("encoder_file", result.file().toString())
                .put("encoder_sha256", result.sha256()));
        line("autoencoder, bottleneck " + result.bottleneck(), Training.losses(result.history()), result.seconds());
    }

    /** The classifier was measured on raw columns. */
    void baseline(ClassifierScores scores) throws IOException {
        json.put("baseline_accuracy", scores.accuracy());
        line("logistic regression on raw columns", ShortestDecimal.of(scores.accuracy()));
    }

    /** The classifier was measured on codes. */
    void encoded(String variant, int columns, ClassifierScores scores) throws IOException {
        variants.get(variant).put("encoded_accuracy", scores.accuracy());
        line("logistic regression on " + columns + " encoded columns", ShortestDecimal.of(scores.accuracy()));
    }

    /**
     * A recipe was trained with several seeds.
     *
     * @param raw accuracy on raw columns
     */
    void seeds(String recipe, int columns, double raw, Seeds result) throws IOException {
        double[] accuracies = result.accuracies();
        Spread spread = Spread.of(accuracies);
        long above = SeedTrials.above(accuracies, raw);
        seeds.put(recipe, new JsonObject().put("mean", spread.mean()).put("deviation", spread.deviation())
                .put("above_raw", above).put("accuracies", Arrays.stream(accuracies).boxed().toList()));
        line("recipe " + recipe + ", " + columns + " columns, " + accuracies.length
                + (accuracies.length == 1 ? " seed" : " seeds"), FixedDecimal.fixed(spread.mean(), 4) + " +- "
                + FixedDecimal.fixed(spread.deviation(), 4) + ", above raw in " + above + " of " + accuracies.length,
                result.seconds());
    }

    /** Everything is done; the accuracy of one variant is the experiment's. */
    void end(String variant) throws IOException {
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (invocation.isJson()) {
            json.put("encoded_accuracy", variants.get(variant).find("encoded_accuracy").orElseThrow());
            variants.forEach(json::put);
            if (!seeds.names().isEmpty()) {
                json.put("seeds", seeds);
            }
            invocation.print(json.put("seconds", seconds));
        } else {
            invocation.out().printLine("");
            invocation.out().printLine("pictures, encoders and losses are in " + Escaped.path(folder) + " ("
                    + FixedDecimal.fixed(seconds, 2) + " s in all)");
        }
    }

    private void line(String title, String text) throws IOException {
        line(title, text, (System.nanoTime() - stepStart) * 1e-9);
    }

    private void line(String title, String text, double took) throws IOException {
        String seconds = FixedDecimal.fixed(took, 2);
        stepStart = System.nanoTime();
        if (!invocation.isJson()) {
            String left = title + " ".repeat(Math.max(1, TITLE_WIDTH - title.length())) + text;
            invocation.out().printLine(left + " ".repeat(Math.max(2, 98 - left.length() - seconds.length())) + seconds
                    + " s");
            invocation.out().flush();
        }
    }

    private static String shape(DoubleMatrix matrix) {
        return "(" + matrix.rows() + ", " + matrix.columns() + ")";
    }
}
