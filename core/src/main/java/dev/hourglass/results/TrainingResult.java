package dev.hourglass.results;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.ColumnKinds;

/** What came of a training, and of which columns. */
public final class TrainingResult {
    private TrainingResult() {
    }

    /**
     * {@return what was learned from}
     *
     * @param rows  how many there were
     * @param kinds of their columns
     */
    public static JsonObject of(int rows, ColumnKinds kinds) {
        return new JsonObject()
                .put("train_rows", rows)
                .put("columns", kinds.numbers() + kinds.categories().size())
                .put("numbers", kinds.width())
                .put("numeric_columns", kinds.numbers())
                .put("categorical_columns", PreparationResult.counts(kinds.categories()))
                .put("left_out", kinds.leftOut());
    }

    /**
     * Adds losses, epochs, and what of the settings is not as usual to a result.
     *
     * @param result     to add to
     * @param trained    what was trained
     * @param foundWidth whether its width was to be found
     * @return the result
     */
    public static JsonObject put(JsonObject result, Autoencoder trained, boolean foundWidth) {
        TrainingProvenance kept = trained.provenance();
        result.put("loss", kept.loss()).put("val_loss", kept.validationLoss())
                .put("epochs", trained.history().epochs());
        if (kept.settings().stopping().isOn()) {
            result.put("restored_epoch", kept.epoch());
        }
        if (foundWidth) {
            result.put("code_size", kept.settings().layers().bottleneck());
        }
        return UnusualSettings.put(result, kept.settings());
    }
}
