package dev.hourglass.results;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.pipeline.EncodedClassifier;
import java.util.List;
import java.util.Optional;

/** What a classifier is, and how well it does by cross-validation. */
public final class ClassifierResult {
    private ClassifierResult() {
    }

    /**
     * Adds the target, its classes, and what is read of the encoder, if it is not the codes, to a result.
     *
     * @param result     to add to
     * @param classifier to tell of
     * @return the result
     */
    public static JsonObject put(JsonObject result, EncodedClassifier classifier) {
        result.put("target", classifier.target()).put("classes", classifier.labels().labels());
        return classifier.representation().equals(Representation.CODE)
                ? result : result.put("features", classifier.representation().toString());
    }

    /**
     * Adds C and what cross-validation says of it to a result, and of every C that was tried, where it was found so.
     *
     * @param result to add to
     * @param c      that the classifier was fitted with
     * @param path   the scores; nothing where there was no cross-validation
     * @param finds  whether C was to be found
     * @return the result
     */
    public static JsonObject put(JsonObject result, double c, Optional<RegularizationPath> path, boolean finds) {
        result.put("c", c).put("cross_validation", path.isPresent() ? of(path.get().chosen()) : JsonNull.NULL);
        if (finds && path.isPresent()) {
            List<JsonObject> tried = path.get().scores().stream().map(scores -> new JsonObject().put("c", scores.c())
                    .put("log_loss", scores.logLoss()).put("accuracy", scores.accuracy())).toList();
            result.put("tried", tried);
        }
        return result;
    }

    /**
     * {@return scores of cross-validation}
     *
     * @param scores of one C
     */
    public static JsonObject of(CrossValidatedScores scores) {
        return new JsonObject()
                .put("folds", scores.folds())
                .put("log_loss", scores.logLoss())
                .put("log_loss_standard_deviation", scores.logLossDeviation())
                .put("accuracy", scores.accuracy())
                .put("accuracy_standard_deviation", scores.accuracyDeviation());
    }
}
