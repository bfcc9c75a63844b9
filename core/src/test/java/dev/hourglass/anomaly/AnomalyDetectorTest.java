package dev.hourglass.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.number.Moments;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two columns that go together and a category; thresholds, anomalies and drift of tables that are known. */
class AnomalyDetectorTest {
    private static final Features FEATURES = new Features(List.of(Feature.number("x"), Feature.number("y"),
            new Feature("kind", Double.NaN, List.of("a", "b"))));
    private static final FitData<DoubleMatrix> DATA = FitData.of(rows(600, 1, 0)).withValidation(rows(300, 2, 0));
    private static final AnomalyDetector DETECTOR = AnomalyDetector.of(trained(), DATA, 1);

    private static Autoencoder trained() {
        AutoencoderSettings settings = new AutoencoderSettings().withHidden(List.of(8)).withBottleneck(2)
                .withEpochs(60).withLearningRate(0.01).withObjective(new Objective().withLoss(new MixedLoss()));
        return Autoencoder.fit(FEATURES, DATA, settings, 1, ProgressListener.SILENT);
    }

    /** y is 2 x and some noise, and kinds come alike often; x can be moved. */
    private static DoubleMatrix rows(int count, long seed, double moved) {
        Random random = new Random(seed);
        DoubleMatrix rows = new DoubleMatrix(count, 4);
        for (int i = 0; i < count; i++) {
            double x = random.nextGaussian() + moved;
            rows.set(i, 0, x);
            rows.set(i, 1, 2 * x + 0.05 * random.nextGaussian());
            rows.set(i, 2 + random.nextInt(2), 1);
        }
        return rows;
    }

    private static Drift drift(DoubleMatrix rows) {
        return DETECTOR.drift(rows, DETECTOR.reconstructor().errors(rows, 1));
    }

    @Test
    void thresholdsAreOfTheValidationRowsWhereThereAreSome() {
        double[] errors = DETECTOR.reconstructor().errors(DATA.validation().orElseThrow(), 1).ofRows();
        Arrays.sort(errors);
        assertEquals(errors[299], Threshold.of("100%").of(DETECTOR.reference()));
        assertEquals(300, DETECTOR.reference().rows());
        assertEquals(600, DETECTOR.training().rows());
        AnomalyDetector without = AnomalyDetector.of(trained(), FitData.of(DATA.training()), 1);
        assertEquals(Optional.empty(), without.validation());
        assertEquals(600, without.reference().rows());
    }

    @Test
    void rowsThatBreakWhatWasLearnedAreAnomalies() {
        DoubleMatrix rows = rows(3, 5, 0);
        rows.set(1, 0, 2);
        rows.set(1, 1, -4);
        ReconstructionErrors errors = DETECTOR.reconstructor().errors(rows, 1);
        assertArrayEquals(new boolean[] {false, true, false}, DETECTOR.anomalies(errors, Threshold.USUAL));
        assertArrayEquals(new boolean[3], DETECTOR.anomalies(errors, Threshold.of("1e9")));
        assertArrayEquals(new boolean[] {true, true, true}, DETECTOR.anomalies(errors, Threshold.of("0")));
    }

    @Test
    void rowsOfTheSameKindDoNotDrift() {
        Drift drift = drift(rows(500, 6, 0));
        assertEquals(Change.Size.NONE, drift.size(), drift.toString());
        assertEquals(List.of("no change that matters: the table is like the training rows"), drift.sentences());
        assertTrue(drift.above() < 0.05, drift.toString());
    }

    @Test
    void movedColumnsAreNamed() {
        Drift drift = drift(rows(500, 7, 1));
        assertEquals(Change.Size.LARGE, drift.size());
        assertEquals(List.of("x", "y"), drift.columns(Change.Size.LARGE));
        assertEquals(List.of("kind"), drift.columns(Change.Size.NONE));
        assertEquals("2 of 3 columns changed a lot: \"x\", \"y\"", drift.sentences().get(1));
    }

    /** All columns are as they were, each by itself. */
    @Test
    void columnsThatNoLongerGoTogetherShowInTheErrors() {
        DoubleMatrix rows = rows(500, 8, 0);
        DoubleMatrix others = rows(500, 9, 0);
        for (int i = 0; i < rows.rows(); i++) {
            rows.set(i, 1, others.get(i, 1));
        }
        Drift drift = drift(rows);
        assertEquals(List.of("x", "y", "kind"), drift.columns(Change.Size.NONE));
        assertEquals(Change.Size.LARGE, drift.errors().size());
        assertTrue(drift.sentences().get(1).startsWith("reconstruction errors are others than in training"),
                drift.sentences().toString());
    }

    @Test
    void sharesOfCategoriesAndUnseenOnesAreCompared() {
        DoubleMatrix rows = rows(400, 10, 0);
        for (int i = 0; i < 200; i++) {
            rows.set(i, 2, 0);
            rows.set(i, 3, 0);
        }
        Change change = drift(rows).columns().get(2).change();
        assertEquals(0.5, change.distance(), 0.06);
        assertEquals(Change.Size.LARGE, change.size());
    }

