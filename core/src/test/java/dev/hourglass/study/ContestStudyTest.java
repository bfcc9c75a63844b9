package dev.hourglass.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.json.Json;
import dev.hourglass.report.Section;
import dev.hourglass.search.Contest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contest on a whole table. */
class ContestStudyTest {
    private static Contest contest(boolean findsWidth, String... names) {
        return Contest.of(List.of(names), new Contest.Terms(recipe -> recipe.settings().withHidden(List.of(4))
                .withEpochs(1), Representation.CODE, Representation.CODE, findsWidth), 3, 2);
    }

    @Test
    void everyFoldOfEveryContestantIsAStep() {
        SampleStudy.Heard heard = new SampleStudy.Heard();
        ContestOutcome outcome =
                new ContestStudy(contest(false, "pca"), 3, 2, 1).run(SampleStudy.table(0), heard);
        assertEquals(2 * 3 * 2, heard.announced);
        assertEquals(heard.announced, heard.done);
        assertEquals(0, heard.bytes);
        assertTrue(Json.writeCompact(outcome.result()).contains("\"rows\":60,\"folds\":3,\"repeats\":2"));
        assertTrue(outcome.lines("elsewhere").get(0).startsWith("3-fold cross-validation of 60 rows, 2 rounds"));
        assertEquals("60", outcome.facts().get("rows"));
        assertEquals(outcome.verdict().sentences().get(outcome.verdict().sentences().size() - 1),
                outcome.page(List.of(), new Section("origin", List.of())).verdict());
    }

    @Test
    void trainingsAreLookedAtAndTheirWidthsTold() {
        SampleStudy.Heard heard = new SampleStudy.Heard();
        new ContestStudy(contest(true, "tutorial"), 2, 1, 1).run(SampleStudy.table(0), heard);
        assertTrue(heard.bytes > 0);
        List<Finding> notes = heard.findings.stream()
                .filter(finding -> finding.weight() == Finding.Weight.NOTE).toList();
        assertTrue(notes.stream().anyMatch(note -> note.text().startsWith(
                "bottlenecks that were found for tutorial: ")), heard.findings.toString());
    }

    @Test
    void tooManyFoldsAreRefusedBeforeAnyStep() {
        SampleStudy.Heard heard = new SampleStudy.Heard();
        assertThrows(UnusableDataException.class,
                () -> new ContestStudy(contest(false, "pca"), 59, 1, 1).run(SampleStudy.table(0), heard));
        assertEquals(0, heard.announced);
    }
}
