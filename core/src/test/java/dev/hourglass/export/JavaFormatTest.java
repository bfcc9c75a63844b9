package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The class that is written, compiled for Java 8, gives the engine's bits. */
class JavaFormatTest {
    @TempDir
    private static Path folder;

    private static final List<ExportCase> CASES =
            Stream.concat(ExportCase.all().stream(), ExportCase.ofQuantiles().stream()).toList();
    private static Map<String, CompiledSource> models;

    static Stream<ExportCase> cases() {
        return CASES.stream();
    }

    @BeforeAll
    static void compileAll() {
        Map<String, byte[]> sources = new HashMap<>();
        CASES.forEach(given -> sources.put(nameOf(given),
                new JavaFormat().bytes(given.exported(), new ExportSettings(nameOf(given)))));
        models = CompiledSource.of(sources, folder);
    }

    private static String nameOf(ExportCase given) {
        return "some.where.Model" + CASES.indexOf(given);
    }

    private static CompiledSource compiled(ExportedModel exported, String name) {
        return CompiledSource.of(new JavaFormat().bytes(exported, new ExportSettings(name)), name, folder);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameBits(ExportCase given) {
        CompiledSource model = models.get(nameOf(given));
        assertEquals(given.encoder().columns(), List.of((String[]) model.call("columns")));
        assertEquals(given.taken().names(given.encoder()), List.of((String[]) model.call("outputs")));
        DoubleMatrix rows = given.prepared();
        Matrix codes = given.codes();
        for (int row = 0; row < rows.rows(); row++) {
            float[] expected = Arrays.copyOfRange(codes.values(), row * codes.columns(), (row + 1) * codes.columns());
            assertArrayEquals(expected, (float[]) model.call("encode", row(rows, row)));
        }
        if (given.classifier().isPresent()) {
            assertClasses(given, model, rows);
        }
        if (!given.encoder().features().isPlain()) {
            assertCells(given, model, rows);
        }
    }

    private static void assertClasses(ExportCase given, CompiledSource model, DoubleMatrix rows) {
        List<String> labels = given.classifier().orElseThrow().labels().labels();
        assertEquals(labels, List.of((String[]) model.call("classes")));
        Predictions predictions = given.predictions();
        for (int row = 0; row < rows.rows(); row++) {
            assertEquals(labels.get(predictions.classes()[row]), model.call("predict", row(rows, row)));
            assertArrayEquals(row(predictions.probabilities(), row), (double[]) model.call("probabilities",
                    row(rows, row)));
        }
    }

    /** Cells as they stand in the table, missing ones among them. */
    private static void assertCells(ExportCase given, CompiledSource model, DoubleMatrix rows) {
        List<Feature> features = given.encoder().features().list();
        boolean hasCategories = !given.encoder().features().categories().isEmpty();
        Table table = given.rows();
        Matrix codes = given.codes();
        for (int row = 0; row < rows.rows(); row++) {
            Object[] cells = new Object[features.size()];
            double[] numbers = new double[features.size()];
            for (int c = 0; c < cells.length; c++) {
                Feature feature = features.get(c);
                cells[c] = feature.isCategory() ? table.text(feature.name())[row] : number(table, feature, row);
                numbers[c] = cells[c] instanceof Double number ? number : Double.NaN;
            }
            Object prepared = hasCategories ? model.call("row", new Object[] {cells}) : numbers;
            float[] expected = Arrays.copyOfRange(codes.values(), row * codes.columns(), (row + 1) * codes.columns());
            assertArrayEquals(expected, (float[]) model.call("encode", prepared));
        }
    }

    private static double[] row(DoubleMatrix matrix, int row) {
        return Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
    }

    private static Object number(Table table, Feature feature, int row) {
        double[] all = new double[table.rows()];
        table.copyNumbers(feature.name(), all, 0, 1);
        return Double.isNaN(all[row]) && row % 2 == 0 ? null : (Object) all[row];
    }

    /** Far more numbers than a method that fills an array could hold, and more names. */
    @Test
    void manyColumns() {
        ExportCase wide = ExportCase.of("wide", ExportCase.encoder(ExportCase.numbers(9000), List.of(new Dense(40),
                new BatchNormalization(), new LeakyReLU(), new Dense(5))));
        CompiledSource model = compiled(wide.exported(), "Wide");
        assertEquals(wide.encoder().columns(), List.of((String[]) model.call("columns")));
        DoubleMatrix row = new DoubleMatrix(1, 9000, new Random(3).doubles(9000).toArray());
        assertArrayEquals(wide.encoder().transform(row, 1).values(), (float[]) model.call("encode", row(row, 0)));
    }

    @Test
    void rowsThatTheEngineRefusesAreRefused() {
        ExportCase given = ExportCase.all().stream().filter(one -> one.name().equals("categories")).findFirst()
                .orElseThrow();
        CompiledSource model = compiled(given.exported(), "Refusing");
        assertRefused(model, "the column city holds an unknown category", 1.0, "Paris", "x");
        assertRefused(model, "the column kind is missing", 1.0, "", "");
        assertRefused(model, "the column kind is missing", 1.0, "Oslo", null);
        assertRefused(model, "3 cells expected, found 1", 1.0);
        double[] row = (double[]) model.call("row", new Object[] {new Object[] {null, "Oslo", "x"}});
        assertEquals("number 0 (from 0) of the row is NaN", assertThrows(IllegalArgumentException.class,
                () -> model.call("encode", row)).getMessage());
        assertEquals("6 numbers expected, found 2", assertThrows(IllegalArgumentException.class,
                () -> model.call("encode", new double[2])).getMessage());
    }

    private static void assertRefused(CompiledSource model, String message, Object... cells) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> model.call("row", new Object[] {cells})).getMessage());
    }

    @Test
    void whereItComesFrom() {
        ExportCase given = ExportCase.all().get(0);
        String about = (String) compiled(given.exported(), "About").field("ABOUT");
        assertTrue(about.contains("\"data_sha256\":\"" + "00ff".repeat(16) + "\""), about);
        assertTrue(about.contains("größe \\\"大\\\""), about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a-b", "class", "a.class.B", "a..B", "größe", "String", "a b", "A.", "java.A",
        "_", "record.A", "."})
    void namesOfNoClass(String name) {
        String remedy = assertThrows(ExportException.class, () -> new JavaFormat()
                .bytes(ExportCase.all().get(0).exported(), new ExportSettings(name))).remedy().toString();
        assertTrue(remedy.startsWith("call it "), remedy);
        compiled(ExportCase.all().get(0).exported(), remedy.substring("call it ".length()));
    }

    @Test
    void nearestNames() {
        JavaFormat java = new JavaFormat();
        assertEquals("WineEncoder", java.nearestName("WineEncoder"));
        assertEquals("my_model", java.nearestName("my.model"));
        assertEquals("_2nd_one", java.nearestName("2nd-one"));
        assertEquals("String_", java.nearestName("String"));
        assertEquals("a.b_c.class_", java.nearestPackage("a.b-c.class"));
        assertEquals("java_.String", java.nearestPackage("java.String"));
        assertEquals("javax.a", java.nearestPackage("javax.a"));
    }

    @Test
    void equalModelsGiveEqualBytes() {
        assertArrayEquals(new JavaFormat().bytes(ExportCase.all().get(3).exported(), new ExportSettings("A")),
                new JavaFormat().bytes(ExportCase.all().get(3).exported(), new ExportSettings("A")));
    }

    @Test
    void rowsArePreparedAsTheEngineDoes() {
        ExportCase given = ExportCase.all().stream().filter(one -> one.name().equals("rare categories")).findFirst()
                .orElseThrow();
        CompiledSource model = compiled(given.exported(), "Prepared");
        Table rows = given.rows();
        DoubleMatrix expected = given.encoder().features().prepare(rows, PreparationListener.STRICT);
        for (int row = 0; row < 100; row++) {
            double[] found = (double[]) model.call("row", new Object[] {
                new Object[] {rows.text("city")[row], 1.0, expected.get(row, 4)}});
            assertArrayEquals(Arrays.copyOf(row(expected, row), 3), Arrays.copyOf(found, 3));
        }
    }
}
