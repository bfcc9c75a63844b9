package dev.hourglass.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> OPTIONS = List.of("--target", "--ignore", "--bottleneck", "--epochs", "--batch-size", "--o");

    @ParameterizedTest
    @CsvSource({
        "--tagret, --target", "--traget, --target", "--targets, --target", "--IGNORE, --ignore", "--bottelneck, --bottleneck",
        "--epoch, --epochs", "--batchsize, --batch-size", "--p, --o"})
    void typingErrorsAreUndone(String wanted, String expected) {
        assertEquals(Optional.of(expected), NearestName.of(wanted, OPTIONS));
    }

    @ParameterizedTest
    @CsvSource({"--verbose", "x", "''", "--learning-rate"})
    void farNamesAreNotOffered(String wanted) {
        assertEquals(Optional.empty(), NearestName.of(wanted, OPTIONS));
    }

    @Test
    void ofEquallyNearNamesTheFirstIsTaken() {
        assertEquals(Optional.of("x1"), NearestName.of("x3", List.of("x1", "x2")));
    }

    @Test
    void namesDifferingInCaseAreNearest() {
        assertEquals(Optional.of("TARGET"), NearestName.of("target", List.of("tarket", "TARGET")));
    }

    @Test
    void veryLongNamesAreComparedForCaseOnly() {
        String name = "n".repeat(100_000);
        assertEquals(Optional.of(name), NearestName.of(name.toUpperCase(Locale.ROOT), List.of("a", name)));
        assertEquals(Optional.empty(), NearestName.of(name + "x", List.of(name)));
    }

    @Test
    void theHintIsAQuestionOrNothing() {
        assertEquals("; did you mean \"--target\"?", NearestName.hint("--targt", OPTIONS));
        assertEquals("", NearestName.hint("--verbose", OPTIONS));
    }
}
