package dev.hourglass.report;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.summary.ProvenanceFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page of an encoder without training. */
public final class MethodPage {
    private MethodPage() {
    }

    /**
     * {@return the page: the codes of the rows that the encoder was fitted to, and its layers}
     *
     * @param encoder  made without training
     * @param learning the rows that it was fitted to: a number for each that the columns become, 1 row or more
     * @param groups   the class of each of these rows, where there are classes
     * @param data     what is said of the table
     * @param origin   how the page came about, with {@link ProvenanceFacts#of} and whatever else is to be known
     * @param threads  1 or more, which change no byte
     * @throws IllegalArgumentException if the encoder comes from a training: that has a {@link TrainingPage}
     */
    public static Page of(Encoder encoder, DoubleMatrix learning, Optional<CodesSection.Groups> groups, Section data,
            Section origin, int threads) {
        Objects.requireNonNull(learning, "learning");
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(origin, "origin");
        if (!(encoder.provenance() instanceof MethodProvenance provenance)) {
            throw new IllegalArgumentException("expected an encoder without training, found one that was trained");
        }
        List<Section> sections = List.of(
                CodesSection.of(encoder.transform(learning, threads), Representation.CODE.names(encoder), groups,
                        TrainingPage.LEARNED),
                NetworkSection.of(encoder), data, origin);
        return new Page("train", "Codes of " + Rounded.counted(encoder.codeSize(), "number", "numbers")
                + ", made without training.", ProvenanceFacts.measures(provenance), sections);
    }
}
