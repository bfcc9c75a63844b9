package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.remedy.ContradictionException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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

    @Test
    void whatIsIgnoredHasNoOtherRole() {
        ColumnRoles ignoring = new ColumnRoles().withIgnored(List.of("a"));
        assertRefused("the target", "leave out one of the two", () -> ignoring.withTarget("a"));
        assertRefused("chosen", "leave out one of the two", () -> ignoring.withChosen(List.of("a")));
        assertRefused("categorical", "leave out one of the two", () -> ignoring.withCategories(List.of("a"), false));
        assertRefused("read", "leave out ignore for it", () -> ignoring.withFeatures(List.of("a")));
        assertRefused("kept as text", "leave out ignore for it", () -> ignoring.withTexts(List.of("a")));
    }

    private static void assertRefused(String role, String remedy, Executable roles) {
        ContradictionException refusal = assertThrows(ContradictionException.class, roles);
        assertEquals("column \"a\" cannot be both ignored and " + role, refusal.getMessage());
        assertEquals(remedy, refusal.remedy().toString());
    }

    @Test
    void numbersHaveTwoSigns() {
        ContradictionException refusal =
                assertThrows(ContradictionException.class, () -> new NumberNotation(',', ','));
        assertEquals("decimals and thousands cannot both be set off by \",\"", refusal.getMessage());
        assertEquals("give decimal and thousands different signs", refusal.remedy().toString());
    }
}
