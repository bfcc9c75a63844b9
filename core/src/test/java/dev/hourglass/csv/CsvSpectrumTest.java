package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of csv-spectrum, all columns as text. */
class CsvSpectrumTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8"})
    void theCellsAreTheStatedOnes(String name) throws IOException {
        List<List<String>> lines = Corpus.lines("csv-spectrum/" + name + ".tsv").stream()
                .map(line -> Arrays.stream(line.split("\t", -1)).map(CsvSpectrumTest::unescaped).toList()).toList();
        List<String> header = lines.get(0);
        Table table = Csv.read(Corpus.bytes("csv-spectrum/" + name + ".csv"),
                new CsvOptions().withTextColumns(header));
        assertEquals(header, table.names());
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            assertEquals(lines.stream().skip(1).map(row -> row.get(column)).toList(),
                    List.of(table.text(header.get(c))));
        }
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}
