package dev.hourglass.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        return SearchStudy.of(SampleStudy.table(0), CANDIDATES, new SearchSettings().withFolds(folds),
                StudyListener.SILENT);
    }

    private SearchResult run(SearchStudy study, Optional<Path> file, Runnable scored) throws IOException {
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
        return SearchStudy.run(study.resumable("1", file), file, 1, Optional.empty(), listener, () -> false);
    }

    @Test
    void theOutcomeIsToldToAll() throws IOException {
        SearchStudy study = study(2);
        assertEquals(List.of(1, 2), study.plan().components());
        assertEquals(Measure.LOG_LOSS, run(study, Optional.empty(), () -> { }).measure());
        SearchResult result = run(study, Optional.empty(), () -> { });
        SearchStudy.Outcome outcome = study.outcome(result, 2, "width");
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
        Path file = folder.resolve("state");
        List<String> scored = new ArrayList<>();
        SearchResult first = run(study(2), Optional.of(file), () -> scored.add("once"));
        assertEquals(8, scored.size());
        assertEquals(8, study(2).resumable("1", Optional.of(file)).done());
        assertEquals(first, run(study(2), Optional.of(file), () -> scored.add("again")));
        assertEquals(8, scored.size());
        assertEquals(List.of("8 steps", "going on with a search, of which 8 of 8 steps are done", "1 steps"), told);
        SearchStateException other = assertThrows(SearchStateException.class,
                () -> study(3).resumable("1", Optional.of(file)));
        assertTrue(other.getMessage().contains("state: the search was begun with other candidates or settings"),
                other.getMessage());
        assertTrue(other.remedy().toString().startsWith("name another file for a new search"));
    }

    @Test
    void tooManyFoldsAreRefused() {
        assertThrows(UnusableDataException.class, () -> study(59));
    }
}
