package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.evaluation.EncodingComparison.Part;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.random.RandomState;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.PreparedRows;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchRun;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.summary.ProvenanceFacts;
import dev.hourglass.summary.SearchReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages of what an embedder has at hand, who has no command line: what they say, in which order. */
class PagesTest {
    private static final int ROWS = 60;
    private static final List<String> LABELS = List.of("a", "b");
    private static final Features FEATURES = Features.ofNumbers(List.of("x", "y", "z"));
    private static final Section DATA = new Section("The data", List.of());
    private static final Section ORIGIN = new Section("Where it comes from", List.of());

    /** Three columns about two numbers, which also make the class. */
    private static Part rows(int seed) {
        RandomState random = new RandomState(seed);
        DoubleMatrix rows = new DoubleMatrix(ROWS, 3);
        int[] classes = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double one = random.standardNormal();
            double other = random.standardNormal();
            rows.set(i, 0, one);
            rows.set(i, 1, other);
            rows.set(i, 2, one + other);
            classes[i] = one + other > 0 ? 1 : 0;
        }
        return new Part(rows, rows.toFloat(), classes);
    }

    private static Autoencoder train(FitData<DoubleMatrix> data, int bottleneck) {
        return train(data, new AutoencoderSettings().withBottleneck(bottleneck).withEpochs(150).withLearningRate(0.01));
    }

    private static Autoencoder train(FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        return Autoencoder.fit(FEATURES, data, settings, 1, ProgressListener.SILENT);
    }

    private static Part encoded(Encoder encoder, Part part) {
        return new Part(part.rows(), encoder.transform(part.rows(), 1), part.classes());
    }

    private static EncodingComparison compare(Encoder encoder) {
        return EncodingComparison.of(new LogisticRegression(), encoded(encoder, rows(1)), encoded(encoder, rows(2)),
                LABELS, 1);
    }

    private static List<String> titles(Page page) {
        return page.sections().stream().map(Section::title).toList();
    }

    @Test
    void aTrainingTellsWhatItsCodesKeepOfRowsThatItHasNotSeen() {
        FitData<DoubleMatrix> data = FitData.of(rows(1).rows());
        Page page = TrainingPage.of(train(data, 2), data, Optional.empty(), DATA, ORIGIN, 1);
        assertEquals(List.of("The network", "The codes", "What the code keeps of each column", "The data",
                "Where it comes from"), titles(page));
        assertTrue(page.verdict().startsWith("A code of 2 numbers keeps ") && page.verdict().endsWith(
                " % of the variance of 3 columns, on average, on the rows learned from."), page.verdict());
        assertTrue(page.findings().get(0).endsWith("; no rows were kept aside to measure on."));

        FitData<DoubleMatrix> validated = data.withValidation(rows(2).rows());
        Page measured = TrainingPage.of(train(validated, 2), validated,
                Optional.of(new CodesSection.Groups(rows(1).classes(), LABELS)), DATA, ORIGIN, 1);
        assertTrue(measured.verdict().startsWith("A code of 2 numbers keeps ")
                && measured.verdict().endsWith(", on the validation rows."), measured.verdict());
        assertTrue(measured.findings().get(0).contains(", validation loss "), measured.findings().toString());
        assertTrue(measured.html().contains("validation rows"));
    }

    @Test
    void aTrainingThatLearnedNothingSaysSo() {
        FitData<DoubleMatrix> data = FitData.of(rows(1).rows());
        Page page = TrainingPage.of(train(data, new AutoencoderSettings().withBottleneck(1).withEpochs(1)), data,
                Optional.empty(), DATA, ORIGIN, 1);
        assertEquals("Nothing of use was learned.", page.verdict());
        assertTrue(page.findings().get(1).startsWith("Mind: "), page.findings().toString());
    }

    @Test
    void anEncoderWithoutTrainingHasAPageOfItsOwn() {
        DoubleMatrix rows = rows(1).rows();
        Encoder encoder = FittedEncoder.of(FEATURES, rows,
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(1));
        Page page = MethodPage.of(encoder, rows, Optional.empty(), DATA, ORIGIN, 1);
        assertEquals("Codes of 1 number, made without training.", page.verdict());
        assertEquals(List.of("The codes", "The network", "The data", "Where it comes from"), titles(page));
        assertEquals(ProvenanceFacts.measures((MethodProvenance) encoder.provenance()),
                page.findings());
        assertEquals(List.of("method", "variance", "learned from", "their SHA-256"),
                List.copyOf(ProvenanceFacts.of(encoder.provenance()).keySet()));

        Encoder trained = train(FitData.of(rows), 1).encoder();
        assertThrows(IllegalArgumentException.class,
                () -> MethodPage.of(trained, rows, Optional.empty(), DATA, ORIGIN, 1));
        assertEquals(List.of("training", "learned from", "their SHA-256"),
                List.copyOf(ProvenanceFacts.of(trained.provenance()).keySet()));
        assertTrue(ProvenanceFacts.lines(trained.provenance()).containsKey("loss"));
    }

    @Test
    void anEvaluationShowsReconstructionsOnlyOfATrainingAtHand() {
        Autoencoder trained = train(FitData.of(rows(1).rows()), 2);
        EncodingComparison comparison = compare(trained.encoder());
        EvaluationPage own = new EvaluationPage(comparison, LABELS, encoded(trained.encoder(), rows(2)),
                trained.encoder(), Representation.CODE, Optional.of(trained), Optional.empty());
        assertEquals(List.of("The classifiers", "The codes", "What the code keeps of each column", "The network",
                "The data", "Where it comes from"), titles(own.page(DATA, ORIGIN, 1)));
        assertEquals("60 to learn from, 60 to test on", own.facts().get("rows"));
        EvaluationPage given = new EvaluationPage(comparison, LABELS, own.test(), trained.encoder(),
                Representation.CODE, Optional.empty(), Optional.of("Mind."));
        Page page = given.page(DATA, ORIGIN, 1);
        assertEquals(List.of("The classifiers", "The codes", "The network", "The data", "Where it comes from"),
                titles(page));
        assertEquals(comparison.verdict().toString(), page.verdict());
        assertEquals(List.of("Mind."), page.findings());
    }

    @Test
    void aComparisonEndsWithItsLastSentenceAsTheVerdict() {
        EncodingComparison comparison = compare(train(FitData.of(rows(1).rows()), 2).encoder());
        CrossScores raw = new CrossScores("<raw>", 3, List.of(comparison.raw(), comparison.raw()));
        CrossScores other = new CrossScores("codes", 2, List.of(comparison.encoded(), comparison.encoded()));
        Page two = ComparePage.of(List.of(raw, other), new CrossVerdict(List.of("First.", "Last.")), 1, DATA, ORIGIN);
        assertEquals("Last.", two.verdict());
        assertEquals(List.of("First."), two.findings());
        assertEquals(List.of("The comparison", "The data", "Where it comes from"), titles(two));
        Page alone = ComparePage.of(List.of(raw), new CrossVerdict(List.of()), 1, DATA, ORIGIN);
        assertTrue(alone.verdict().startsWith("Nobody was compared with <raw>, whose accuracy is "), alone.verdict());
        assertEquals(List.of(), alone.findings());
    }

    @Test
    void theExperimentOfTheTutorialTellsOfBothAutoencoders() {
        FitData<DoubleMatrix> data = FitData.of(rows(1).rows());
        Autoencoder plain = train(data, 3);
        Autoencoder narrow = train(data, 1);
        EncodingComparison comparison = compare(narrow.encoder());
        Page page = new DemoPage(plain, narrow, rows(2).rows(), rows(2).classes(), comparison.raw(),
                compare(plain.encoder()).encoded(), comparison.encoded()).page(ORIGIN, 1);
        assertEquals(List.of("The classifiers", "The network: a bottleneck of 1", "The codes",
                "What the code keeps of each column", "The network: no compression", "Where it comes from"),
                titles(page));
        assertTrue(page.findings().get(0).startsWith("Without compression, on 3 encoded columns, accuracy is "));
    }

    @Test
    void aSearchTellsItsCommandWhereThereIsOne() {
        List<Candidate> candidates = new ArrayList<>();
        for (int width = 1; width <= 2; width++) {
            candidates.add(new Candidate(List.of(new Choice("bottleneck", Integer.toString(width))),
                    new AutoencoderSettings().withHidden(List.of(4)).withEpochs(2).withBottleneck(width)));
        }
        Search search = new Search(candidates, List.of(1), new SearchSettings().withFolds(2));
        SearchReport report = new SearchReport(search, SearchRun.of(search,
                new PreparedRows(FEATURES, rows(1).rows(), Optional.empty()), Map.of(), 1, SearchListener.SILENT), ROWS,
                2, "bottleneck");
        Page page = SearchPage.of(report, Optional.of("train &lt;"), DATA, ORIGIN);
        assertEquals(List.of("How wide", "Every candidate", "The data", "Where it comes from"), titles(page));
        assertEquals(report.recommended(), page.verdict());
        assertTrue(page.html().contains("train &amp;lt;"));
        assertEquals(1, count(page.html(), "<pre class=\"command\">"));
        assertEquals(0, count(SearchPage.of(report, Optional.empty(), DATA, ORIGIN).html(), "<pre class"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
