package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.SpelledColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static String written(Column... columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(new Table(List.of(columns)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void blocksAreOneTableWithOneHeader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out);
        writer.write(new Table(List.of(new TextColumn("a", new String[] {"x", ""}))));
        assertEquals("a\nx\n\"\"\n", out.toString(StandardCharsets.UTF_8));
        writer.write(new Table(List.of(new TextColumn("a", new String[0]))));
        writer.write(new Table(List.of(new TextColumn("a", new String[] {""}))));
        writer.finish();
        assertEquals("a\nx\n\"\"\n\"\"\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void numbersAreShortestInTheirOwnPrecision() throws IOException {
        assertEquals("a,b\n0.1,0.1\n12,1e-7\n", written(
                new NumericColumn("a", new double[] {0.1, 12}), new FloatColumn("b", new float[] {0.1f, 1e-7f})));
    }

    @Test
    void textsAreQuotedWhereNeeded() throws IOException {
        assertEquals("\"a,\"\"b\",c\n\"x\ny\", z \n=1+1,\n\"\r\",ü\n", written(
                new TextColumn("a,\"b", new String[] {"x\ny", "=1+1", "\r"}),
                new TextColumn("c", new String[] {" z ", "", "ü"})));
    }

    @Test
    void anEmptyTextAloneIsNoBlankLine() throws IOException {
        assertEquals("a\n\"\"\nx\n", written(new TextColumn("a", new String[] {"", "x"})));
    }

    @Test
    void keptColumnsStandBesideCodes() throws IOException {
        List<Column> columns = new ArrayList<>(FloatColumn.ofMatrix(List.of("code0", "code1"),
                new Matrix(1, 2, new float[] {0.25f, -3})));
        columns.add(new TextColumn("id", new String[] {"007"}));
        assertEquals("code0,code1,id\n0.25,-3,007\n", written(columns.toArray(Column[]::new)));
    }

    @Test
    void whatWasWrittenReadsBackToTheSameBits() throws IOException {
        Random random = new Random(5);
        int rows = 5000;
        double[] numbers = random.longs(rows).mapToDouble(Double::longBitsToDouble)
                .map(value -> Double.isFinite(value) ? value : -0.0).toArray();
        String[] texts = random.ints(rows, 0, 6).mapToObj(i -> "\ufeffa\"\n\r, é".substring(i)).toArray(String[]::new);
        Table table = new Table(List.of(new TextColumn("\ufeffname", texts), new NumericColumn("x", numbers)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(table, out);
        assertEquals(table, Csv.read(out.toByteArray(), new CsvOptions().withTextColumns(List.of("\ufeffname"))));
    }

    @Test
    void whatIsWrittenDoesNotStayInABuffer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Column spelled = new SpelledColumn(new NumericColumn("a", new double[] {1}),
                new TextColumn("a", new String[] {"1.0"}));
        CsvWriter.write(new Table(List.of(spelled, new NumericColumn("b", new double[] {2}))),
                new BufferedOutputStream(bytes));
        assertEquals("a,b\n1.0,2\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void textsMayBeLongerThanTheBuffer() throws IOException {
        String text = "x".repeat(200_000);
        assertEquals("a\ny\n" + text + "\nz\n", written(new TextColumn("a", new String[] {"y", text, "z"})));
    }

    /** A fuzzer found the first. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "[{", "[[a", "%PDF-1.4", "<HTML>", "<?xml", "PK\u0003\u0004", "BZh91AY", "(\u00b5/"})
    void aNameThatAnotherFormatBeginsWithIsReadAgain(String name) throws IOException {
        Table table =
                new Table(List.of(new NumericColumn(name, new double[] {1}), new NumericColumn("b", new double[1])));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        CsvWriter.write(table, written);
        assertEquals(table, CsvReader.read(new ByteArrayInputStream(written.toByteArray()), "data.csv",
                new CsvOptions()));
    }

    @Test
    void errorsOfTheStreamAreNotSwallowed() {
        Table table = new Table(List.of(new NumericColumn("a", new double[] {1})));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThrows(IOException.class, () -> CsvWriter.write(table, full));
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> written(new NumericColumn("a", new double[] {Double.NaN})));
        assertThrows(IllegalArgumentException.class,
                () -> written(new FloatColumn("a", new float[] {Float.POSITIVE_INFINITY})));
    }
}
