package dev.hourglass.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.report.SearchPictures;
import dev.hourglass.report.Section;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.search.SearchStateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search on a whole table, kept in a file or not. */
class SearchStudyTest {
    private static final List<Candidate> CANDIDATES = IntStream.of(1, 2).mapToObj(width -> new Candidate(
            List.of(new Choice("width", Integer.toString(width))), new AutoencoderSettings().withHidden(List.of(4))
                    .withEpochs(2).withBottleneck(width))).toList();

    @TempDir
    Path folder;
    private final List<String> told = new ArrayList<>();

    private static SearchStudy study(int folds) {
        return new SearchStudy(CANDIDATES, 2, "width", new SearchSettings().withFolds(folds));
    }

    private SearchStudy.Outcome run(int folds, Optional<Path> file, Runnable scored, BooleanSupplier isEnding)
            throws IOException {
        StudyListener listener = new StudyListener() {
            @Override
            public void found(Finding finding) {
                told.add(finding.text());
            }

            @Override
            public <T> T inSteps(int all, Function<Runnable, T> work) {
                told.add(all + " steps");
                return work.apply(scored);
            }
        };
        return study(folds).run(SampleStudy.table(0), new SearchStudy.Terms(file, "1", Optional.empty()), listener,
                isEnding);
    }

    @Test
    void theOutcomeIsToldToAll() throws IOException {
        SearchStudy.Outcome outcome = study(2).run(SampleStudy.table(0), SearchStudy.Terms.NONE,
                StudyListener.SILENT, () -> false);
        assertEquals(List.of(1, 2), outcome.report().search().components());
        SearchResult result = outcome.scores();
        assertEquals(Measure.LOG_LOSS, result.measure());
        String width = Integer.toString(result.recommendation().orElseThrow().chosen().width());
        List<String> lines = outcome.lines(candidate -> "train " + candidate.value("width"));
        assertEquals("train " + width, lines.get(lines.size() - 1));
        assertEquals("train " + width, outcome.result(candidate -> "train " + candidate.value("width"))
                .object("recommendation").string("command"));
        assertEquals(List.of("data's SHA-256"), List.copyOf(outcome.facts().keySet()));
        assertTrue(outcome.page(candidate -> "go " + candidate.value("width"), List.of(),
                new Section("origin", List.of())).html().contains("go " + width));

        SearchPictures pictures = SearchPictures.in(folder, true);
        pictures.write(result);
        for (Path file : pictures.all()) {
            assertTrue(Files.readString(file).startsWith("<svg"), file.toString());
        }
        assertEquals(1, SearchPictures.in(folder, false).all().size());
    }

    @Test
    void whatIsFinishedIsInTheFile() throws IOException {
        Optional<Path> file = Optional.of(folder.resolve("state"));
        List<String> scored = new ArrayList<>();
        SearchStudy.Outcome first = run(2, file, () -> scored.add("once"), () -> false);
        assertEquals(8, scored.size());
        assertEquals(first.scores(), run(2, file, () -> scored.add("again"), () -> false).scores());
        assertEquals(8, scored.size());
        assertEquals(List.of("8 steps", "going on with a search, of which 8 of 8 steps are done", "1 steps"), told);
        SearchStateException other = assertThrows(SearchStateException.class,
                () -> run(3, file, () -> { }, () -> false));
        assertTrue(other.getMessage().contains("state: the search was begun with other candidates or settings"),
                other.getMessage());
        assertTrue(other.remedy().toString().startsWith("name another file for a new search"));
    }

    /** What is done counts steps of earlier runs as well. */
    @Test
    void itGoesOnFromWhereItWasEnded() throws IOException {
        Optional<Path> file = Optional.of(folder.resolve("state"));
        List<String> scored = new ArrayList<>();
        SearchStudy.Outcome ended = run(2, file, () -> scored.add("first"), () -> !scored.isEmpty());
        assertFalse(ended.scores().isComplete());
        assertEquals(scored.size(), ended.done());
        assertEquals(8, ended.steps());
        SearchStudy.Outcome whole = run(2, file, () -> scored.add("second"), () -> false);
        assertTrue(whole.scores().isComplete());
        assertEquals(8, whole.done());
        assertEquals(8, scored.size());
    }

    @Test
    void withoutCandidatesThereIsNothingToSearch() {
        assertThrows(IllegalArgumentException.class,
                () -> new SearchStudy(List.of(), 0, "width", new SearchSettings()));
    }

    @Test
    void tooManyFoldsAreRefused() {
        assertThrows(UnusableDataException.class, () -> run(59, Optional.empty(), () -> { }, () -> false));
    }
}
