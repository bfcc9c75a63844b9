package dev.hourglass.results;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Change;
import dev.hourglass.anomaly.ColumnDrift;
import dev.hourglass.anomaly.Drift;
import dev.hourglass.anomaly.ErrorCount;
import dev.hourglass.anomaly.ErrorStatistics;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/** What whole autoencoders found in rows. */
public final class AnomalyResult {
    private static final double[] SHARES = {0.5, 0.9, 0.95, 0.99, 0.995, 0.999, 1};

    private AnomalyResult() {
    }

    /**
     * Adds the decoder and the errors of training to a result.
     *
     * @param result   to add to
     * @param detector to tell of
     * @return the result
     */
    public static JsonObject put(JsonObject result, AnomalyDetector detector) {
        Objects.requireNonNull(result, "result");
        JsonObject decoder = new JsonObject()
                .put("layers", EncoderResult.layers(detector.reconstructor().decoder()))
                .put("training_errors", errors(detector.training()));
        if (detector.validation().isPresent()) {
            decoder.put("validation_errors", errors(detector.validation().get()));
        }
        return result.put("decoder", decoder);
    }

    private static JsonObject errors(ErrorStatistics errors) {
        JsonObject quantiles = new JsonObject();
        for (double share : SHARES) {
            quantiles.put(Double.toString(share), errors.distribution().quantile(share));
        }
        return new JsonObject().put("rows", errors.rows()).put("mean", errors.mean())
                .put("standard_deviation", errors.deviation()).put("quantiles", quantiles);
    }

    /**
     * Adds the errors of rows to a result, and how many are anomalies.
     *
     * @param result    to add to
     * @param detector  that the errors are of
     * @param threshold above which a row is one
     * @param errors    of the rows, counted with that threshold
     * @return the result
     */
    public static JsonObject put(JsonObject result, AnomalyDetector detector, Threshold threshold, ErrorCount errors) {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(errors, "errors");
        return result.put("rows", errors.rows()).put("anomalies", errors.above())
                .put("threshold", threshold(detector, threshold))
                .put("errors", new JsonObject()
                        .put("mean", orNull(errors.mean())).put("greatest", orNull(errors.greatest())));
    }

    private static Object orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : JsonNull.NULL;
    }

    private static JsonObject threshold(AnomalyDetector detector, Threshold threshold) {
        JsonObject object = new JsonObject().put("error", threshold.of(detector.reference()));
        return threshold.isShare() ? object.put("share", threshold.number())
                .put("of", detector.validation().isPresent() ? "validation rows" : "training rows") : object;
    }

    /**
     * Adds what became of a table to a result.
     *
     * @param result to add to
     * @param drift  of the table
     * @return the result
     */
    public static JsonObject put(JsonObject result, Drift drift) {
        List<Object> columns = new ArrayList<>();
        for (ColumnDrift column : drift.columns()) {
            columns.add(put(new JsonObject().put("name", column.column()), column.change()));
        }
        return result.put("rows", drift.rows())
                .put("drift", word(drift.size()))
                .put("verdict", drift.sentences())
                .put("columns", columns)
                .put("errors", put(new JsonObject(), drift.errors()).put("mean", drift.meanError())
                        .put("share_above_usual_threshold", drift.above()));
    }

    private static JsonObject put(JsonObject result, Change change) {
        return result.put("drift", word(change.size())).put("stability_index", change.stability())
                .put("index_by_chance", change.chance()).put("distance", change.distance());
    }

    private static String word(Change.Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
