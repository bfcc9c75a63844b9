package dev.hourglass.autoencoder;

/**
 * Where an encoder comes from: enough to make it again, and to know whether it was.
 *
 * @param settings       what decided the training
 * @param rows           rows it was trained on
 * @param dataSha256     of the names and values of the training columns, in hexadecimal; see {@link DataDigest}
 * @param loss           training loss of the last epoch
 * @param validationLoss validation loss of the last epoch; NaN without validation data
 */
public record Provenance(AutoencoderSettings settings, int rows, String dataSha256, double loss,
        double validationLoss) {
}
