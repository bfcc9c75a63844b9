package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of the corpus of faults, with the column {@code target} as text. */
class CsvFaultsTest {
    private static final CsvOptions OPTIONS = new CsvOptions().withTarget("target");

    /** Refused for what the classes are or for having nothing to learn: as CSV they are good. */
    private static final Set<String> REFUSED_LATER =
            Set.of("one_row", "target_one_class", "target_class_with_one_row", "all_constant");

    static Stream<String[]> refused() {
        return cases("reject").filter(fields -> !REFUSED_LATER.contains(fields[0]));
    }

    static Stream<String[]> accepted() {
        return Stream.concat(cases("accept"), cases("reject").filter(fields -> REFUSED_LATER.contains(fields[0])));
    }

    private static Stream<String[]> cases(String outcome) {
        return Corpus.lines("faults/expected.tsv").stream().map(line -> line.split("\t"))
                .filter(fields -> fields[1].equals(outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String id, String outcome, String line, String column) {
        CsvException refusal = Csv.refusal(Corpus.bytes("faults/" + id + ".csv"), OPTIONS);
        String shown = refusal.getMessage() + "\n" + refusal.remedy().toString();
        if (!line.equals("-")) {
            assertEquals(Long.parseLong(line), refusal.line(), shown);
        }
        if (!column.equals("-")) {
            assertEquals(Integer.parseInt(column), refusal.column(), shown);
        }
        words(id).forEach(word -> assertTrue(shown.contains(word), shown));
        assertTrue(refusal.getMessage().startsWith("data.csv:" + refusal.line() + ":" + refusal.column()), shown);
        assertFalse(refusal.remedy().toString().isBlank(), shown);
        assertTrue(shown.lines().count() == 2 && shown.chars().allMatch(c -> c == '\n' || c >= ' '), shown);
    }

    private static List<String> words(String id) {
        return cases("reject").filter(fields -> fields[0].equals(id))
                .flatMap(fields -> Arrays.stream(fields).skip(4)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String id) throws IOException {
        Table table = Csv.read(Corpus.bytes("faults/" + id + ".csv"), OPTIONS);
        assertEquals(4, table.names().size());
        assertEquals("target", table.names().get(3));
        for (double value : table.matrix(table.numericNames()).values()) {
            assertTrue(Double.isFinite(value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok_crlf", "ok_cr", "ok_bom", "ok_two_final_newlines", "ok_all_quoted", "gzip"})
    void otherFormsOfOneTableAreTheSameTable(String id) throws IOException {
        Table expected = Csv.read(Corpus.bytes("faults/ok.csv"), OPTIONS);
        assertEquals(expected, Csv.read(Corpus.bytes("faults/" + id + ".csv"), OPTIONS));
    }

    @Test
    void everyFileIsTried() {
        assertEquals(60, refused().count() + accepted().count());
    }
}
