package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.History;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.summary.DemoLine;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of the experiment as it goes: a line a step with the time it took, or one JSON object at the end. */
final class DemoReport {
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
        line(DemoLine.data(samples));
    }

    /** The rows were split. */
    void split(DoubleMatrix train, DoubleMatrix test) throws IOException {
        line(DemoLine.split(train, test));
    }

    /** An autoencoder was trained. */
    void trained(String variant, Trained result) throws IOException {
        History history = result.autoencoder().history();
        variants.put(variant, new JsonObject()
                .put("loss", history.finalLoss())
                .put("val_loss", history.finalValidationLoss())
                .put("seconds", result.seconds())
                .put("encoder_file", result.file().toString())
                .put("encoder_sha256", result.sha256()));
        line(DemoLine.trained(result.autoencoder()), result.seconds());
    }

    /** The classifier was measured on raw columns. */
    void baseline(ClassifierScores scores) throws IOException {
        json.put("baseline_accuracy", scores.accuracy());
        line(DemoLine.classifier("raw columns", scores));
    }

    /** The classifier was measured on codes. */
    void encoded(String variant, int columns, ClassifierScores scores) throws IOException {
        variants.get(variant).put("encoded_accuracy", scores.accuracy());
        line(DemoLine.classifier(columns + " encoded columns", scores));
    }

    /**
     * A recipe was trained with several seeds.
     *
     * @param raw accuracy on raw columns
     */
    void seeds(String recipe, int columns, double raw, Seeds result) throws IOException {
        double[] accuracies = result.accuracies();
        Spread spread = Spread.of(accuracies);
        seeds.put(recipe, new JsonObject().put("mean", spread.mean()).put("deviation", spread.deviation())
                .put("above_raw", SeedTrials.above(accuracies, raw))
                .put("accuracies", Arrays.stream(accuracies).boxed().toList()));
        line(DemoLine.seeds(recipe, columns, accuracies, raw), result.seconds());
    }

    /** Everything is done; the accuracy of one variant is the experiment's. */
    void end(String variant) throws IOException {
        double seconds = secondsFrom(start);
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

    private void line(DemoLine line) throws IOException {
        line(line, secondsFrom(stepStart));
    }

    private void line(DemoLine line, double seconds) throws IOException {
        stepStart = System.nanoTime();
        if (!invocation.isJson()) {
            invocation.out().printLine(line.in(seconds));
            invocation.out().flush();
        }
    }

    private static double secondsFrom(long moment) {
        return (System.nanoTime() - moment) * 1e-9;
    }
}
