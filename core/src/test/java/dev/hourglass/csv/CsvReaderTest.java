package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    private static final CsvOptions NUMBERS = new CsvOptions();
    private static final CsvOptions TARGET = new CsvOptions().withTextColumns(List.of("target"));

    @Test
    void columnsAreNumbersUnlessListed() throws IOException {
        Table table = Csv.read("a,target,b\n1,007,-2.5e-3\n 2\t,  x ,\"3\"\n", TARGET);
        assertEquals(new Table(List.of(new NumericColumn("a", new double[] {1, 2}),
                new TextColumn("target", new String[] {"007", "  x "}),
                new NumericColumn("b", new double[] {-2.5e-3, 3}))), table);
    }

    @Test
    void ignoredColumnsMayHoldAnything() throws IOException {
        Table table = Csv.read("id,a,note\nx,1,\nNaN,2,\"a\nb\"\n", NUMBERS.withIgnoredColumns(List.of("note", "id")));
        assertEquals(List.of("a"), table.names());
        assertArrayEquals(new double[] {1, 2}, table.matrix(List.of("a")).values());
    }

    @Test
    void anotherDelimiterSeparatesFields() throws IOException {
        Table table = Csv.read("a;target\n1;\"x;y\"\n2;u,v\n", TARGET.withDelimiter(';'));
        assertArrayEquals(new String[] {"x;y", "u,v"}, table.text("target"));
        assertEquals(2, Csv.read("a\tb\n1\t2\n", NUMBERS.withDelimiter('\t')).names().size());
    }

    @Test
    void lineFeedsMayHaveAReturnBeforeThemOrNotAndTheLastMayBeMissing() throws IOException {
        assertArrayEquals(new double[] {1, 2, 3, 4},
                Csv.read("a\r\n1\r\n2\n3\r\n4", NUMBERS).matrix(List.of("a")).values());
    }

    @Test
    void blankLinesAtTheEndAreNoRows() throws IOException {
        assertEquals(1, Csv.read("a\n1\n\n\r\n\r", NUMBERS).rows());
    }

    /** Else a stream of them would be read for ever. */
    @Test
    void blankLinesComeToAnEnd() throws IOException {
        CsvOptions options = NUMBERS.withLimits(new CsvLimits(5, 5, 5));
        assertEquals(1, Csv.read("a\n1\n\n\n\n\n\n", options).rows());
        CsvException refusal = assertThrows(CsvException.class, () -> Csv.read("a\n1\n\n\n\n\n\n\n", options));
        assertEquals(3, refusal.line());
        assertTrue(refusal.getMessage().contains("nothing but blank lines"), refusal.getMessage());
    }

    @Test
    void aQuotedEmptyTextIsNoBlankLine() throws IOException {
        assertArrayEquals(new String[] {"", "x", ""}, Csv.read("target\n\"\"\nx\n\"\"", TARGET).text("target"));
    }

    @Test
    void theLastFieldMayBeEmptyAtTheEndOfTheFile() throws IOException {
        assertArrayEquals(new String[] {""}, Csv.read("a,target\n1,", TARGET).text("target"));
    }

    @Test
    void numbersAsNamesAreNames() throws IOException {
        assertEquals(List.of("0", "1"), Csv.read("0,1\n5,6\n", NUMBERS).names());
    }

    @Test
    void linesInsideQuotesAreCounted() {
        CsvException refusal = Csv.refusal("a,target\n1,\"x\ny\r\nz\r\"\n2,\"\n\"\nbad,w\n", TARGET);
        assertEquals("data.csv:8:1 (column \"a\"): found \"bad\", expected a finite decimal number; \"a\" has 1 text "
                + "and 2 numbers", refusal.getMessage());
    }

    @Test
    void aCellIsReportedWhereItBegins() {
        CsvException refusal = Csv.refusal("target,a,b\nx,1,2\n\"x\ny\",\"\n\",2\n", TARGET);
        assertEquals(4, refusal.line());
        assertEquals(2, refusal.column());
        assertEquals(Optional.of("a"), refusal.columnName());
        assertEquals("data.csv", refusal.source());
    }

    @Test
    void theSourceMayGiveOneByteAtATime() throws IOException {
        byte[] csv = "\ufeffa,target\r\n1,\"x\"\"y\r\nz\"\r\n2,ü\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(csv)) {
            @Override
            public int read(byte[] target, int from, int size) throws IOException {
                return super.read(target, from, Math.min(size, 1));
            }
        };
        assertEquals(Csv.read(csv, TARGET), CsvReader.read(slow, "slow", TARGET));
    }

    @Test
    void fieldsMayLieAcrossBuffers() throws IOException {
        StringBuilder csv = new StringBuilder("target,a\n");
        for (int r = 0; r < 40_000; r++) {
            csv.append("\"t\"\"").append(r).append("\n\",").append(r).append(".5\r\n");
        }
        Table table = Csv.read(csv.toString(), TARGET);
        assertEquals(40_000, table.rows());
        String[] texts = table.text("target");
        double[] numbers = table.matrix(List.of("a")).values();
        for (int r = 0; r < texts.length; r++) {
            assertEquals("t\"" + r + "\n", texts[r]);
            assertEquals(r + 0.5, numbers[r]);
        }
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a\n1\nx\n");
        assertTrue(assertThrows(CsvException.class, () -> CsvReader.read(file, NUMBERS)).getMessage()
                .contains("x.csv:3:1"));
        assertEquals(2, CsvReader.read(Files.writeString(file, "a\n1\n2\n"), NUMBERS).rows());
        assertThrows(NoSuchFileException.class, () -> CsvReader.read(folder.resolve("no.csv"), NUMBERS));
    }

    @Test
    void errorsOfTheSourceAreNotSwallowed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThrows(IOException.class, () -> CsvReader.read(broken, "broken", NUMBERS));
    }
}
