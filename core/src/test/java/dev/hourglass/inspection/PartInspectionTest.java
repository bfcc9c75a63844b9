package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvException;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Classes without a row to learn from, or to test on, and which other parts are proposed. */
class PartInspectionTest {
    private static final int[] NONE = {};

    private final List<Finding> findings = new ArrayList<>();

    private static PartInspection inspection(String... classes) throws IOException {
        List<String> texts = List.of(classes);
        ClassLabels labels = ClassLabels.of(texts);
        return new PartInspection("t", labels, labels.encode(texts), PlacedTable.of(texts).places());
    }

    /** All rows are learned from. */
    private static final RowDivision WHOLE = new RowDivision(0, 1);

    private static CsvException refusal(PartInspection inspection, RowParts parts, RowDivision division) {
        return assertThrows(CsvException.class, () -> inspection.requireLearned(parts, division));
    }

    @Test
    void whereEveryClassIsLearnedNothingIsRefused() throws IOException {
        PartInspection inspection = inspection("a", "b", "c", "a");
        assertDoesNotThrow(() -> inspection.requireLearned(
                new RowParts(new int[] {2, 1, 0}, NONE, new int[] {3}), WHOLE));
    }

    @Test
    void aClassOfWhichNoRowIsLearnedIsRefusedAtItsFirstRow() throws IOException {
        CsvException refusal = refusal(inspection("a", "b", "c", "c", "a"),
                new RowParts(new int[] {0, 1}, NONE, new int[] {2, 3, 4}), WHOLE);
        assertEquals("data.csv:4:2 (column \"t\"): the class \"c\" has 2 rows, all of them in the test part, none to"
                + " learn from", refusal.getMessage());
        assertTrue(refusal.remedy().toString().startsWith("use more rows of it"));
        assertEquals("the class \"a\" has 2 rows, all of them in the test part, none to learn from",
                refusal(inspection("b", "a", "a"), new RowParts(new int[] {0}, NONE, new int[] {1, 2}), WHOLE).problem());
    }

    @Test
    void thePartIsNamedInWhichItsRowsAre() throws IOException {
        PartInspection inspection = inspection("a", "b", "a", "a");
        int[] learn = {0};
        assertEquals("the class \"b\" has 1 row, which is in the validation part, none to learn from",
                refusal(inspection, new RowParts(learn, new int[] {1, 2, 3}, NONE), WHOLE).problem());
        assertEquals("the class \"b\" has 1 row, which is in the test part, none to learn from",
                refusal(inspection, new RowParts(learn, NONE, new int[] {1, 2, 3}), WHOLE).problem());
        assertEquals("the class \"b\" has 1 row, which is in the test and validation part, none to learn from",
                refusal(inspection, new RowParts(learn, new int[] {1}, new int[] {2, 3}), WHOLE).problem());
    }

    /** The only row of a class is to be measured on; other seeds and smaller shares are tried until it is not. */
    @Test
    void theFirstOfEachSettingThatHelpsIsProposed() throws IOException {
        String[] texts = new String[12];
        Arrays.fill(texts, "a");
        texts[5] = "b";
        PartInspection inspection = inspection(texts);
        int[] classes = new int[12];
        classes[5] = 1;
        double[] shares = {0.33, 0.25, 0.2, 0.1, 0.05};
        long given = LongStream.rangeClosed(1, 20).filter(seed -> !learns(0.5, seed)
                && Arrays.stream(shares).anyMatch(share -> learns(share, seed))).skip(1).findFirst().orElseThrow();
        RowDivision division = new RowDivision(0.5, given);
        String remedy = refusal(inspection, division.of(classes), division).remedy().toString();
        double share = Arrays.stream(shares).filter(smaller -> learns(smaller, given)).findFirst().orElseThrow();
        long other = LongStream.rangeClosed(1, 20).filter(seed -> learns(0.5, seed)).findFirst().orElseThrow();
        assertEquals("use more rows of it, or validation=" + share + ", or seed=" + other, remedy);
    }

    private static boolean learns(double validation, long seed) {
        return Arrays.stream(new RowDivision(validation, seed).of(12).learn()).anyMatch(row -> row == 5);
    }

    @Test
    void classesWithoutTestRowAreTold() throws IOException {
        PartInspection inspection = inspection("a", "b", "c", "a");
        inspection.warnOfUntested(new RowParts(NONE, NONE, new int[] {0, 1, 2}), findings::add);
        assertEquals(List.of(), findings);
        inspection.warnOfUntested(new RowParts(NONE, NONE, new int[] {2, 3}), findings::add);
        inspection.warnOfUntested(new RowParts(NONE, NONE, new int[] {1}), findings::add);
        assertEquals(List.of("a class has no row to test on, so that ROC AUC is not defined: \"b\"",
                "2 classes have no row to test on, so that ROC AUC is not defined: \"a\", \"c\""),
                findings.stream().map(Finding::toString).toList());
    }
}
