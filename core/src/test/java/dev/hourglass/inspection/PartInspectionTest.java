package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.csv.CsvException;
import dev.hourglass.inspection.PartInspection.Trial;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private static CsvException refusal(PartInspection inspection, RowParts parts, Trial... trials) {
        return assertThrows(CsvException.class, () -> inspection.requireLearned(parts, List.of(trials)));
    }

    private static Trial trial(Setting setting, String value, int... learn) {
        return new Trial(setting, value, () -> new RowParts(learn, NONE, NONE));
    }

    @Test
    void whereEveryClassIsLearnedNothingIsRefused() throws IOException {
        PartInspection inspection = inspection("a", "b", "c", "a");
        assertDoesNotThrow(() -> inspection.requireLearned(
                new RowParts(new int[] {2, 1, 0}, NONE, new int[] {3}), List.of()));
    }

    @Test
    void aClassOfWhichNoRowIsLearnedIsRefusedAtItsFirstRow() throws IOException {
        CsvException refusal = refusal(inspection("a", "b", "c", "c", "a"),
                new RowParts(new int[] {0, 1}, NONE, new int[] {2, 3, 4}));
        assertEquals("data.csv:4:2 (column \"t\"): the class \"c\" has 2 rows, all of them in the test part, none to"
                + " learn from", refusal.getMessage());
        assertEquals("use more rows of it", refusal.remedy().toString());
        assertEquals("the class \"a\" has 2 rows, all of them in the test part, none to learn from",
                refusal(inspection("b", "a", "a"), new RowParts(new int[] {0}, NONE, new int[] {1, 2})).problem());
    }

    @Test
    void thePartIsNamedInWhichItsRowsAre() throws IOException {
        PartInspection inspection = inspection("a", "b", "a", "a");
        int[] learn = {0};
        assertEquals("the class \"b\" has 1 row, which is in the validation part, none to learn from",
                refusal(inspection, new RowParts(learn, new int[] {1, 2, 3}, NONE)).problem());
        assertEquals("the class \"b\" has 1 row, which is in the test part, none to learn from",
                refusal(inspection, new RowParts(learn, NONE, new int[] {1, 2, 3})).problem());
        assertEquals("the class \"b\" has 1 row, which is in the test and validation part, none to learn from",
                refusal(inspection, new RowParts(learn, new int[] {1}, new int[] {2, 3})).problem());
    }

    @Test
    void theFirstTrialOfEachSettingThatHelpsIsProposed() throws IOException {
        CsvException refusal = refusal(inspection("a", "b", "a"),
                new RowParts(new int[] {0}, NONE, new int[] {1, 2}),
                trial(Setting.TEST, "0.5", 0, 2),
                trial(Setting.TEST, "0.25", 0, 1),
                trial(Setting.TEST, "0.1", 0, 1, 2),
                new Trial(Setting.VALIDATION, "0.1", () -> {
                    throw new IllegalArgumentException("a part would be empty");
                }),
                trial(Setting.SEED, "2", 1),
                trial(Setting.SEED, "3", 1, 2));
        assertEquals("use more rows of it, or test=0.25, or seed=3", refusal.remedy().toString());
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

    @Test
    void smallerSharesAreTriedFromTheLargestOn() {
        List<Trial> trials = PartInspection.shares(Setting.TEST, 0.25,
                share -> new RowParts(new int[(int) (100 * share)], NONE, NONE));
        assertEquals(List.of("0.2", "0.1", "0.05"), trials.stream().map(Trial::value).toList());
        assertEquals(List.of(20, 10, 5), trials.stream().map(trial -> trial.parts().get().learn().length).toList());
        assertEquals(Setting.TEST, trials.get(0).setting());
        assertEquals(6, PartInspection.shares(Setting.TEST, 0.51, share -> null).size());
    }

    @Test
    void twentySeedsAreTriedButTheGivenOne() {
        List<Trial> trials = PartInspection.seeds(50_000, 7, seed -> new RowParts(new int[(int) seed], NONE, NONE));
        assertEquals(19, trials.size());
        assertEquals("6", trials.get(5).value());
        assertEquals("8", trials.get(6).value());
        assertEquals(20, trials.get(18).parts().get().learn().length);
        assertEquals(Setting.SEED, trials.get(0).setting());
    }

    /** Twenty trials of 50,000 rows are a million rows; of more rows there are fewer trials. */
    @Test
    void noMoreThanAMillionRowsAreTried() {
        assertEquals(19, PartInspection.seeds(50_001, 42, seed -> null).size());
        assertEquals(1, PartInspection.seeds(1_000_000, 42, seed -> null).size());
        assertEquals(0, PartInspection.seeds(1_000_001, 42, seed -> null).size());
    }
}
