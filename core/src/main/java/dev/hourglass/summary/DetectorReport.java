package dev.hourglass.summary;

import dev.hourglass.anomaly.AnomalyDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a whole autoencoder has besides its encoder.
 *
 * @param detector decoder and errors
 */
public record DetectorReport(AnomalyDetector detector) {

    /**
     * Refuses null.
     *
     * @param detector decoder and errors
     */
    public DetectorReport {
        Objects.requireNonNull(detector, "detector");
    }

    /** {@return its layers, and what the errors of the rows were that it was trained and measured on} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "decoder"));
        detector.reconstructor().decoder().summary().lines().forEach(row -> lines.add("  " + row));
        lines.add("  errors of " + detector.training().rows() + " training rows: " + detector.training());
        detector.validation().ifPresent(errors -> lines.add("  errors of " + errors.rows() + " validation rows: "
                + errors));
        return lines;
    }
}
