package dev.hourglass.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Tanh;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.Predictions;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain answers as its links do one after the other, from a table as from rows, for any number of threads. */
class EncodedClassifierTest {
    private static final int ROWS = 90;
    private static final DoubleMatrix DATA = blobs();
    private static final List<String> CLASSES =
            IntStream.range(0, ROWS).mapToObj(i -> List.of("007", " 7 ", "7").get(i % 3)).toList();
    private static final Encoder ENCODER = Autoencoder.fit(List.of("a", "b"), DATA,
            new AutoencoderSettings().withEpochs(40).withBottleneck(1), 1, ProgressListener.SILENT).encoder();
    private static final EncodedClassifier CLASSIFIER = fit(Representation.CODE);

    private static EncodedClassifier fit(Representation taken) {
        return EncodedClassifier.fit(ENCODER, taken, DATA, CLASSES, "y", new LogisticRegression(), 1);
    }

    private static DoubleMatrix blobs() {
        SplittableRandom random = new SplittableRandom(3);
        DoubleMatrix rows = new DoubleMatrix(ROWS, 2);
        for (int i = 0; i < ROWS; i++) {
            rows.set(i, 0, 9 * (i % 3) + random.nextDouble());
            rows.set(i, 1, random.nextDouble() - 5 * (i % 3));
        }
        return rows;
    }

    private static Table table(double... a) {
        return new Table(List.of(new NumericColumn("b", new double[a.length]), new NumericColumn("a", a)));
    }

    @Test
    void itsLinksOneAfterTheOther() {
        DoubleMatrix codes = ENCODER.transform(DATA, 1).toDouble();
        List<String> expected = Arrays.stream(CLASSIFIER.model().predict(codes))
                .mapToObj(CLASSIFIER.labels()::label).toList();
        assertEquals(expected, CLASSIFIER.predict(DATA, 1));
        assertEquals(expected, CLASSIFIER.predict(ENCODER.encode(DATA, 1)));
        assertEquals(CLASSIFIER.model().predictProbabilities(codes), CLASSIFIER.predictProbabilities(DATA, 1));
        Predictions predictions = CLASSIFIER.predictions(ENCODER.encode(DATA, 1));
        assertEquals(expected, Arrays.stream(predictions.classes()).mapToObj(CLASSIFIER.labels()::label).toList());
        assertEquals(CLASSIFIER.predictProbabilities(DATA, 1), predictions.probabilities());
        assertTrue(IntStream.range(0, ROWS).filter(i -> expected.get(i).equals(CLASSES.get(i))).count() > 0.83 * ROWS);
    }

