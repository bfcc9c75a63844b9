package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of the corpus of faults through {@code evaluate}. */
class FaultFilesTest {
    private static final Pattern PLACE = Pattern.compile("\\.csv:(\\d+):(\\d+)(?: |:)");

    private static Stream<String[]> cases(String outcome) {
        return SampleData.expectedFaults().stream().filter(fields -> fields[1].equals(outcome));
    }

    static Stream<String[]> refused() {
        return cases("reject");
    }

    static Stream<String[]> accepted() {
        return cases("accept");
    }

    private static Program evaluate(String id) {
        return Recorded.command("", "evaluate", SampleData.fault(id).toString(), "--target", "target",
                "--epochs", "1", "--bottleneck", "2");
    }

    private static void assertHolds(Program program, String id) {
        SampleData.expectedFaults().stream().filter(fields -> fields[0].equals(id))
                .flatMap(fields -> Arrays.stream(fields).skip(4))
                .forEach(word -> assertTrue(program.err().contains(word), program.err()));
        assertTrue(program.err().chars().allMatch(c -> c == '\n' || c >= ' '), program.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String id, String outcome, String line, String column) {
        Program program = evaluate(id);
        assertEquals(65, program.exitCode(), program.err());
        assertEquals("", program.out());
        List<String> lines = program.err().lines().filter(text -> !text.startsWith("warning: ")).toList();
        assertEquals(2, lines.size(), program.err());
        assertTrue(lines.get(0).startsWith("error: "), program.err());
        assertTrue(lines.get(1).matches("fix: .+"), program.err());
        assertHolds(program, id);
        Matcher place = PLACE.matcher(lines.get(0));
        if (!line.equals("-")) {
            assertTrue(place.find(), program.err());
            assertEquals(line, place.group(1), program.err());
        }
        if (!column.equals("-")) {
            assertEquals(column, place.group(2), program.err());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String id) {
        Program program = evaluate(id);
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.out().startsWith("logistic regression, "), program.out());
        assertFalse(program.out().contains("nan"), program.out());
        assertHolds(program, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok_crlf", "ok_cr", "ok_bom", "ok_two_final_newlines", "ok_all_quoted"})
    void otherFormsOfOneTableGiveTheSameResult(String id) {
        assertEquals(evaluate("ok").out(), evaluate(id).out());
    }

    @Test
    void everyFileIsTried() {
        assertEquals(60, refused().count() + accepted().count());
    }
}
