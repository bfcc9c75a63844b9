package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOptionsTest {

    @Test
    void eachOptionChangesAlone() {
        CsvLimits limits = new CsvLimits(1, 2, 3);
        CsvOptions options = new CsvOptions().withDelimiter(';').withTextColumns(List.of("a"))
                .withFeatureColumns(List.of("n")).withCategoricalColumns(List.of("c"), true)
                .withMissingValues(MissingValues.DROP).withIgnoredColumns(List.of("b")).withLimits(limits);
        assertEquals(new CsvOptions(new CsvDialect().withDelimiter(';'),
                new ColumnRoles(Optional.empty(), List.of("a"), List.of("n"), List.of(), List.of("c"), true,
                        List.of("b")),
                new MissingRules(MissingValues.DROP, false, MissingMarks.usual()), BadRows.REFUSE, true, limits),
                options);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\0', 'a', '7', '.', '-', '+', '\u00a7', '\u007f'})
    void someCharactersCannotSeparateFields(char delimiter) {
        assertThrows(IllegalArgumentException.class, () -> new CsvOptions().withDelimiter(delimiter));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', ':', ' '})
    void othersCan(char delimiter) {
        assertEquals(delimiter, new CsvOptions().withDelimiter(delimiter).dialect().delimiter());
    }

    @Test
    void noIgnoredColumnIsRead() {
        CsvOptions options = new CsvOptions().withIgnoredColumns(List.of("a"));
        assertThrows(IllegalArgumentException.class, () -> options.withTextColumns(List.of("a")));
        assertThrows(IllegalArgumentException.class, () -> options.withFeatureColumns(List.of("a")));
        assertThrows(IllegalArgumentException.class, () -> options.withTarget("a"));
        assertThrows(IllegalArgumentException.class, () -> options.withCategoricalColumns(List.of("a"), false));
        assertThrows(IllegalArgumentException.class, () -> options.roles().withChosen(List.of("a")));
        assertEquals(List.of("b"), options.roles().withChosen(List.of("b")).chosen());
    }

    @Test
    void fewerLinesThanNoneAreNotSkipped() {
        assertEquals(0, new CsvDialect().withSkippedLines(0).skippedLines());
        assertThrows(IllegalArgumentException.class, () -> new CsvDialect().withSkippedLines(-1));
    }

    @Test
    void limitsIncludeTheirBounds() {
        int most = CsvLimits.GREATEST;
        assertDoesNotThrow(() -> new CsvLimits(1, 1, 1));
        assertDoesNotThrow(() -> new CsvLimits(most, most, most));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, CsvLimits.GREATEST + 1})
    void limitsHaveLimits(int limit) {
        assertThrows(IllegalArgumentException.class, () -> new CsvLimits(limit, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CsvLimits(1, limit, 1));
        assertThrows(IllegalArgumentException.class, () -> new CsvLimits(1, 1, limit));
    }
}