    /** Rows to fit and rows to predict mean the same; codes are told from them by their type, even of equal width. */
    @Test
    void codesAndRowsAreDifferentTypes() {
        Encoder square = Autoencoder.fit(List.of("a", "b"), DATA,
                new AutoencoderSettings().withEpochs(5).withBottleneck(2), 1, ProgressListener.SILENT).encoder();
        Table table = new Table(Stream.concat(NumericColumn.ofMatrix(List.of("a", "b"), DATA).stream(),
                Stream.of(new TextColumn("y", CLASSES.toArray(String[]::new)))).toList());
        LogisticRegression settings = new LogisticRegression();
        EncodedClassifier byRows = EncodedClassifier.fit(square, Representation.CODE, DATA, CLASSES, "y", settings, 1);
        EncodedClassifier byTable = EncodedClassifier.fit(square, Representation.CODE, table, "y", settings, 1);
        EncodedClassifier byCodes = EncodedClassifier.fit(square, Representation.CODE, square.encode(DATA, 1), CLASSES,
                "y", settings, 1);
        assertEquals(byCodes.model(), byRows.model());
        assertEquals(byCodes.model(), byTable.model());
        assertEquals(byCodes.predict(square.encode(DATA, 1)), byRows.predict(DATA, 1));
        DoubleMatrix codes = square.transform(DATA, 1).toDouble();
        assertEquals(settings.fit(codes, byRows.labels().encode(CLASSES), 1), byRows.model());
        refused("no column \"z\"", () -> EncodedClassifier.fit(square, Representation.CODE, table, "z", settings, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        EncodedClassifier fitted = EncodedClassifier.fit(ENCODER, Representation.CODE,
                DATA, CLASSES, "y", new LogisticRegression(), threads);
        assertEquals(CLASSIFIER.model(), fitted.model());
        assertEquals(CLASSIFIER.predictProbabilities(DATA, 1), fitted.predictProbabilities(DATA, threads));
        assertEquals(CLASSIFIER.predict(DATA, 1), fitted.predict(DATA, threads));
    }

    @Test
    void tablesAndRowsGiveTheSame() {
        DoubleMatrix rows = new DoubleMatrix(3, 2, new double[] {1, 0, 10, 0, 18, 0});
        assertEquals(CLASSIFIER.predictProbabilities(rows, 1), CLASSIFIER.predictProbabilities(table(1, 10, 18), 1));
        assertEquals(CLASSIFIER.predict(rows, 1), CLASSIFIER.predict(table(1, 10, 18), 1));
        assertTrue(CLASSIFIER.predict(new DoubleMatrix(0, 2), 1).isEmpty());
    }

    static List<Representation> representations() {
        return List.of(Representation.CODE, Representation.DEEP, Representation.RAW_AND_CODE,
                Representation.ofLayer(1), Representation.ofLayer(3));
    }

    @ParameterizedTest
    @MethodSource("representations")
    void aRowHasTheSameBitsAloneAndInAnyBatch(Representation taken) {
        EncodedClassifier classifier = fit(taken);
        assertEquals(taken, classifier.representation());
        assertEquals(taken.columns(ENCODER), classifier.model().features());
        DoubleMatrix all = classifier.predictProbabilities(DATA, 2);
        for (int batch : new int[] {1, 7, 64}) {
            for (int from = 0; from < ROWS; from += batch) {
                int[] rows = IntStream.range(from, Math.min(ROWS, from + batch)).toArray();
                assertEquals(all.selectRows(rows), classifier.predictProbabilities(DATA.selectRows(rows), 1));
            }
        }
    }

    @Test
    void whatTheModelDoesNotReadIsRefused() {
        EncodedClassifier deep = fit(Representation.DEEP);
        refused("codes of 1 columns and 3 classes", () -> new EncodedClassifier(ENCODER, Representation.CODE,
                deep.model(), deep.labels(), "y"));
        refused("found layer 4, the encoder has 3", () -> new EncodedClassifier(ENCODER, Representation.ofLayer(4),
                deep.model(), deep.labels(), "y"));
    }

    /** A tanh hides what came before: the code is finite, but not all that the classifier reads. */
    @Test
    void rowsOfWhichOnlyTheCodeIsFiniteAreRefused() {
        Encoder bounded = Autoencoder.fit(List.of("a", "b"), DATA, new AutoencoderSettings().withEpochs(2)
                .withLayers(new AutoencoderLayers().withEncoder(List.of(new Dense(2), new Tanh(), new Dense(1),
                        new Tanh()))), 1, ProgressListener.SILENT).encoder();
        DoubleMatrix far = new DoubleMatrix(1, 2, new double[] {1e300, 0});
        assertTrue(Float.isFinite(bounded.transform(far, 1).get(0, 0)));
        Representation taken = Representation.RAW_AND_CODE;
        EncodedClassifier classifier = EncodedClassifier.fit(bounded, taken, DATA, CLASSES, "y",
                new LogisticRegression(), 1);
        refused("row 0 (from 0) has no finite code", () -> classifier.predict(far, 1));
        refused("row 0 (from 0), column \"a\" holds NaN",
                () -> classifier.predict(new DoubleMatrix(1, 2, new double[] {Double.NaN, 0}), 1));
    }

    @Test
    void probabilitiesOfARowSumToOne() {
        DoubleMatrix probabilities = CLASSIFIER.predictProbabilities(DATA, 1);
        assertArrayEquals(new int[] {ROWS, 3}, new int[] {probabilities.rows(), probabilities.columns()});
        for (int r = 0; r < ROWS; r++) {
            int row = r;
            assertEquals(1, IntStream.range(0, 3).mapToDouble(k -> probabilities.get(row, k)).sum(), 4 * 0x1p-53);
        }
    }

    /** Without a refusal every comparison with NaN would be false, and the first class the answer. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -Double.MAX_VALUE})
    void rowsWithoutACodeAreRefused(double value) {
        DoubleMatrix rows = new DoubleMatrix(2, 2, new double[] {1, 0, value, 0});
        refused("row 1", () -> CLASSIFIER.predict(rows, 1));
        refused("row 1", () -> CLASSIFIER.predictProbabilities(rows, 1));
        refused("row", () -> CLASSIFIER.predict(table(1, value), 1));
        refused("row", () -> CLASSIFIER.predictProbabilities(table(1, value), 1));
        Codes codes = Codes.of(new Matrix(2, 1, new float[] {1, (float) (value * 1e300)}));
        refused("row 1", () -> CLASSIFIER.predict(codes));
        refused("row 1", () -> EncodedClassifier.fit(ENCODER, Representation.CODE, codes, List.of("1", "2"), "y",
                new LogisticRegression(), 1));
    }

    @Test
    void theRowWithoutACodeIsCountedInRows() {
        Encoder wide = Autoencoder.fit(List.of("a", "b"), DATA,
                new AutoencoderSettings().withEpochs(1).withBottleneck(2), 1, ProgressListener.SILENT).encoder();
        EncodedClassifier classifier = EncodedClassifier.fit(wide, Representation.CODE,
                DATA, CLASSES, "y", new LogisticRegression(), 1);
        refused("row 2 (from 0)", () -> classifier.predict(
                new DoubleMatrix(3, 2, new double[] {1, 0, 1, 0, 1e300, 0}), 1));
        assertEquals(wide, classifier.encoder());
        assertEquals("y", classifier.target());
    }

    /** However a classifier is fitted, and before any row is encoded: these have no code at all. */
    @Test
    void aRowWhoseClassIsNullIsRefusedByItsPlace() {
        List<String> classes = Arrays.asList("1", "2", null);
        LogisticRegression settings = new LogisticRegression();
        DoubleMatrix far = new DoubleMatrix(3, 2, new double[] {1e300, 0, 1e300, 0, 1e300, 0});
        Codes codes = ENCODER.encode(far, 1);
        for (Executable fit : List.<Executable>of(
                () -> EncodedClassifier.fit(ENCODER, Representation.CODE, far, classes, "y", settings, 1),
                () -> EncodedClassifier.fit(ENCODER, Representation.CODE, codes, classes, "y", settings, 1),
                () -> new ClassifierFit(RegularizationSearch.of(settings), ENCODER, Representation.CODE, codes,
                        classes, "y", 1))) {
            assertEquals("classes[2]", assertThrows(NullPointerException.class, fit).getMessage());
        }
    }

    @Test
    void otherColumnsAreRefused() {
        refused("2 columns, found 3", () -> CLASSIFIER.predict(new DoubleMatrix(1, 3), 1));
        refused("1 columns, found 2", () -> CLASSIFIER.predict(Codes.of(new Matrix(1, 2))));
        refused("\"b\"", () -> CLASSIFIER.predict(new Table(List.of(new NumericColumn("a", new double[1]))), 1));
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
