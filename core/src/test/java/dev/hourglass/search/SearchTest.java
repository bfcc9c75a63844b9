package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.layer.Linear;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds is a function of data, candidates and seed, however it is computed, and however it stops. */
class SearchTest {
    private static final int ROWS = 60;
    private static final PreparedRows DATA = data();

    /** Five columns, sums of two numbers that also make the class. */
    private static PreparedRows data() {
        SplittableRandom random = new SplittableRandom(11);
        DoubleMatrix rows = new DoubleMatrix(ROWS, 5);
        int[] classes = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            classes[i] = a + b > 0 ? 1 : 0;
            for (int j = 0; j < 5; j++) {
                rows.set(i, j, j * a + (3 - j) * b + random.nextDouble(-0.1, 0.1));
            }
        }
        return new PreparedRows(Features.ofNumbers(List.of("a", "b", "c", "d", "e")), rows,
                Optional.of(new Classes(classes, 2)));
    }

    private static AutoencoderSettings quick() {
        return new AutoencoderSettings().withHidden(List.of(8)).withEpochs(9).withBatchSize(8);
    }

    private static List<Candidate> widths(AutoencoderSettings settings, int... widths) {
        return IntStream.of(widths).mapToObj(width -> new Candidate(
                List.of(new Choice("width", Integer.toString(width))), settings.withBottleneck(width))).toList();
    }

    private static Search search(int rungs) {
        List<Candidate> candidates = new ArrayList<>(widths(quick(), 1, 2, 3));
        candidates.addAll(widths(Recipe.WHITEN.settings().withHidden(List.of(8)).withEpochs(6), 1, 2));
        return new Search(candidates, List.of(1, 2), new SearchSettings().withFolds(3).withRungs(rungs).withSeed(4));
    }

    private static Map<Task, FoldScore> scores(Search search, SearchData data, int threads) {
        Map<Task, FoldScore> scores = new TreeMap<>();
        SearchRun.of(search, data, Map.of(), threads, scores::put);
        return scores;
    }

    @Test
    void threadsChangeNoBit() {
        for (int rungs = 1; rungs <= 2; rungs++) {
            SearchResult alone = SearchRun.of(search(rungs), DATA, Map.of(), 1, SearchListener.SILENT);
            assertEquals(alone, SearchRun.of(search(rungs), DATA, Map.of(), 2, SearchListener.SILENT));
            assertEquals(alone, SearchRun.of(search(rungs), DATA, Map.of(), 8, SearchListener.SILENT));
            assertTrue(alone.isComplete());
            assertEquals(Measure.LOG_LOSS, alone.measure());
        }
    }

    @Test
    void theSeedDecides() {
        Search other = new Search(search(1).candidates(), List.of(), search(1).settings().withSeed(5));
        Task task = new Task(0, 9, 0);
        assertNotEquals(scores(search(1), DATA, 2).get(task), scores(other, DATA, 2).get(task));
    }

    /** Stopped after any number of tasks, a search that goes on comes to the same result, and does nothing twice. */
    @Test
    void whoGoesOnEndsAsIfNothingHadHappened() {
        Search search = search(2);
        SearchResult whole = SearchRun.of(search, DATA, Map.of(), 2, SearchListener.SILENT);
        Map<Task, FoldScore> all = scores(search, DATA, 2);
        for (int most : new int[] {0, 1, 7, 14, all.size() - 1}) {
            Map<Task, FoldScore> kept = new HashMap<>();
            SearchResult part = SearchRun.of(search, DATA, Map.of(), 1, ending(kept, most));
            assertFalse(part.isComplete());
            assertEquals(most, kept.size());
            int before = kept.size();
            Map<Task, FoldScore> added = new HashMap<>();
            assertEquals(whole, SearchRun.of(search, DATA, kept, 2, added::put));
            assertEquals(all.size() - before, added.size());
        }
    }

    @Test
    void whoGoesOnFromAFileEndsAsIfNothingHadHappened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("search.json");
        Search search = search(2);
        ResumableSearch first = ResumableSearch.from("1", search, DATA, file);
        SearchResult part = first.run(1, Optional.empty(), ending(new HashMap<>(), 5));
        assertFalse(part.isComplete());
        assertEquals(5, first.done());
        SearchStateFile.write(file, first.state());
        ResumableSearch second = ResumableSearch.from("1", search, DATA, file);
        assertEquals(5, second.done());
        assertEquals(SearchRun.of(search, DATA, Map.of(), 2, SearchListener.SILENT),
                second.run(2, Optional.of(Duration.ofDays(1)), SearchListener.SILENT));
        assertEquals(second.tasks(), second.done());
        assertThrows(SearchStateException.class, () -> ResumableSearch.from("2", search, DATA, file));
    }

    /** A file is there after each score, and has it, before anybody hears of the score. */
    @Test
    void whatIsFinishedIsInTheFileAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("search.json");
        Search search = search(1);
        Map<Task, FoldScore> heard = new TreeMap<>();
        ResumableSearch first = ResumableSearch.begin("1", search, DATA);
        SearchResult part = first.run(file, 2, Optional.empty(), new SearchListener() {
            @Override
            public void scored(Task task, FoldScore score) {
                heard.put(task, score);
                assertEquals(heard, read(file).scores());
            }

            @Override
            public boolean isEnding() {
                return heard.size() >= 4;
            }
        });
        assertFalse(part.isComplete());
        ResumableSearch second = ResumableSearch.from("1", search, DATA, file);
        assertEquals(heard.size(), second.done());
        assertEquals(SearchRun.of(search, DATA, Map.of(), 1, SearchListener.SILENT),
                second.run(file, 1, Optional.empty(), SearchListener.SILENT));
        assertEquals(second.state(), read(file));
        assertThrows(UncheckedIOException.class, () -> ResumableSearch.begin("1", search, DATA)
                .run(folder, 1, Optional.empty(), SearchListener.SILENT));
    }

    private static SearchState read(Path file) {
        try {
            return SearchStateFile.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aSearchEndsWhenItsTimeIsOver() {
        ResumableSearch search = ResumableSearch.begin("1", search(1), DATA);
        assertFalse(search.run(2, Optional.of(Duration.ZERO), SearchListener.SILENT).isComplete());
        assertEquals(0, search.done());
    }

    private static SearchListener ending(Map<Task, FoldScore> kept, int most) {
        return new SearchListener() {
            @Override
            public void scored(Task task, FoldScore score) {
                kept.put(task, score);
            }

            @Override
            public boolean isEnding() {
                return kept.size() >= most;
            }
        };
    }

    @Test
    void whatIsCutShortJudgesOnlyWhatIsFinished() {
        Map<Task, FoldScore> kept = new HashMap<>();
        SearchResult part = SearchRun.of(search(1), DATA, Map.of(), 1, ending(kept, 6 + 2 * 3 + 1));
        assertEquals(2, part.trials().size());
        assertEquals(List.of(2, 3, 4), part.unfinished());
        assertTrue(part.recommendation().isPresent());
        SearchResult nothing = SearchRun.of(search(1), DATA, Map.of(), 1, ending(new HashMap<>(), 0));
        assertEquals(List.of(0, 1, 2, 3, 4), nothing.unfinished());
        assertEquals(Optional.empty(), nothing.recommendation());
    }

    /** A rung that time cut short is not judged: its candidates have had more epochs than the others. */
    @Test
    void onlyWholeRungsAreJudged() {
        int first = 6 + 5 * 3;
        SearchResult part = SearchRun.of(search(2), DATA, Map.of(), 1, ending(new HashMap<>(), first + 3));
        assertEquals(0, part.judgedRung());
        assertEquals(0, part.recommendation().orElseThrow().best().rung());
        assertEquals(1, part.trials().get(0).rung());
        assertEquals(5, part.trials().size());
    }

    @Test
    void halvingTrainsFewForLong() {
        Map<Task, FoldScore> scores = scores(search(2), DATA, 2);
        List<Integer> last = scores.keySet().stream().filter(task -> task.epochs() == 9 || task.epochs() == 6)
                .map(Task::candidate).distinct().toList();
        assertEquals(2, last.size());
        assertEquals(search(2).tasks(), scores.size());
        Map<Integer, Double> rung = new TreeMap<>();
        scores.forEach((task, score) -> {
            if (task.epochs() == 3 || task.epochs() == 2) {
                rung.merge(task.candidate(), Measure.LOG_LOSS.of(score), Double::sum);
            }
        });
        List<Integer> best = rung.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(2)
                .map(Map.Entry::getKey).sorted().toList();
        assertEquals(best, last);
        SearchSettings settings = new SearchSettings().withRungs(3);
        assertEquals(List.of(22, 67, 200), IntStream.range(0, 3).mapToObj(r -> settings.epochs(r, 200)).toList());
        assertEquals(List.of(20, 7, 3), IntStream.range(0, 3).mapToObj(r -> settings.candidates(r, 20)).toList());
        assertEquals(1, settings.epochs(0, 2));
    }

    /** The rows of a fold that are measured on are in none that is learned from, and each is measured on once. */
    @Test
    void nothingIsLearnedFromRowsThatAreMeasuredOn() {
        List<Split> seen = new ArrayList<>();
        SearchData spy = new Spy(seen, new ArrayList<>());
        Search one = new Search(widths(quick(), 2), List.of(), new SearchSettings().withFolds(3));
        SearchRun.of(one, spy, Map.of(), 1, SearchListener.SILENT);
        assertEquals(3, seen.size());
        for (Split split : seen) {
            int[] all = IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test())).sorted().toArray();
            assertTrue(Arrays.equals(IntStream.range(0, ROWS).toArray(), all));
        }
        assertEquals(ROWS, seen.stream().flatMapToInt(split -> Arrays.stream(split.test())).distinct().count());
    }

    /** Whoever is compared has the same seed in a fold, and another one in each. */
    @Test
    void everyFoldHasASeedOfItsOwn() {
        List<Long> seeds = new ArrayList<>();
        Search search = new Search(widths(quick(), 2, 3), List.of(1), new SearchSettings().withFolds(3));
        SearchRun.of(search, new Spy(new ArrayList<>(), seeds), Map.of(), 1, SearchListener.SILENT);
        List<Long> own = Arrays.stream(search.foldSeeds()).boxed().toList();
        assertEquals(3, own.stream().distinct().count());
        assertEquals(Set.copyOf(own), Set.copyOf(seeds));
        own.forEach(seed -> assertEquals(seeds.size() / 3, Collections.frequency(seeds, seed)));
    }

    /** With one epoch, both rungs have one: nothing is left to train in the second. */
    @Test
    void aRungOfAsManyEpochsAsTheOneBeforeHasNothingToDo() {
        List<Candidate> candidates = new ArrayList<>(widths(quick().withEpochs(1), 1, 2, 3));
        SearchSettings settings = new SearchSettings().withFolds(3).withRungs(2);
        Search same = new Search(candidates, List.of(), settings);
        assertEquals(9, same.tasks());
        assertEquals(9, scores(same, DATA, 2).size());
        candidates.addAll(widths(quick(), 1, 2, 3));
        assertEquals((6 + 2) * 3, new Search(candidates, List.of(), settings).tasks());
    }

    private record Spy(List<Split> seen, List<Long> seeds) implements SearchData {
        @Override
        public int rows() {
            return DATA.rows();
        }

        @Override
        public int columns() {
            return DATA.columns();
        }

        @Override
        public Optional<Classes> classes() {
            return DATA.classes();
        }

        @Override
        public SearchData withoutClasses() {
            return this;
        }

        @Override
        public Fold fold(Split split, long seed) {
            seen.add(split);
            seeds.add(seed);
            return DATA.fold(split, seed);
        }

        @Override
        public String sha256() {
            return DATA.sha256();
        }
    }

    /**
     * A column that is the class in rows that are measured on, and noise in all others, helps nobody: a classifier that
     * saw it there would be right every time.
     */
    @Test
    void whatOnlyTestRowsTellGainsNothing() {
        SplittableRandom random = new SplittableRandom(3);
        DoubleMatrix noise = new DoubleMatrix(ROWS, 3);
        Arrays.setAll(noise.values(), i -> random.nextDouble());
        int[] classes = IntStream.range(0, ROWS).map(row -> row % 2).toArray();
        PreparedRows rows = new PreparedRows(Features.ofNumbers(List.of("a", "b", "c")), noise,
                Optional.of(new Classes(classes, 2)));
        SearchData leaking = new Leak(rows, classes);
        Search search = new Search(widths(quick(), 3), List.of(3), new SearchSettings().withFolds(3));
        SearchResult result = SearchRun.of(search, leaking, Map.of(), 2, SearchListener.SILENT);
        assertTrue(result.trials().get(0).mean(Measure.LOG_LOSS) > 0.6, result.toString());
        assertTrue(result.components().get(0).mean(Measure.LOG_LOSS) > 0.6, result.toString());
    }

    /** Puts the class into the first column of the rows that are measured on. */
    private record Leak(PreparedRows all, int[] labels) implements SearchData {
        @Override
        public int rows() {
            return all.rows();
        }

        @Override
        public int columns() {
            return all.columns();
        }

        @Override
        public Optional<Classes> classes() {
            return all.classes();
        }

        @Override
        public SearchData withoutClasses() {
            return all.withoutClasses();
        }

        @Override
        public Fold fold(Split split, long seed) {
            Fold fold = all.fold(split, seed);
            for (int i = 0; i < split.test().length; i++) {
                fold.test().set(i, 0, labels[split.test()[i]]);
            }
            return fold;
        }

        @Override
        public String sha256() {
            return all.sha256();
        }
    }

    /** Principal components miss nothing once there are as many as the rows have directions. */
    @Test
    void aSearchFindsTheRankOfTheData() {
        int rank = 3;
        SplittableRandom random = new SplittableRandom(2);
        double[] mixing = random.doubles(rank * 9, -1, 1).toArray();
        DoubleMatrix rows = new DoubleMatrix(150, 9);
        for (int i = 0; i < rows.rows(); i++) {
            double[] source = random.doubles(rank, -1, 1).toArray();
            for (int j = 0; j < 9; j++) {
                double sum = 0;
                for (int k = 0; k < rank; k++) {
                    sum = Math.fma(source[k], mixing[k * 9 + j], sum);
                }
                rows.set(i, j, sum);
            }
        }
        PreparedRows data = new PreparedRows(Features.ofNumbers(
                IntStream.range(0, 9).mapToObj(j -> "c" + j).toList()), rows, Optional.empty());
        AutoencoderSettings settings = Recipe.TUTORIAL.settings().withEpochs(60).withLearningRate(0.01)
                .withScaling(Scaling.STANDARD).withLayers(new AutoencoderLayers().withHidden(List.of(18))
                        .withActivation(new Linear()).withBatchNormalization(false));
        SearchResult result = SearchRun.of(new Search(widths(settings, 1, 2, 3, 4, 6), List.of(2, 3, 4),
                new SearchSettings().withFolds(3)), data, Map.of(), 2, SearchListener.SILENT);
        assertEquals(Measure.UNEXPLAINED, result.measure());
        assertEquals(rank, result.recommendation().orElseThrow().chosen().width(), result.toString());
        assertTrue(result.components().get(0).mean(Measure.UNEXPLAINED) > 0.01);
        assertTrue(result.components().get(1).mean(Measure.UNEXPLAINED) < 1e-20);
        assertTrue(result.components().get(2).mean(Measure.UNEXPLAINED) < 1e-20);
    }

    /** A row that only repeats the means misses all variance, give or take how far test rows lie from these means. */
    @Test
    void settingsOfAnyScalingAreMeasuredInOneUnit() {
        AutoencoderSettings still = quick().withOptimizer(new SGD(1e-30, 0, false));
        List<Candidate> candidates = List.of(new Candidate(List.of(), still.withBottleneck(2)),
                new Candidate(List.of(), quick().withScaling(Scaling.STANDARD).withBottleneck(2)
                        .withEpochs(80)));
        SearchResult result = SearchRun.of(new Search(candidates, List.of(2), new SearchSettings().withFolds(3)),
                DATA.withoutClasses(), Map.of(), 2, SearchListener.SILENT);
        assertEquals(List.of(1, 0), result.trials().stream().map(Trial::candidate).toList());
        assertTrue(result.trials().get(0).mean(Measure.UNEXPLAINED) < 0.5, result.toString());
        assertTrue(result.trials().get(1).mean(Measure.UNEXPLAINED) > 0.8, result.toString());
        assertTrue(result.components().get(0).mean(Measure.UNEXPLAINED) < 0.05, result.toString());
    }

    @Test
    void aTrainingThatDivergesIsLastAndEndsNothing() {
        List<Candidate> candidates = List.of(new Candidate(List.of(), quick().withOptimizer(new SGD(1e30, 0, false))),
                new Candidate(List.of(), quick()));
        SearchSettings halving = new SearchSettings().withFolds(3).withRungs(2).withReduction(2);
        SearchResult result = SearchRun.of(new Search(candidates, List.of(), halving), DATA, Map.of(), 2,
                SearchListener.SILENT);
        assertEquals(List.of(1, 0), result.trials().stream().map(Trial::candidate).toList());
        assertTrue(result.trials().get(1).isDiverged());
        assertEquals(1, result.recommendation().orElseThrow().chosen().candidate());
        SearchResult all = SearchRun.of(new Search(candidates.subList(0, 1), List.of(), halving),
                DATA, Map.of(), 2, SearchListener.SILENT);
        assertTrue(all.isComplete());
        assertEquals(Optional.empty(), all.recommendation());
    }

    @Test
    void aFailureOfATaskIsThatOfTheSearch() {
        SearchData broken = new PreparedRows(Features.ofNumbers(List.of("a")), DATA.prepared(), Optional.empty());
        Search search = new Search(widths(quick(), 1), List.of(), new SearchSettings());
        assertThrows(IllegalArgumentException.class,
                () -> SearchRun.of(search, broken, Map.of(), 2, SearchListener.SILENT));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        SearchSettings usual = new SearchSettings();
        assertThrows(IllegalArgumentException.class, () -> new Search(List.of(), List.of(), usual));
        assertThrows(IllegalArgumentException.class, () -> new Search(widths(quick(), 1), List.of(0), usual));
        assertThrows(IllegalArgumentException.class, () -> usual.withFolds(1));
        assertThrows(IllegalArgumentException.class, () -> usual.withRungs(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withRungs(11));
        assertThrows(IllegalArgumentException.class, () -> usual.withReduction(1));
    }

    @Test
    void theChosenWidthIsOneOfTheGrid() {
        assertEquals(List.of(1, 2, 3, 4), WidthChoice.widths(5, new AutoencoderSettings().withBottleneck(2)));
        assertEquals(List.of(1, 2, 4, 8, 50), WidthChoice.widths(8, Recipe.WHITEN.settings()));
        WidthChoice choice = WidthChoice.of(DATA, quick(), 2, SearchListener.SILENT);
        assertEquals(choice.recommendation().chosen().width(), choice.settings().layers().bottleneck());
        assertEquals(choice, WidthChoice.of(DATA, quick(), 1, SearchListener.SILENT));
        assertEquals(Measure.LOG_LOSS, choice.recommendation().measure());
    }

    /** Where a class has fewer rows than there are folds, classes cannot judge. */
    @Test
    void tooFewRowsOfAClassAreNotAskedForTheWidth() {
        int[] lone = new int[ROWS];
        lone[5] = 1;
        PreparedRows rows = new PreparedRows(DATA.features(), DATA.prepared(), Optional.of(new Classes(lone, 2)));
        assertEquals(Measure.UNEXPLAINED,
                WidthChoice.of(rows, quick(), 2, SearchListener.SILENT).recommendation().measure());
    }

    @Test
    void aChoiceThatOnlySomeHaveIsOneInWhichTheyDiffer() {
        List<Candidate> candidates = IntStream.of(1, 2).mapToObj(width -> new Candidate(width == 1 ? List.of()
                : List.of(new Choice("dropout", "0.1")), new AutoencoderSettings().withBottleneck(width))).toList();
        assertEquals(List.of("dropout"), new Search(candidates, List.of(), new SearchSettings()).varied());
        assertEquals("", candidates.get(0).value("dropout"));
    }
}
