package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.random.SeedStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing that is fitted sees a test row, threads change no bit, and verdicts say what the figures allow. */
class CrossComparisonTest {
    private static final int ROWS = 90;
    private static final int[] CLASSES = new int[ROWS];
    private static final CsvTable DATA = data();
    private static final int[] SMALL = {0, 1, 0, 1, 0, 1, 0, 1};

    /** Two numbers and a category; the class is whether the numbers have the same sign, which no plane tells. */
    private static CsvTable data() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("a,b,city\n");
        for (int i = 0; i < ROWS; i++) {
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            CLASSES[i] = a * b > 0 ? 1 : 0;
            csv.append(i % 17 == 3 ? "" : Double.toString(a)).append(',').append(b).append(",c").append(i % 5)
                    .append('\n');
        }
        try {
            return CsvReader.readPlaced(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    "data.csv", new CsvOptions().withRoles(new ColumnRoles().withCategories(List.of("city"), false))
                            .withMissing(new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of()))));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Function<int[], Features> features() {
        return rows -> Features.fit(DATA.table().selectRows(rows), DATA.table().names(), Imputation.MEAN);
    }

    private static List<CrossScores> run(int threads, Contestant... contestants) {
        return new CrossComparison(List.of(contestants), 3, 2, 7).run(DATA, features(), CLASSES, 2, threads,
                done -> { });
    }

    private static AutoencoderSettings quick(Recipe recipe) {
        return recipe.settings().withHidden(List.of(16)).withBottleneck(4).withEpochs(3);
    }

    @Test
    void threadsChangeNoBit() {
        Contestant[] all = {Contestants.raw(), Contestants.principalComponents(3), Contestants.nystroem(20),
            Contestants.untrained("untrained", quick(Recipe.WHITEN), Representation.DEEP),
            Contestants.encoder("whiten", quick(Recipe.WHITEN), Representation.DEEP),
            Contestants.encoder("denoise", quick(Recipe.DENOISE), Representation.CODE)};
        List<CrossScores> alone = run(1, all);
        List<CrossScores> together = run(4, all);
        assertEquals(all.length, alone.size());
        for (int c = 0; c < all.length; c++) {
            assertEquals(all[c].name(), alone.get(c).name());
            assertEquals(6, alone.get(c).folds().size());
            assertArrayEquals(alone.get(c).logLosses(), together.get(c).logLosses());
            assertArrayEquals(alone.get(c).rocAucs(), together.get(c).rocAucs());
        }
    }

    @Test
    void classesOfFewerRowsThanFoldsAreRefused() {
        CrossComparison comparison = new CrossComparison(List.of(Contestants.raw()), 3, 1, 1);
        comparison.requireRows(new int[] {0, 0, 0, 1, 1, 1});
        UnusableDataException refused = assertThrows(UnusableDataException.class,
                () -> comparison.requireRows(new int[] {0, 0, 1, 1}));
        assertEquals("use fewer folds", refused.remedy().toString());
    }

    /** Steps so long that no number stays finite. */
    @Test
    void aTrainingThatComesToNoFiniteNumbersIsTold() {
        AutoencoderSettings wild = quick(Recipe.TUTORIAL).withLearningRate(1e30);
        UnusableDataException refused = assertThrows(UnusableDataException.class,
                () -> run(1, Contestants.raw(), Contestants.encoder("wild", wild, Representation.CODE)));
        assertTrue(refused.getMessage().startsWith("in one of the folds, "), refused.getMessage());
        assertEquals("try a smaller learningRate, or leave the recipe out of contestants",
                refused.remedy().toString());
    }

    @Test
    void everyPartThatIsDoneIsTold() {
        List<Integer> told = new ArrayList<>();
        CrossComparison comparison =
                new CrossComparison(List.of(Contestants.raw(), Contestants.principalComponents(1)), 2, 2, 7);
        comparison.run(DATA, features(), CLASSES, 2, 3, told::add);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), told);
    }

    /** What no plane tells, a kernel does. */
    @Test
    void aKernelTellsWhatAPlaneDoesNot() {
        List<CrossScores> scores = run(2, Contestants.raw(), Contestants.nystroem(40));
        assertTrue(Spread.of(scores.get(0).accuracies()).mean() + 0.2 < Spread.of(scores.get(1).accuracies()).mean());
        CrossVerdict verdict = CrossVerdict.of(scores, List.of(Optional.empty(), Optional.empty()), 0.5);
        assertTrue(verdict.sentences().get(0).startsWith("RBF Nystroem: better than raw columns (+"));
        assertTrue(verdict.sentences().get(1).startsWith("Best of these: RBF Nystroem, accuracy 0."));
    }

    /** Fills and categories are those of training rows, every row is tested once a round, and no seed comes twice. */
    @Test
    void everythingIsFittedToTrainingRowsAlone() {
        List<Fold> seen = new ArrayList<>();
        run(1, new Contestant() {
            @Override
            public String name() {
                return "spy";
            }

            @Override
            public Columns represent(Fold fold) {
                seen.add(fold);
                return new Columns(fold.training(), fold.test());
            }
        });
        assertEquals(6, seen.size());
        assertEquals(6, seen.stream().map(Fold::seed).distinct().count());
        for (Fold fold : seen) {
            assertEquals(ROWS, fold.training().rows() + fold.test().rows());
            double sum = 0;
            double fill = fold.features().list().get(0).fill();
            int known = 0;
            for (int i = 0; i < fold.training().rows(); i++) {
                if (fold.training().get(i, 0) != fill) {
                    sum += fold.training().get(i, 0);
                    known++;
                }
            }
            assertEquals(sum / known, fill, 1e-12);
        }
        for (List<Fold> round : List.of(seen.subList(0, 3), seen.subList(3, 6))) {
            double[] tested = round.stream().flatMapToDouble(fold -> second(fold.test())).sorted().toArray();
            assertArrayEquals(Arrays.stream(DATA.table().matrix(List.of("b")).values()).sorted().toArray(), tested);
        }
    }

    private static DoubleStream second(DoubleMatrix rows) {
        return IntStream.range(0, rows.rows()).mapToDouble(i -> rows.get(i, 1));
    }

    @Test
    void aControlThatDoesAsWellIsNamed() {
        CrossScores raw = scores("raw columns", 50, 51, 52, 50, 51, 50);
        CrossScores control = scores("untrained x", 70, 71, 70, 72, 71, 70);
        CrossScores trained = scores("x", 71, 70, 71, 71, 72, 70);
        CrossScores better = scores("x", 90, 91, 92, 90, 91, 92);
        List<Optional<String>> controls = List.of(Optional.empty(), Optional.empty(), Optional.of("untrained x"));
        String alike = CrossVerdict.of(List.of(raw, control, trained), controls, 0.25).sentences().get(1);
        assertTrue(alike.contains(", but not evidently better than the same network untrained (+0.2 points"), alike);
        String learned = CrossVerdict.of(List.of(raw, control, better), controls, 0.25).sentences().get(1);
        assertTrue(learned.endsWith(", and than untrained x, the same network untrained, by 20.3 points."), learned);
        List<String> nothing = CrossVerdict.of(List.of(raw, scores("x", 51, 50, 52, 51, 50, 50)),
                List.of(Optional.empty(), Optional.empty()), 0.25).sentences();
        assertEquals(List.of("x: no difference from raw columns (0.0 points of accuracy, p 1.000).",
                "Nothing here is better than raw columns by more than chance may do."), nothing);
    }

    /** Of folds of 100 rows with so many right. */
    private static CrossScores scores(String name, int... right) {
        List<ClassifierScores> folds = new ArrayList<>();
        for (int count : right) {
            int[] truth = new int[100];
            int[] predicted = new int[100];
            Arrays.fill(predicted, count, 100, 1);
            folds.add(new ClassifierScores(predicted, ConfusionMatrix.of(truth, predicted, 2), 1,
                    OptionalDouble.empty(), "", 1, Optional.empty()));
        }
        return new CrossScores(name, 1, folds);
    }

    /** Numbers in a column, and a column that is constant. */
    private static CsvTable small(String... numbers) {
        String csv = "a,b\n" + String.join(",1\n", numbers) + ",1\n";
        try {
            return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "small.csv",
                    new CsvOptions());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<CrossScores> runSmall(CsvTable table, int threads, Contestant... contestants) {
        return new CrossComparison(List.of(contestants), 2, 2, 7).run(table,
                rows -> Features.ofNumbers(table.table().names()), SMALL, 2, threads, done -> { });
    }

    @Test
    void aFoldOfConstantColumnsIsRefused() {
        CsvTable oneDiffers = small("2", "1", "1", "1", "1", "1", "1", "1");
        UnusableDataException refusal = assertThrows(UnusableDataException.class,
                () -> runSmall(oneDiffers, 1,
                        Contestants.encoder("whiten", quick(Recipe.WHITEN), Representation.CODE)));
        assertEquals("in one of the folds every column is constant in the training rows: \"a\", \"b\"",
                refusal.getMessage());
    }

    @Test
    void aTestRowTooFarAwayIsRefusedWithItsPlace() {
        CsvTable table = small("1e300", "1", "2", "3", "4", "5", "6", "7");
        CsvException refusal = assertThrows(CsvException.class, () -> runSmall(table, 1, Contestants.raw()));
        assertTrue(refusal.getMessage().startsWith("small.csv:2:1 (column \"a\"): found 1e300, too far outside"),
                refusal.getMessage());
        CsvTable later = small("1", "2", "3", "4", "5", "1e300", "6", "7");
        assertEquals(7, assertThrows(CsvException.class, () -> runSmall(later, 1, Contestants.raw())).line());
    }

    @Test
    void aRowWithoutFiniteNumbersIsRefused() {
        Contestant infinite = new Contestant() {
            @Override
            public String name() {
                return "infinite";
            }

            @Override
            public Columns represent(Fold fold) {
                DoubleMatrix test = new DoubleMatrix(fold.test().rows(), 1);
                test.set(0, 0, Double.POSITIVE_INFINITY);
                return new Columns(new DoubleMatrix(fold.training().rows(), 1), test);
            }
        };
        assertTrue(assertThrows(UnusableDataException.class, () -> run(1, infinite)).getMessage()
                .contains("cannot be represented in finite numbers"));
    }

    /** Whoever fails first in order of the parts is heard, and nobody begins another part. */
    @Test
    void theFirstFailureEndsTheWork() {
        AtomicInteger begun = new AtomicInteger();
        Contestant failing = new Contestant() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public Columns represent(Fold fold) {
                begun.incrementAndGet();
                throw new IllegalStateException("fold of seed " + fold.seed());
            }
        };
        String first = "fold of seed " + Integer.toUnsignedString(SeedStreams.stream(7, "folds").nextInt32());
        for (int threads : new int[] {1, 2, 3}) {
            begun.set(0);
            assertEquals(first,
                    assertThrows(IllegalStateException.class, () -> run(threads, failing)).getMessage());
            assertTrue(begun.get() <= threads);
        }
    }

    /** Otherwise means over several seeds would count the same rounds twice. */
    @Test
    void neighboringSeedsShareNothing() {
        Set<Long> seeds = new HashSet<>();
        Set<DoubleMatrix> tested = new HashSet<>();
        Contestant spy = new Contestant() {
            @Override
            public String name() {
                return "spy";
            }

            @Override
            public Columns represent(Fold fold) {
                assertTrue(seeds.add(fold.seed()) && tested.add(fold.test()));
                return new Columns(fold.training(), fold.test());
            }
        };
        for (int seed = 7; seed < 10; seed++) {
            new CrossComparison(List.of(spy), 3, 2, seed).run(DATA, features(), CLASSES, 2, 1, done -> { });
        }
        assertEquals(18, tested.size());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        List<Contestant> one = List.of(Contestants.raw());
        assertThrows(IllegalArgumentException.class, () -> new CrossComparison(List.of(), 3, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossComparison(one, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossComparison(one, 3, 0, 1));
    }
}
