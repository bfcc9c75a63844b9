package dev.hourglass.summary;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.nn.History;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.ColumnKinds;
import java.util.List;
import java.util.Objects;

/**
 * What came of a training.
 *
 * @param trained what was trained
 * @param kinds   of the columns that it learned from
 * @param seconds that it took
 */
public record TrainingReport(Autoencoder trained, ColumnKinds kinds, double seconds) {
    private static final int DIGITS = 6;

    /**
     * Refuses null.
     *
     * @param trained what was trained
     * @param kinds   of the columns that it learned from
     * @param seconds that it took
     */
    public TrainingReport {
        Objects.requireNonNull(trained, "trained");
        Objects.requireNonNull(kinds, "kinds");
    }

    /** {@return two lines: what was learned, from how much, in what time, with which losses; and the columns} */
    public List<String> lines() {
        TrainingProvenance kept = trained.provenance();
        return List.of("learned " + kinds.size() + " from " + kept.rows() + " rows in "
                + FixedDecimal.fixed(seconds, 2) + " s: " + losses(kept.loss(), kept.validationLoss())
                + (kept.settings().stopping().isOn() ? " (restored epoch " + kept.epoch() + " of "
                        + trained.history().epochs() + ")" : ""), "columns: " + kinds.text());
    }

    /**
     * {@return the last losses of a training}
     *
     * @param history of it
     */
    public static String losses(History history) {
        return losses(history.finalLoss(), history.hasValidation() ? history.finalValidationLoss() : Double.NaN);
    }

    private static String losses(double loss, double validationLoss) {
        String text = "loss " + FixedDecimal.fixed(loss, DIGITS);
        return Double.isNaN(validationLoss) ? text
                : text + ", validation loss " + FixedDecimal.fixed(validationLoss, DIGITS);
    }
}
