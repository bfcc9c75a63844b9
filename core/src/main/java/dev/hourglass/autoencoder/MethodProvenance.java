package dev.hourglass.autoencoder;

import java.util.List;
import java.util.Objects;

/**
 * How an encoder was made that was not trained.
 *
 * @param settings          what decided it
 * @param rows              rows it was fitted to
 * @param dataSha256        of the names and values of these rows, in hexadecimal; see {@link DataDigest}
 * @param explainedVariance share of the variance of standardized columns that codes keep, from 0 to 1; NaN if codes are
 *                          not a projection of the columns
 * @param loss              mean squared difference between these rows and their reconstructions from the codes, both
 *                          scaled to 0 to 1, like the loss of a training; NaN if rows cannot be reconstructed
 */
public record MethodProvenance(MethodSettings settings, int rows, String dataSha256, double explainedVariance,
        double loss) implements Provenance {

    /**
     * Refuses values that no method can have.
     *
     * @param settings          what decided it
     * @param rows              1 or more
     * @param dataSha256        64 hexadecimal digits in lower case
     * @param explainedVariance from 0 to 1, or NaN
     * @param loss              finite, 0 or more, or NaN
     */
    public MethodProvenance {
        Objects.requireNonNull(dataSha256, "dataSha256");
        Objects.requireNonNull(settings, "settings");
        ProvenanceRules.requireData(rows, dataSha256);
        if (explainedVariance < 0 || explainedVariance > 1) {
            throw new IllegalArgumentException(
                    "expected a share of the variance from 0 to 1, found " + explainedVariance);
        }
        if (!Double.isNaN(loss)) {
            ProvenanceRules.requireLoss("loss", loss);
        }
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