    /** In their order, however they are divided, to the bit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 128, 400})
    void rowsThatComeSomeAfterOthersGiveTheSame(int block) {
        DoubleMatrix rows = rows(400, 10, 0.5);
        rows.set(17, 2, 0);
        rows.set(17, 3, 0);
        ReconstructionErrors errors = DETECTOR.reconstructor().errors(rows, 1);
        DriftCount drift = DETECTOR.driftCount();
        ErrorCount count = DETECTOR.errorCount(Threshold.of("50%"));
        for (int from = 0; from < rows.rows(); from += block) {
            int[] some = IntStream.range(from, Math.min(from + block, rows.rows())).toArray();
            drift.add(rows.selectRows(some), errors.select(some));
            count.add(errors.select(some));
        }
        assertEquals(DETECTOR.drift(rows, errors), drift.drift());
        assertEquals(400, drift.rows());
        boolean[] anomalies = DETECTOR.anomalies(errors, Threshold.of("50%"));
        assertEquals(IntStream.range(0, 400).filter(row -> anomalies[row]).count(), count.above());
        assertEquals(Moments.mean(errors.ofRows()), count.mean().orElseThrow());
        assertEquals(Moments.mean(errors.ofRows()), drift.drift().meanError());
        assertEquals(Arrays.stream(errors.ofRows()).max(), count.greatest());
        assertEquals(400, count.rows());
    }

    @Test
    void ofNoRowsNothingIsKnown() {
        ErrorCount count = DETECTOR.errorCount(Threshold.USUAL);
        assertEquals(OptionalDouble.empty(), count.mean());
        assertEquals(OptionalDouble.empty(), count.greatest());
        DriftCount drift = DETECTOR.driftCount();
        assertThrows(IllegalStateException.class, drift::drift);
    }

    @Test
    void fewRowsAreSaidToBeFew() {
        List<String> sentences = drift(rows(10, 11, 0)).sentences();
        assertTrue(sentences.get(sentences.size() - 1).startsWith("so few rows tell large changes alone from chance"),
                sentences.toString());
    }

    /** Squares of what float32 just holds. */
    @Test
    void errorsThatNoFloatHoldsAreSaid() {
        DoubleMatrix rows = rows(100, 12, 0);
        for (int i = 0; i < rows.rows(); i++) {
            rows.set(i, 0, 1e30);
        }
        List<String> sentences = drift(rows).sentences();
        assertTrue(sentences.get(2).matches("reconstruction errors are others .* their mean is \\d\\.\\d+e\\d\\d"),
                sentences.toString());
        assertTrue(ErrorStatistics.of(new double[] {1e60, 1}).toString().endsWith("greatest 1e60"));
    }

    /** Of what lies so far outside that its error overflows, nothing is farther. */
    @Test
    void rowsWithoutAFiniteErrorAreAnomalies() {
        DoubleMatrix rows = rows(2, 13, 0);
        rows.set(1, 0, 1e300);
        ReconstructionErrors errors = DETECTOR.reconstructor().errors(rows, 1);
        assertEquals(List.of(1), errors.notFinite());
        assertArrayEquals(new boolean[] {false, true}, DETECTOR.anomalies(errors, Threshold.of("1e9")));
        assertRefused("the error of row 1 (from 0) is not finite", () -> DETECTOR.drift(rows, errors));
        assertRefused("the error of row 1 (from 0) is not finite",
                () -> AnomalyDetector.of(trained(), DATA.withValidation(rows), 1));
    }

    @Test
    void rowsAndErrorsThatDoNotFitAreRefused() {
        DoubleMatrix none = new DoubleMatrix(0, 4);
        ReconstructionErrors ofNone = DETECTOR.reconstructor().errors(none, 1);
        assertRefused("expected errors of 1 row or more, found none", () -> DETECTOR.drift(none, ofNone));
        assertRefused("expected errors of 1 row or more, found none",
                () -> AnomalyDetector.of(trained(), FitData.of(none), 1));
        assertRefused("found errors of 0 rows for 3 rows", () -> DETECTOR.drift(rows(3, 14, 0), ofNone));
        assertRefused("the scaler was fitted on 4 columns, found 1",
                () -> DETECTOR.drift(new DoubleMatrix(0, 1), ofNone));
    }

    private static void assertRefused(String message, Executable action) {
        String said = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(said.startsWith(message), said);
    }

    @Test
    void statisticsOfOtherColumnsAreRefused() {
        List<ColumnStatistics> columns = DETECTOR.columns();
        for (List<ColumnStatistics> others : List.of(columns.subList(0, 2),
                List.of(columns.get(0), columns.get(2), columns.get(1)),
                List.of(columns.get(0), columns.get(1), new ColumnStatistics.Levels(new double[3])))) {
            assertThrows(IllegalArgumentException.class, () -> new AnomalyDetector(DETECTOR.reconstructor(),
                    DETECTOR.training(), DETECTOR.validation(), others));
        }
        assertThrows(IllegalArgumentException.class, () -> new ColumnStatistics.Levels(new double[] {1.5}));
    }
}
