package dev.hourglass.summary;

import dev.hourglass.store.ModelContents;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a model file holds.
 *
 * @param file  that was read
 * @param model in it
 */
public record ModelReport(Path file, ModelContents model) {
    /**
     * Refuses null.
     *
     * @param file  that was read
     * @param model in it
     */
    public ModelReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(model, "model");
    }

    /** {@return the file, its encoder, its classifier and its decoder, as far as there are any} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(EncoderReport.fact("file", Escaped.path(file)));
        lines.add(EncoderReport.fact("SHA-256", model.sha256()));
        lines.addAll(new EncoderReport(model.encoder(), model.classifier()).lines());
        model.whole().ifPresent(whole -> lines.addAll(new DetectorReport(whole).lines()));
        return lines;
    }
}
