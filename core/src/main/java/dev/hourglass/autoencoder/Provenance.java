package dev.hourglass.autoencoder;

/**
 * Where an encoder comes from: enough to make it again, and to know whether it was.
 *
 * @param settings       what decided the training
 * @param rows           rows it was trained on
 * @param dataSha256     of the names and values of the training columns, in hexadecimal; see {@link DataDigest}
 * @param epoch          the epoch whose numbers these are, from 1: the last, or with early stopping the best
 * @param loss           training loss of that epoch
 * @param validationLoss validation loss of that epoch; NaN without validation data
 */
public record Provenance(AutoencoderSettings settings, int rows, String dataSha256, int epoch, double loss,
        double validationLoss) {
}
