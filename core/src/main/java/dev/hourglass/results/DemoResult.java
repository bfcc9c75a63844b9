package dev.hourglass.results;

import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.nn.History;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of the tutorial's experiment. */
public final class DemoResult {
    private DemoResult() {
    }

    /**
     * One of its autoencoders.
     *
     * @param name    in the result
     * @param history of its training
     * @param seconds that this took
     * @param file    where its encoder is
     * @param sha256  of that file
     * @param encoded scores of a classifier on its codes
     */
    public record Variant(String name, History history, double seconds, String file, String sha256,
            ClassifierScores encoded) {
        /**
         * Refuses null.
         *
         * @param name    in the result
         * @param history of its training
         * @param seconds that this took
         * @param file    where its encoder is
         * @param sha256  of that file
         * @param encoded scores of a classifier on its codes
         */
        public Variant {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(history, "history");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(encoded, "encoded");
        }

        private JsonObject result() {
            return new JsonObject().put("loss", history.finalLoss()).put("val_loss", history.finalValidationLoss())
                    .put("seconds", seconds).put("file", file).put("sha256", sha256)
                    .put("encoded", accuracy(encoded));
        }
    }

    /**
     * {@return the result}
     *
     * @param samples  the data
     * @param raw      scores of a classifier on raw columns
     * @param variants the autoencoders; the accuracy of the last is that of the experiment
     * @param seeds    accuracies of recipes with several seeds, by their names; empty where that was not asked for
     */
    public static JsonObject of(ClassificationSamples samples, ClassifierScores raw, List<Variant> variants,
            Map<String, double[]> seeds) {
        Objects.requireNonNull(samples, "samples");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(variants, "variants");
        Objects.requireNonNull(seeds, "seeds");
        JsonObject result = new JsonObject()
                .put("rows", samples.x().rows())
                .put("columns", samples.x().columns())
                .put("raw", accuracy(raw))
                .put("encoded", accuracy(variants.get(variants.size() - 1).encoded()));
        variants.forEach(variant -> result.put(variant.name(), variant.result()));
        if (!seeds.isEmpty()) {
            JsonObject all = new JsonObject();
            seeds.forEach((recipe, accuracies) -> all.put(recipe, spread(accuracies, raw.accuracy())));
            result.put("seeds", all);
        }
        return result;
    }

    private static JsonObject accuracy(ClassifierScores scores) {
        return new JsonObject().put("accuracy", scores.accuracy());
    }

    private static JsonObject spread(double[] accuracies, double raw) {
        Spread spread = Spread.of(accuracies);
        return new JsonObject().put("mean", spread.mean()).put("standard_deviation", spread.deviation())
                .put("above_raw", SeedTrials.above(accuracies, raw))
                .put("per_seed", Arrays.stream(accuracies).boxed().toList());
    }
}
