package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.summary.ProvenanceFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of an evaluation: whether an encoding helps a classifier, on one division of the rows.
 *
 * @param comparison of a classifier on raw and on encoded columns
 * @param labels     the classes
 * @param test       the rows that it was made on
 * @param encoder    that encoded them
 * @param taken      what of it stands in the place of codes
 * @param trained    its training, where that is at hand
 * @param caution    what the verdict must not be read without, a sentence, or nothing
 */
public record EvaluationPage(EncodingComparison comparison, List<String> labels, EncodingComparison.Part test,
        Encoder encoder, Representation taken, Optional<Autoencoder> trained, Optional<String> caution) {
    /** What rows that are tested on are called. */
    static final String TESTED = "test rows";

    /**
     * Keeps an unmodifiable copy of the classes.
     *
     * @param comparison of a classifier on raw and on encoded columns
     * @param labels     the classes
     * @param test       the rows that it was made on
     * @param encoder    that encoded them
     * @param taken      what of it stands in the place of codes
     * @param trained    its training, where that is at hand
     * @param caution    what the verdict must not be read without
     */
    public EvaluationPage {
        Objects.requireNonNull(comparison, "comparison");
        labels = List.copyOf(labels);
    }

    /**
     * {@return what the origin of such a page tells: how many rows were learned from and tested on, and how the encoder
     * was made; free to be added to}
     */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rows", comparison.trainRows() + " to learn from, " + comparison.testRows() + " to test on");
        facts.putAll(ProvenanceFacts.of(encoder.provenance()));
        return facts;
    }

    /**
     * {@return the page: the classifiers, the codes of the test rows, what they keep of each column where the training
     * is at hand, and the network}
     *
     * @param data    what is said of the table
     * @param origin  how the page came about, with the {@link #facts} and whatever else is to be known
     * @param threads 1 or more, which change no byte
     */
    public Page page(Section data, Section origin, int threads) {
        List<Section> sections = new ArrayList<>();
        sections.add(ClassifierSection.of(comparison.raw(), comparison.encoded(), labels));
        sections.add(CodesSection.of(test.codes(), taken.names(encoder),
                Optional.of(new CodesSection.Groups(test.classes(), labels)), TESTED));
        trained.flatMap(autoencoder -> ReconstructionSection.of(autoencoder.columnErrors(test.rows(), threads),
                encoder.features(), TESTED)).ifPresent(sections::add);
        sections.add(trained.map(autoencoder -> NetworkSection.of("", autoencoder))
                .orElseGet(() -> NetworkSection.of(encoder)));
        sections.add(data);
        sections.add(origin);
        return new Page("evaluate", comparison.verdict().toString(), caution.stream().toList(), sections);
    }
}
