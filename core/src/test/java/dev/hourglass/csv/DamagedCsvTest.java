package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One damage at a time, at every place of a table that holds texts only, so that no number can give it away: each is
 * refused for the form of the file alone.
 */
class DamagedCsvTest {
    private static final List<String> NAMES = List.of("date", "kind", "title", "price", "note");
    private static final CsvOptions TEXTS = new CsvOptions().withTextColumns(NAMES);
    private static final List<List<String>> ROWS = rows();
    private static final String HEADER = line(NAMES);

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(List.of("2" + i % 9 + "/11", i % 2 == 0 ? "book" : "\"game, used\"", "t" + i, i + ".99",
                    i % 5 == 0 ? "\"he said \"\"no\"\"\"" : i % 7 == 0 ? "\"two\r\nlines\""
                            : i % 3 == 0 ? "" : "plain"));
        }
        return rows;
    }

    private static String line(List<String> fields) {
        return String.join(",", fields) + "\r\n";
    }

    private static String table() {
        return HEADER + ROWS.stream().map(DamagedCsvTest::line).collect(Collectors.joining());
    }

    /** The table with one row changed, for every row. */
    private static Stream<String> inEveryRow(UnaryOperator<String> damage) {
        return ROWS.stream().map(DamagedCsvTest::line)
                .map(line -> table().replace("\r\n" + line, "\r\n" + damage.apply(line)));
    }

    /** The table with one field changed, for every field of every row. */
    private static Stream<String> inEveryField(UnaryOperator<String> damage) {
        List<String> damaged = new ArrayList<>();
        for (List<String> row : ROWS) {
            for (int c = 0; c < row.size(); c++) {
                List<String> fields = new ArrayList<>(row);
                fields.set(c, damage.apply(row.get(c)));
                damaged.add(table().replace("\r\n" + line(row), "\r\n" + line(fields)));
            }
        }
        return damaged.stream();
    }

    static Stream<Named<Stream<String>>> damages() {
        return Stream.of(
                Named.of("a delimiter more", inEveryField(field -> field + ",")),
                Named.of("a delimiter less", inEveryRow(line -> line.replaceFirst(",", ""))),
                Named.of("another delimiter", inEveryRow(line -> line.replace(',', ';'))),
                Named.of("a quote before", inEveryField(field -> '"' + field)),
                Named.of("a quote behind", inEveryField(field -> field + '"')),
                Named.of("a space before a quote", inEveryRow(line -> line.replaceFirst("[^,]*,[^,]*\\r", " \"x\"\r"))),
                Named.of("a line in quotes", inEveryRow(line -> '"' + line.strip().replace("\"", "\"\"") + "\"\r\n")),
                Named.of("a NUL", inEveryField(field -> '\0' + field)),
                Named.of("no line end", inEveryRow(line -> line.substring(0, line.length() - 2)
                        + (table().endsWith(line) ? "," : ""))),
                Named.of("a blank line", inEveryRow(line -> "\r\n" + line)),
                Named.of("the header again", inEveryRow(line -> HEADER + line)),
                Named.of("a byte order mark", inEveryRow(line -> '\ufeff' + line)),
                Named.of("a title", inEveryRow(line -> "A title\r\n" + line)),
                Named.of("a CR", inEveryRow(line -> line.replaceFirst(",", "\r,"))),
                Named.of("two CRs", inEveryRow(line -> line.replaceFirst("\\r\\n$", "\r\r\n"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damages(Stream<String> damaged) {
        List<String> files = damaged.toList();
        assertTrue(files.size() >= ROWS.size());
        for (String file : files) {
            assertTrue(!file.equals(table()), "nothing is damaged");
            Csv.refusal(file, TEXTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", " ", "|", ", ", ";;", ",,", "::", "\u001f"})
    void anotherDelimiterEverywhereIsRefused(String delimiter) {
        Csv.refusal(table().replace(",", delimiter), TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A title\r\n", "A title,,,,\r\n", "\r\n", " \r\n", "# a, b\r\n", "sep=,\r\n", "\ufeff\ufeff"})
    void somethingAboveTheHeaderIsRefused(String above) {
        Csv.refusal(above + table(), TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(24 rows)\r\n", "\r\n(24 rows)\r\n", "  \r\n", "\u001a", "\0\0", ",,\r\n", "\r\na,b\r\n1,2\r\n"})
    void somethingBelowTheTableIsRefused(String below) {
        Csv.refusal(table() + below, TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1", "windows-1252"})
    void anotherEncodingIsRefused(String encoding) {
        Csv.refusal(table().replace("plain", "pl\u00e4in").getBytes(Charset.forName(encoding)), TEXTS);
    }

    @Test
    void everyByteIsCheckedToBeUtf8() {
        byte[] table = table().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < table.length; i++) {
            byte[] damaged = table.clone();
            damaged[i] = (byte) 0xE9;
            Csv.refusal(damaged, TEXTS);
        }
    }

    @Test
    void theTableItselfIsGood() throws IOException {
        assertEquals(ROWS.size(), Csv.read(table(), TEXTS).rows());
    }
}
