package dev.hourglass.autoencoder;

import java.util.List;

/**
 * Where an encoder comes from: enough to make it again, and to know whether it was.
 *
 * @param settings       what decided the training
 * @param rows           rows it was trained on
 * @param dataSha256     of the names and values of the training columns, in hexadecimal; see {@link DataDigest}
 * @param epoch          the epoch whose numbers these are, from 1: the last, or with early stopping the best
 * @param loss           training loss of that epoch
 * @param validationLoss validation loss of that epoch; NaN without validation data
 * @param warnings       why the encoder may be of no use, in sentences; see {@link Assessment}
 */
public record Provenance(AutoencoderSettings settings, int rows, String dataSha256, int epoch, double loss,
        double validationLoss, List<String> warnings) {

    /**
     * Copies the warnings.
     *
     * @param settings       what decided the training
     * @param rows           rows it was trained on
     * @param dataSha256     of the training data
     * @param epoch          the epoch whose numbers these are
     * @param loss           training loss of that epoch
     * @param validationLoss validation loss of that epoch
     * @param warnings       why the encoder may be of no use
     */
    public Provenance {
        warnings = List.copyOf(warnings);
    }

    /**
     * Of a training without warnings.
     *
     * @param settings       what decided the training
     * @param rows           rows it was trained on
     * @param dataSha256     of the training data
     * @param epoch          the epoch whose numbers these are
     * @param loss           training loss of that epoch
     * @param validationLoss validation loss of that epoch
     */
    public Provenance(AutoencoderSettings settings, int rows, String dataSha256, int epoch, double loss,
            double validationLoss) {
        this(settings, rows, dataSha256, epoch, loss, validationLoss, List.of());
    }
}
