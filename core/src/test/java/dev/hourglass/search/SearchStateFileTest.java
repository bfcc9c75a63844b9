package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchStateFileTest {
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withEpochs(9);
    private static final Search SEARCH = new Search(
            List.of(new Candidate(List.of(), SETTINGS), new Candidate(List.of(), SETTINGS.withBottleneck(3))),
            List.of(2), new SearchSettings().withRungs(2));
    private static final PreparedRows DATA = new PreparedRows(Features.ofNumbers(List.of("a")),
            new DoubleMatrix(2, 1, new double[] {1, 2}), Optional.of(new Classes(new int[] {0, 1}, 2)));

    @TempDir
    Path folder;

    private static Map<Task, FoldScore> scores() {
        Map<Task, FoldScore> scores = new TreeMap<>();
        scores.put(new Task(1, 9, 4), new FoldScore(1.0 / 3, Optional.of(new FoldScore.Classification(0.1, 1))));
        scores.put(new Task(0, 3, 0), FoldScore.DIVERGED);
        scores.put(new Task(2, 0, 1), new FoldScore(0, Optional.empty()));
        scores.put(new Task(1, 9, 3), new FoldScore(4.9e-324, Optional.of(new FoldScore.Classification(3.5, 0))));
        return scores;
    }

    private static SearchState state() {
        return SearchState.of("0.1.0", SEARCH, DATA, scores());
    }

    private Path file() {
        return folder.resolve("search.json");
    }

    @Test
    void whatIsWrittenIsReadAndWrittenTheSame() throws IOException {
        SearchStateFile.write(file(), state());
        byte[] bytes = Files.readAllBytes(file());
        SearchState read = SearchStateFile.read(file());
        assertEquals(state(), read);
        read.requireSame(SearchState.of("0.1.0", SEARCH, DATA, Map.of()), SEARCH);
        SearchStateFile.write(file(), read);
        assertArrayEquals(bytes, Files.readAllBytes(file()));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).startsWith(
                "{\"format\":\"hourglass-search\",\"version\":1,\"program\":\"0.1.0\",\"data_sha256\":\""));
    }

    private String refused(String text) throws IOException {
        Files.writeString(file(), text);
        return assertThrows(SearchStateException.class, () -> SearchStateFile.read(file()), text).getMessage();
    }

    private String text() throws IOException {
        SearchStateFile.write(file(), state());
        return Files.readString(file());
    }

    @Test
    void everyByteThatChangedIsFound() throws IOException {
        byte[] whole = text().getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << random.nextInt(7));
            Files.write(file(), changed);
            assertThrows(SearchStateException.class, () -> SearchStateFile.read(file()), "byte " + i);
        }
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThrows(SearchStateException.class, () -> SearchStateFile.read(file()), "length " + length);
        }
    }

    @Test
    void foreignAndHostileTextsAreRefused() throws IOException {
        String text = text();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String hostile : List.of("", "null", "{}", "{\"format\":1}", "[".repeat(100_000), text + text,
                text.replace("0.1.0", "0.1.0\",\"x\":\"y"), text.replace("\"fold\":4", "\"fold\":4e9"),
                text.replace("\"log_loss\":3.5", "\"log_loss\":1e999"), text.replace("}]", "},{}]"))) {
            reasons.put(hostile, "expected the state of a search: ");
        }
        reasons.put("[]", "expected an object");
        reasons.put(text.replace("\"version\":1", "\"version\":2"),
                "expected the format hourglass-search of version 1");
        reasons.put(text.replace("\"accuracy\":1", "\"accuracy\":2"), "a score is out of its range");
        reasons.put(text.replace("\"log_loss\":3.5", "\"log_loss\":-1"), "a score is out of its range");
        reasons.put(text + " ", "its seal does not fit");
        reasons.put(text.replace("3.5", "3.25"), "its seal does not fit");
        assertEquals(16, reasons.size());
        for (Map.Entry<String, String> each : reasons.entrySet()) {
            String message = refused(each.getKey());
            assertTrue(message.contains(each.getValue()), message);
        }
    }

    /** Numbers as long as they get, of as many tasks as are allowed. */
    private static Map<Task, FoldScore> longest(int tasks) {
        double small = Double.MIN_NORMAL;
        FoldScore score = new FoldScore(small, Optional.of(new FoldScore.Classification(small, small)));
        Map<Task, FoldScore> scores = new TreeMap<>();
        for (int i = 0; i < tasks; i++) {
            scores.put(new Task(Integer.MAX_VALUE - i, Integer.MAX_VALUE, Integer.MAX_VALUE), score);
        }
        return scores;
    }

    @Test
    void theMostTasksFitAFileAndMoreAreRefusedWhenTheyAreWritten() throws IOException {
        assertEquals(177_722, SearchStateFile.MOST_TASKS);
        SearchState most = state().withScores(longest(SearchStateFile.MOST_TASKS));
        SearchStateFile.write(file(), most);
        assertEquals(most, SearchStateFile.read(file()));
        String message = assertThrows(SearchStateException.class,
                () -> SearchStateFile.write(file(), state().withScores(longest(200_000)))).getMessage();
        assertTrue(message.matches("200000 scores take [0-9]+ bytes, the state of a search has 32000000 at most"),
                message);
        assertEquals(most, SearchStateFile.read(file()));
    }

    /** Before any time was spent on it. */
    @Test
    void aSearchThatMayNotFitAFileDoesNotBegin() throws IOException {
        for (int folds : new int[] {SearchStateFile.MOST_TASKS / 4 + 1, Integer.MAX_VALUE}) {
            Search large = new Search(SEARCH.candidates(), SEARCH.components(), SEARCH.settings().withFolds(folds));
            String message = assertThrows(UnusableSettingsException.class,
                    () -> ResumableSearch.from("0.1.0", large, DATA, file())).getMessage();
            assertTrue(message.contains("cannot be kept in a file, 177722 is the most"), message);
        }
        Search fits = new Search(SEARCH.candidates(), SEARCH.components(),
                SEARCH.settings().withFolds(SearchStateFile.MOST_TASKS / 4));
        assertEquals(0, ResumableSearch.from("0.1.0", fits, DATA, file()).done());
    }

    @Test
    void anotherSearchIsNotGoneOnWith() {
        SearchState state = state();
        refusedSame(state, SearchState.of("0.2.0", SEARCH, DATA, Map.of()), SEARCH, "version of this program");
        PreparedRows other = new PreparedRows(DATA.features(), DATA.prepared(),
                Optional.of(new Classes(new int[] {1, 0}, 2)));
        refusedSame(state, SearchState.of("0.1.0", SEARCH, other, Map.of()), SEARCH, "rows or classes");
        refusedSame(state, SearchState.of("0.1.0", SEARCH, DATA.withoutClasses(), Map.of()), SEARCH, "rows or classes");
        for (Search changed : List.of(new Search(SEARCH.candidates().subList(0, 1), List.of(2), SEARCH.settings()),
                new Search(SEARCH.candidates(), List.of(), SEARCH.settings()),
                new Search(SEARCH.candidates(), List.of(2), SEARCH.settings().withSeed(2)),
                new Search(SEARCH.candidates(), List.of(2), SEARCH.settings().withReduction(2)),
                new Search(SEARCH.candidates(), List.of(2), SEARCH.settings().withFolds(4)))) {
            refusedSame(state, SearchState.of("0.1.0", changed, DATA, Map.of()), changed, "candidates or settings");
        }
        for (Task task : List.of(new Task(3, 0, 0), new Task(2, 9, 0), new Task(0, 4, 0), new Task(0, 9, 5),
                new Task(-1, 9, 0), new Task(0, 9, -1))) {
            SearchState strange = state.withScores(Map.of(task, FoldScore.DIVERGED));
            refusedSame(strange, SearchState.of("0.1.0", SEARCH, DATA, Map.of()), SEARCH, "which this search does not");
        }
    }

    private static void refusedSame(SearchState state, SearchState now, Search search, String words) {
        assertTrue(assertThrows(SearchStateException.class, () -> state.requireSame(now, search)).getMessage()
                .contains(words), words);
    }
}
