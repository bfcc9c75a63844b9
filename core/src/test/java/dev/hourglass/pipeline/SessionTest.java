package dev.hourglass.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.export.ExportCase;
import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.layer.Dense;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.RowFeatures;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.RowLayouts;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row through a session: the bits of the whole table, from any kind of row, without a byte allocated. */
class SessionTest {
    private static final int SINGLE_ROWS = 150;
    private static final Encoder MIXED = ExportCase.encoder(new Features(List.of(Feature.number("age"),
            new Feature("income", 1000, List.of()), new Feature("city", Double.NaN, List.of("Bern", "Rome")))),
            List.of(new Dense(3)));

    /** Every kind of layer with all its variants, every scaler, feature, representation and classifier; wide ones. */
    static Stream<ExportCase> models() {
        return Stream.concat(ExportCase.all().stream(), SessionProgram.wide().stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRowHasTheBitsOfItsTable(ExportCase given) {
        DoubleMatrix rows = given.prepared();
        Table table = given.rows();
        Matrix expected = given.codes();
        RowEncoder session = new RowEncoder(given.encoder(), given.taken());
        RowEncoder maps = new RowEncoder(given.encoder(), given.taken());
        float[] codes = new float[session.size()];
        for (int row = 0; row < SINGLE_ROWS; row++) {
            int[] alone = {row};
            session.encode(SessionProgram.rowOf(rows, row), codes);
            assertArrayEquals(expected.selectRows(alone).values(), codes);
            Arrays.fill(codes, 7);
            maps.encode(mapOf(table, row), codes);
            assertArrayEquals(expected.selectRows(alone).values(), codes);
        }
        float[] all = new float[rows.rows() * session.size()];
        session.encode(rows, all);
        assertArrayEquals(expected.values(), all);
        double[][] arrays = new double[rows.rows()][];
        Arrays.setAll(arrays, row -> SessionProgram.rowOf(rows, row));
        Arrays.fill(all, 7);
        session.encode(arrays, all);
        assertArrayEquals(expected.values(), all);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRowOfSinglePrecisionIsWidened(ExportCase given) {
        Matrix rounded = given.prepared().toFloat();
        Matrix expected;
        try {
            expected = given.taken().of(given.encoder(), rounded.toDouble(), 1);
        } catch (IllegalArgumentException beyondFloats) {
            return;
        }
        RowEncoder session = new RowEncoder(given.encoder(), given.taken());
        float[] codes = new float[session.size()];
        for (int row = 0; row < 20; row++) {
            int[] alone = {row};
            session.encode(rounded.selectRows(alone).values(), codes);
            assertArrayEquals(expected.selectRows(alone).values(), codes);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aClassifiersRowOfSinglePrecisionIsWidenedToo(ExportCase given) {
        given.classifier().ifPresent(classifier -> {
            Matrix rounded = given.prepared().toFloat();
            RowClassifier session = new RowClassifier(classifier);
            double[] expected = new double[session.classes()];
            double[] probabilities = new double[session.classes()];
            for (int row = 0; row < SINGLE_ROWS; row++) {
                Matrix alone = rounded.selectRows(new int[] {row});
                int best = session.predict(alone.toDouble().values(), expected);
                assertEquals(best, session.predict(alone.values(), probabilities));
                assertArrayEquals(expected, probabilities);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aClassifiersRowToo(ExportCase given) {
        given.classifier().ifPresent(classifier -> {
            DoubleMatrix rows = given.prepared();
            DoubleMatrix expected = classifier.predictProbabilities(rows, 1);
            List<String> labels = classifier.predict(rows, 1);
            RowClassifier session = new RowClassifier(classifier);
            double[] probabilities = new double[session.classes()];
            for (int row = 0; row < SINGLE_ROWS; row++) {
                int best = session.predict(SessionProgram.rowOf(rows, row), probabilities);
                assertArrayEquals(expected.selectRows(new int[] {row}).values(), probabilities);
                assertEquals(labels.get(row), session.label(best));
                assertEquals(best, session.predict(mapOf(given.rows(), row), probabilities));
                assertEquals(best, session.predict(SessionProgram.rowOf(rows, row)));
                Arrays.fill(probabilities, -1);
                RowFeatures<Map<String, ?>> bound =
                        new RowFeatures<>(classifier.encoder().features(), RowLayouts.maps());
                assertEquals(best, session.predict(bound, mapOf(given.rows(), row), probabilities));
                assertArrayEquals(expected.selectRows(new int[] {row}).values(), probabilities);
            }
        });
    }

    /** Through a session that is used for single rows in between, which changes nothing. */
    @ParameterizedTest
    @MethodSource("models")
    void rowsThatComeOneAfterTheOtherHaveTheBitsOfTheirTable(ExportCase given) {
        given.classifier().ifPresent(classifier -> {
            DoubleMatrix rows = given.prepared();
            DoubleMatrix expected = classifier.predictProbabilities(rows, 1);
            List<String> labels = classifier.predict(rows, 1);
            RowClassifier session = new RowClassifier(classifier);
            Iterator<Map<String, Object>> maps =
                    IntStream.range(0, rows.rows()).mapToObj(row -> mapOf(given.rows(), row)).iterator();
            Iterator<RowPrediction> found = session.predict(RowLayouts.maps(), maps);
            for (int row = 0; row < rows.rows(); row++) {
                RowPrediction next = found.next();
                assertArrayEquals(expected.selectRows(new int[] {row}).values(), next.probabilities());
                assertEquals(labels.get(row), next.label());
                assertEquals(next.index(), session.predict(SessionProgram.rowOf(rows, row)));
                assertEquals(next.probabilities()[next.index()], next.probability());
            }
            assertFalse(found.hasNext());
            assertThrows(NoSuchElementException.class, found::next);
        });
    }

    /** All rows at once, 240 MB of them, would be ten times the heap. */
    @Test
    void aMillionRowsGoThroughASmallHeap() throws Exception {
        ChildJvm jvm = new ChildJvm(SessionProgram.class, "--add-modules=jdk.incubator.vector", "-Xmx24m",
                "-XX:+UseSerialGC");
        assertEquals("1000000", jvm.lastLine(SessionProgram.STREAM, "1000000"), jvm::toString);
    }

    private static EncodedClassifier ofPlainNumbers() {
        DoubleMatrix rows = new DoubleMatrix(4, 2, new double[] {0, 0, 1, 0, 0, 1, 1, 1});
        return EncodedClassifier.fit(ExportCase.encoder(ExportCase.numbers(2), List.of(new Dense(2))),
                Representation.CODE, rows, List.of("a", "b", "a", "b"), "y", new LogisticRegression(), 1);
    }

    @Test
    void aStreamIsReadNoFurtherThanABatchAndClosesItsRows() {
        EncodedClassifier classifier = ofPlainNumbers();
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Stream<double[]> endless = Stream.generate(() -> new double[] {1, read.getAndIncrement() % 2})
                .onClose(() -> closed.set(true));
        try (Stream<RowPrediction> found = new RowClassifier(classifier)
                .predict(RowLayouts.doubles(classifier.encoder().columns()), endless)) {
            List<RowPrediction> some = found.limit(130).toList();
            assertEquals(130, some.size());
            assertEquals(some.get(0), some.get(128));
            assertEquals(some.get(0).hashCode(), some.get(128).hashCode());
            assertNotEquals(some.get(0), some.get(1));
            assertEquals("\"b\" (" + some.get(1).probability() + ")", some.get(1).toString());
        }
        assertEquals(256, read.get());
        assertTrue(closed.get());
    }

    /** In whose place the next one is given; a row that cannot be taken ends its batch. */
    @Test
    void aRowWithoutACodeIsRefusedByItsNumberAlone() {
        EncodedClassifier classifier = ofPlainNumbers();
        double[][] rows = new double[300][2];
        rows[200][0] = 1e300;
        rows[280][1] = Double.POSITIVE_INFINITY;
        Iterator<RowPrediction> found = new RowClassifier(classifier)
                .predict(RowLayouts.doubles(classifier.encoder().columns()), Arrays.asList(rows).iterator());
        for (int row = 0; row < 256; row++) {
            if (row == 200) {
                refused("row 200 (from 0) has no finite code", found::next);
            } else {
                assertEquals("a", found.next().label());
            }
        }
        refused("row 280 (from 0), column", found::next);
        assertFalse(found.hasNext());
        refused("no column \"width\"", () -> new RowClassifier(classifier).predict(RowLayouts.doubles(List.of("other")),
                Arrays.asList(rows).iterator()));
        assertEquals("rows", assertThrows(NullPointerException.class, () -> new RowClassifier(classifier)
                .predict(RowLayouts.maps(), (Stream<Map<String, ?>>) null)).getMessage());
    }

    /** Finite codes, but coefficients too large for them. */
    @Test
    void aRowWithoutAScoreIsRefusedByItsNumber() {
        EncodedClassifier plain = ofPlainNumbers();
        DoubleMatrix coefficients = new DoubleMatrix(1, 2, new double[] {1e300, 1e300});
        EncodedClassifier steep = new EncodedClassifier(plain.encoder(), Representation.CODE,
                new LogisticModel(Link.LOGISTIC, coefficients, new double[1], plain.model().convergence()),
                plain.labels(), "y");
        Iterator<RowPrediction> found = new RowClassifier(steep).predict(
                RowLayouts.doubles(plain.encoder().columns()),
                List.of(new double[2], new double[2], new double[] {1e12, 1e12}).iterator());
        found.next();
        found.next();
        refused("row 2 (from 0) has no finite score", found::next);
    }

    private static Map<String, Object> mapOf(Table table, int row) {
        Map<String, Object> map = new HashMap<>(Map.of("another column", new Object()));
        for (String name : table.names()) {
            Column column = table.column(name);
            map.put(name, column instanceof TextColumn texts ? texts.value(row) : valueOf(column, row));
        }
        return map;
    }

    private static Double valueOf(Column column, int row) {
        double value = ((NumericColumn) column).value(row);
        return Double.isNaN(value) ? null : (Double) value;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dhourglass.simd=128", "-Dhourglass.simd=256", "-Dhourglass.simd=512", "-XX:UseAVX=2",
        "-Dhourglass.simd=off"})
    void theSameBitsOnVectorsOfAnyLengthAndOnNone(String flag) throws Exception {
        ChildJvm jvm = new ChildJvm(SessionProgram.class, "--add-modules=jdk.incubator.vector", flag);
        assertEquals(SessionProgram.digest(), jvm.lastLine(SessionProgram.BITS), jvm::toString);
    }

    @Test
    void interpretedCallsAllocateNothing() throws Exception {
        checkBytes("0", "-Xint");
    }

    /** Vectors are objects until C2 has compiled the kernels. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-Dhourglass.simd=128"})
    void callsOnVectorsAllocateNothing(String flag) throws Exception {
        checkBytes("60000", "--add-modules=jdk.incubator.vector", flag);
    }

    private static void checkBytes(String callsBefore, String... flags) throws Exception {
        ChildJvm jvm = new ChildJvm(SessionProgram.class, flags);
        List<String> lines = jvm.lines(SessionProgram.BYTES, callsBefore).filter(line -> line.matches("[a-z ]+ \\d+"))
                .toList();
        assertEquals(6, lines.size(), lines::toString);
        lines.forEach(line -> assertTrue(line.endsWith(" 0"), () -> line + " bytes under " + jvm));
    }

    @Test
    void cellsOfAMapAreTakenAsTheyAreMeant() {
        RowEncoder session = new RowEncoder(MIXED);
        float[] expected = new float[3];
        float[] codes = new float[3];
        session.encode(new double[] {41, 1000, 0, 1}, expected);
        Map<String, Object> row = new HashMap<>();
        row.put("age", " 41.0 ");
        row.put("income", null);
        row.put("city", new StringBuilder("Rome"));
        session.encode(row, codes);
        assertArrayEquals(expected, codes);
        row.put("age", 41L);
        row.put("income", Double.NaN);
        session.encode(row, codes);
        assertArrayEquals(expected, codes);
        Object[] values = {"Rome", 41, " ", "ignored"};
        session.encode(new RowFeatures<>(MIXED.features(), RowLayouts.objects(List.of("city", "age", "income", "z"))),
                values, codes);
        assertArrayEquals(expected, codes);
    }

    @Test
    void cellsThatCannotBeTakenAreRefusedByTheirColumn() {
        refused("column \"age\" holds the text \"old\", expected a number", row("age", "old"));
        refused("column \"age\" holds a java.util.Date, expected a number", row("age", new java.util.Date()));
        refused("column \"age\" is missing, and nothing was learned", row("age", null));
        refused("column \"age\" holds Infinity; an encoder needs finite numbers", row("age", Float.POSITIVE_INFINITY));
        refused("column \"city\" holds the unknown category \"Paris\"", row("city", "Paris"));
        refused("column \"city\" holds a java.lang.Double, expected a text or an integer", row("city", 1.5));
        refused("column \"city\" is missing, and nothing was learned", row("city", ""));
        Map<String, Object> other = row("age", 1);
        other.remove("income");
        other.put("Income", 7);
        refused("no column \"income\" among", other);
        refused("did you mean \"Income\"?", other);
    }

    private static Map<String, Object> row(String column, Object value) {
        Map<String, Object> row = new HashMap<>(Map.of("age", 41, "income", 7.5, "city", "Rome"));
        row.put(column, value);
        return row;
    }

    private static void refused(String reason, Map<String, ?> row) {
        refused(reason, () -> new RowEncoder(MIXED).encode(row, new float[3]));
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void arraysOfAnotherLengthAreRefused() {
        RowEncoder session = new RowEncoder(MIXED);
        refused("takes 4 numbers a row, found 3", () -> session.encode(new double[3], new float[3]));
        refused("takes 4 numbers a row, found 5", () -> session.encode(new float[5], new float[3]));
        refused("takes 4 numbers a row, found 1", () -> session.encode(new double[][] {{1}}, new float[3]));
        refused("codes of 1 rows are 3 numbers, found an array of 2", () -> session.encode(new double[4],
                new float[2]));
        refused("codes of 2 rows are 6 numbers", () -> session.encode(new DoubleMatrix(2, 4), new float[5]));
        assertEquals("row", assertThrows(NullPointerException.class,
                () -> session.encode((double[]) null, new float[3])).getMessage());
        assertEquals("codes", assertThrows(NullPointerException.class,
                () -> session.encode(new double[4], null)).getMessage());
    }

    /** Far outside of training a code is beyond float32: codes say so, a classifier refuses the row. */
    @Test
    void codesThatAreNotFiniteAreTold() {
        ExportCase given = models().filter(model -> model.classifier().isPresent()).findFirst().orElseThrow();
        RowEncoder session = new RowEncoder(given.encoder(), given.taken());
        double[] far = new double[session.width()];
        assertTrue(session.encode(far, new float[session.size()]));
        far[0] = 1e300;
        assertFalse(session.encode(far, new float[session.size()]));
        refused("row 0 (from 0) has no finite code",
                () -> new RowClassifier(given.classifier().orElseThrow()).predict(far));
        double[][] rows = new double[200][session.width()];
        rows[150] = far.clone();
        rows[150][0] = Double.NaN;
        refused("row 150 (from 0), column", () -> session.encode(rows, new float[200 * session.size()]));
    }
}
