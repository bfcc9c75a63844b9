package dev.hourglass.results;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonObject;
import java.util.Objects;

/** How an encoder was made. */
public final class ProvenanceResult {
    private ProvenanceResult() {
    }

    /**
     * {@return rows and their digest, and the training or the method}
     *
     * @param provenance of an encoder
     */
    public static JsonObject of(Provenance provenance) {
        JsonObject result = new JsonObject()
                .put("rows", provenance.rows())
                .put("data_sha256", provenance.dataSha256());
        return provenance instanceof TrainingProvenance trained ? put(result, trained)
                : put(result, (MethodProvenance) provenance);
    }

    private static JsonObject put(JsonObject result, TrainingProvenance provenance) {
        AutoencoderSettings settings = provenance.settings();
        return UnusualSettings.put(result
                .put("epochs", settings.epochs())
                .put("batch_size", settings.batchSize())
                .put("learning_rate", settings.optimizer().learningRate())
                .put("seed", settings.seed())
                .put("loss", provenance.loss())
                .put("val_loss", provenance.validationLoss()), settings);
    }

    /**
     * Adds a method, and what it says of its rows, to a result.
     *
     * @param result     to add to
     * @param provenance of an encoder without training
     * @return the result
     */
    public static JsonObject put(JsonObject result, MethodProvenance provenance) {
        Objects.requireNonNull(result, "result");
        return result
                .put("method", provenance.settings().method().toString())
                .put("seed", provenance.settings().seed())
                .put("explained_variance", provenance.explainedVariance())
                .put("loss", provenance.loss());
    }
}
