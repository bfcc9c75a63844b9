package dev.hourglass.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Tanh;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        return EncodedClassifier.fit(ENCODER, taken, taken.of(ENCODER, DATA, 1).toDouble(), CLASSES, "y",
                new LogisticRegression(), 1);
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
        assertEquals(expected, CLASSIFIER.predictCodes(codes));
        assertEquals(CLASSIFIER.model().predictProbabilities(codes), CLASSIFIER.predictProbabilities(DATA, 1));
        assertTrue(IntStream.range(0, ROWS).filter(i -> expected.get(i).equals(CLASSES.get(i))).count() > 0.83 * ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        EncodedClassifier fitted = EncodedClassifier.fit(ENCODER, Representation.CODE,
                ENCODER.transform(DATA, threads).toDouble(), CLASSES, "y", new LogisticRegression(), threads);
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
        EncodedClassifier classifier = EncodedClassifier.fit(bounded, taken, taken.of(bounded, DATA, 1).toDouble(),
                CLASSES, "y", new LogisticRegression(), 1);
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
        DoubleMatrix codes = new DoubleMatrix(1, 1, new double[] {Double.isInfinite(value) ? value : Double.NaN});
        refused("row 0, column 0", () -> CLASSIFIER.predictCodes(codes));
    }

    @Test
    void theRowWithoutACodeIsCountedInRows() {
        Encoder wide = Autoencoder.fit(List.of("a", "b"), DATA,
                new AutoencoderSettings().withEpochs(1).withBottleneck(2), 1, ProgressListener.SILENT).encoder();
        EncodedClassifier classifier = EncodedClassifier.fit(wide, Representation.CODE,
                wide.transform(DATA, 1).toDouble(), CLASSES, "y", new LogisticRegression(), 1);
        refused("row 2 (from 0)", () -> classifier.predict(
                new DoubleMatrix(3, 2, new double[] {1, 0, 1, 0, 1e300, 0}), 1));
        assertEquals(wide, classifier.encoder());
        assertEquals("y", classifier.target());
    }

    @Test
    void otherColumnsAreRefused() {
        refused("2 columns, found 3", () -> CLASSIFIER.predict(new DoubleMatrix(1, 3), 1));
        refused("1 columns, found 2", () -> CLASSIFIER.predictCodes(new DoubleMatrix(1, 2)));
        refused("\"b\"", () -> CLASSIFIER.predict(new Table(List.of(new NumericColumn("a", new double[1]))), 1));
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
