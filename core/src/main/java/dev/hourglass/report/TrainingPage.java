package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.ColumnErrors;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.summary.ProvenanceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page of a training. */
public final class TrainingPage {
    /** What rows that were learned from are called. */
    static final String LEARNED = "rows learned from";
    private static final String VALIDATION = "validation rows";

    private TrainingPage() {
    }

    /**
     * {@return the page: the network and how it learned, its codes of the rows learned from, and what they keep of each
     * column on the validation rows, or on the rows learned from where there are no others}
     *
     * @param trained  the autoencoder
     * @param learning the rows that it was trained with: a number for each that the columns become, 1 row or more
     * @param groups   the class of each row learned from, where there are classes
     * @param data     what is said of the table
     * @param origin   how the page came about, with {@link ProvenanceFacts#of} and whatever else is to be known
     * @param threads  1 or more, which change no byte
     */
    public static Page of(Autoencoder trained, FitData<DoubleMatrix> learning, Optional<CodesSection.Groups> groups,
            Section data, Section origin, int threads) {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(origin, "origin");
        Encoder encoder = trained.encoder();
        String measured = learning.validation().isPresent() ? VALIDATION : LEARNED;
        ColumnErrors errors = trained.columnErrors(learning.validation().orElse(learning.training()), threads);
        List<Section> sections = new ArrayList<>(List.of(
                NetworkSection.of("", trained),
                CodesSection.of(trained.transform(learning.training(), threads), Representation.CODE.names(encoder),
                        groups, LEARNED)));
        ReconstructionSection.of(errors, encoder.features(), measured).ifPresent(sections::add);
        sections.addAll(List.of(data, origin));
        return new Page("train", verdict(trained, errors, measured), findings(trained), sections);
    }

    /** The losses, and what they do not show. */
    private static List<String> findings(Autoencoder trained) {
        TrainingProvenance kept = trained.provenance();
        List<String> findings = new ArrayList<>(List.of("Training loss " + FixedDecimal.loss(kept.loss())
                + (Double.isNaN(kept.validationLoss())
                        ? "; no rows were kept aside to measure on."
                        : ", validation loss " + FixedDecimal.loss(kept.validationLoss()) + ".")));
        trained.assessment().warnings().forEach(warning -> findings.add("Mind: " + warning + "."));
        trained.assessment().validationWarning().ifPresent(warning -> findings.add("Mind: " + warning + "."));
        return findings;
    }

    /** What the codes are worth, in one sentence. */
    private static String verdict(Autoencoder trained, ColumnErrors errors, String rows) {
        Encoder encoder = trained.encoder();
        if (!trained.assessment().warnings().isEmpty()) {
            return "Nothing of use was learned.";
        }
        double kept = 1 - ReconstructionSection.mean(errors, encoder.features());
        String code = "A code of " + Rounded.counted(encoder.codeSize(), "number", "numbers");
        String of = Rounded.counted(encoder.columns().size(), "column", "columns");
        if (Double.isNaN(kept)) {
            return code + " was learned of " + of + "; no column varies on the " + rows + ".";
        }
        return kept > 0
                ? code + " keeps " + FixedDecimal.fixed(100 * kept, 1) + " % of the variance of " + of
                        + ", on average, on the " + rows + "."
                : code + " keeps nothing of " + of + ", on average, on the " + rows
                        + ": their means would do as well.";
    }
}
