package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Verdict;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.summary.ProvenanceFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of the tutorial's experiment: two autoencoders on data of two classes, one of which has a bottleneck.
 *
 * @param plain        the autoencoder without compression
 * @param narrow       the one with a bottleneck
 * @param test         the test rows, a number for each that the columns become
 * @param classes      of the test rows, 0 or 1
 * @param raw          scores of a classifier on raw columns
 * @param plainScores  on the codes of the first
 * @param narrowScores on the codes of the second
 */
public record DemoPage(Autoencoder plain, Autoencoder narrow, DoubleMatrix test, int[] classes, ClassifierScores raw,
        ClassifierScores plainScores, ClassifierScores narrowScores) {
    private static final List<String> LABELS = List.of("0", "1");

    /**
     * Refuses null.
     *
     * @param plain        the autoencoder without compression
     * @param narrow       the one with a bottleneck
     * @param test         the test rows, a number for each that the columns become
     * @param classes      of the test rows, 0 or 1
     * @param raw          scores of a classifier on raw columns
     * @param plainScores  on the codes of the first
     * @param narrowScores on the codes of the second
     */
    public DemoPage {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(narrow, "narrow");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * {@return the page: the classifiers, the network with the bottleneck, its codes of the test rows and what they
     * keep of each column, and the network without}
     *
     * @param origin  how the page came about, with {@link ProvenanceFacts#of} and whatever else is to be known
     * @param threads 1 or more, which change no byte
     */
    public Page page(Section origin, int threads) {
        Encoder encoder = narrow.encoder();
        return new Page("demo", Verdict.of(classes, raw, narrowScores, LABELS).sentence(),
                List.of("Without compression, on " + plain.encoder().codeSize() + " encoded columns, accuracy is "
                        + FixedDecimal.fixed(plainScores.accuracy(), 4) + "."),
                List.of(ClassifierSection.of(raw, narrowScores, LABELS),
                        NetworkSection.of("a bottleneck of " + encoder.codeSize(), narrow),
                        CodesSection.of(encoder.transform(test, threads), Representation.CODE.names(encoder),
                                Optional.of(new CodesSection.Groups(classes, LABELS)), EvaluationPage.TESTED),
                        ReconstructionSection.of(narrow.columnErrors(test, threads), encoder.features(),
                                EvaluationPage.TESTED).orElseThrow(),
                        NetworkSection.of("no compression", plain), origin));
    }
}
