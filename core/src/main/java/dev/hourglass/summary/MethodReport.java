package dev.hourglass.summary;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.ColumnKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came of an encoder without training.
 *
 * @param encoder that was fitted, by a method
 * @param kinds   of the columns that it was fitted to
 * @param seconds that it took
 */
public record MethodReport(Encoder encoder, ColumnKinds kinds, double seconds) {

    /**
     * Refuses null.
     *
     * @param encoder that was fitted, by a method
     * @param kinds   of the columns that it was fitted to
     * @param seconds that it took
     */
    public MethodReport {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(kinds, "kinds");
    }

    /** {@return what was fitted, to how much, in what time; what the method says of the rows; and the columns} */
    public List<String> lines() {
        MethodProvenance provenance = (MethodProvenance) encoder.provenance();
        List<String> lines = new ArrayList<>(List.of("fitted " + encoder.codeSize() + " codes to " + kinds.size()
                + " of " + provenance.rows() + " rows in " + FixedDecimal.fixed(seconds, 2)
                + " s, without training"));
        lines.addAll(ProvenanceFacts.measures(provenance));
        lines.add("columns: " + kinds.text());
        return lines;
    }
}
