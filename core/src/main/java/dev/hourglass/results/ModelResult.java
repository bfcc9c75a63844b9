package dev.hourglass.results;

import dev.hourglass.json.JsonObject;
import dev.hourglass.store.ModelContents;
import java.nio.file.Path;
import java.util.Objects;

/** What a model file holds. */
public final class ModelResult {
    private ModelResult() {
    }

    /**
     * {@return the file, its encoder, its classifier and its decoder, as far as there are any}
     *
     * @param file  that was read
     * @param model in it
     */
    public static JsonObject of(Path file, ModelContents model) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(model, "model");
        JsonObject result = EncoderResult.put(new JsonObject().put("file", file.toString())
                .put("sha256", model.sha256()), model.encoder());
        model.classifier().ifPresent(classifier -> ClassifierResult.put(result, classifier));
        model.whole().ifPresent(whole -> AnomalyResult.put(result, whole));
        return result;
    }
}
