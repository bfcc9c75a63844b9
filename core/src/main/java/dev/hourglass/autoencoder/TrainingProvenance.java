package dev.hourglass.autoencoder;

import java.util.List;
import java.util.Objects;

/**
 * Which training produced an encoder: enough to make it again, and to verify that this succeeded.
 *
 * @param settings       what decided the training
 * @param rows           rows it was trained on
 * @param dataSha256     of the names and values of the training columns, in hexadecimal; see {@link DataDigest}
 * @param epoch          the epoch whose numbers these are, from 1: the last, or with early stopping the best
 * @param loss           training loss of that epoch
 * @param validationLoss validation loss of that epoch; NaN without validation data
 * @param warnings       why the encoder may be useless, in sentences; see {@link Assessment}
 */
public record TrainingProvenance(AutoencoderSettings settings, int rows, String dataSha256, int epoch, double loss,
        double validationLoss, List<String> warnings) implements Provenance {

    /**
     * Refuses values that no training can have.
     *
     * @param settings       what decided the training
     * @param rows           1 or more
     * @param dataSha256     64 hexadecimal digits in lower case
     * @param epoch          from 1 to the epochs of the settings
     * @param loss           finite, 0 or more
     * @param validationLoss finite, 0 or more; NaN without validation data, which early stopping needs
     * @param warnings       why the encoder may be of no use
     */
    public TrainingProvenance {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(dataSha256, "dataSha256");
        Objects.requireNonNull(warnings, "warnings");
        warnings = List.copyOf(warnings);
        ProvenanceRules.requireData(rows, dataSha256);
        if (epoch < 1 || epoch > settings.epochs()) {
            throw new IllegalArgumentException(
                    "expected an epoch from 1 to " + settings.epochs() + ", found " + epoch);
        }
        ProvenanceRules.requireLoss("loss", loss);
        if (!Double.isNaN(validationLoss) || settings.stopping().isOn()) {
            ProvenanceRules.requireLoss("validation loss", validationLoss);
        }
    }

    /**
     * The provenance of a training without warnings.
     *
     * @param settings       what decided the training
     * @param rows           rows it was trained on
     * @param dataSha256     of the training data
     * @param epoch          the epoch whose numbers these are
     * @param loss           training loss of that epoch
     * @param validationLoss validation loss of that epoch
     */
    public TrainingProvenance(AutoencoderSettings settings, int rows, String dataSha256, int epoch, double loss,
            double validationLoss) {
        this(settings, rows, dataSha256, epoch, loss, validationLoss, List.of());
    }
}
