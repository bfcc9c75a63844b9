package dev.hourglass.autoencoder;

import dev.hourglass.text.Escaped;
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
    private static final String DIGEST = "[0-9a-f]{64}";

    /**
     * Refuses what no training can say of itself.
     *
     * @param settings       what decided the training
     * @param rows           1 or more
     * @param dataSha256     64 hexadecimal digits in lower case
     * @param epoch          from 1 to the epochs of the settings
     * @param loss           finite, 0 or more
     * @param validationLoss finite, 0 or more; NaN without validation data, which early stopping needs
     * @param warnings       why the encoder may be of no use
     */
    public Provenance {
        warnings = List.copyOf(warnings);
        if (rows < 1) {
            throw new IllegalArgumentException("an encoder is trained on 1 row or more, found " + rows);
        }
        requireDigest(dataSha256);
        if (epoch < 1 || epoch > settings.epochs()) {
            throw new IllegalArgumentException(
                    "expected an epoch from 1 to " + settings.epochs() + ", found " + epoch);
        }
        requireLoss("loss", loss);
        if (!Double.isNaN(validationLoss) || settings.stopping().isOn()) {
            requireLoss("validation loss", validationLoss);
        }
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

    /** A SHA-256 as it is written. */
    static void requireDigest(String sha256) {
        if (!sha256.matches(DIGEST)) {
            throw new IllegalArgumentException("expected a SHA-256 of 64 hexadecimal digits, found "
                    + Escaped.quoted(sha256));
        }
    }

    private static void requireLoss(String name, double loss) {
        if (!(loss >= 0 && loss <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 or more, found " + loss);
        }
    }
}
