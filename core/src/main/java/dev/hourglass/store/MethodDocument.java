package dev.hourglass.store;

import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.json.JsonObject;
import java.util.List;

/** How an encoder was made that was not trained, in place of the settings of a training. */
final class MethodDocument {
    private static final String METHOD = "method";
    private static final String BOTTLENECK = "bottleneck";
    private static final String SEED = "seed";
    private static final List<String> SETTINGS = List.of(METHOD, BOTTLENECK, SEED);
    private static final String ROWS = "rows";
    private static final String DATA = "data_sha256";
    private static final String EXPLAINED_VARIANCE = "explained_variance";
    private static final String LOSS = "loss";
    private static final List<String> PROVENANCE = List.of(ROWS, DATA, EXPLAINED_VARIANCE, LOSS);

    private MethodDocument() {
    }

    /** What decided the encoder. */
    static JsonObject training(MethodSettings settings) {
        return new JsonObject()
                .put(METHOD, settings.method().toString())
                .put(BOTTLENECK, settings.bottleneck())
                .put(SEED, settings.seed());
    }

    /** The results of the method. */
    static JsonObject provenance(MethodProvenance provenance) {
        return new JsonObject()
                .put(ROWS, provenance.rows())
                .put(DATA, provenance.dataSha256())
                .put(EXPLAINED_VARIANCE, provenance.explainedVariance())
                .put(LOSS, provenance.loss());
    }

    /** Whether a document's settings are those of a method. */
    static boolean isOne(JsonObject training) {
        return training.names().contains(METHOD);
    }

    /** The provenance in both members. */
    static MethodProvenance provenance(JsonObject training, JsonObject provenance) {
        training.requireOnly("the training", SETTINGS);
        provenance.requireOnly("the provenance", PROVENANCE);
        MethodSettings settings = new MethodSettings(Method.of(training.string(METHOD)),
                training.integer(BOTTLENECK), training.longInteger(SEED));
        return new MethodProvenance(settings, provenance.integer(ROWS), provenance.string(DATA),
                provenance.realOrNaN(EXPLAINED_VARIANCE), provenance.realOrNaN(LOSS));
    }
}
