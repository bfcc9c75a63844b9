package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any choice of C. */
class RegularizationSearchTest {
    /** What two fits to a gradient of 1e-10 may differ by in log loss. */
    private static final double SAME = 1e-9;
    private static final LogisticRegression USUAL = new LogisticRegression();

    @ParameterizedTest
    @CsvSource({"2, false", "2, true", "3, false", "3, true"})
    void threadsChangeNoBit(int classes, boolean standardized) {
        RandomProblem problem = RandomProblem.of(1, 170, 7, classes, 1);
        RegularizationSearch search = RegularizationSearch.of(USUAL.withStandardized(standardized));
        Optional<RegularizationPath> alone = search.run(problem.x(), problem.codes(), 1);
        for (int threads : new int[] {2, 3, 5, 16}) {
            assertEquals(alone, search.run(problem.x(), problem.codes(), threads));
        }
    }

    /** A C alone is fitted from zero, one of a grid from where the C before it ended. */
    @ParameterizedTest
    @EnumSource(MultiClass.class)
    void whatCameBeforeChangesNothing(MultiClass multiClass) {
        RandomProblem problem = RandomProblem.of(2, 120, 6, 4, 1);
        RegularizationSearch search = RegularizationSearch.of(USUAL.withMultiClass(multiClass))
                .withPatience(RegularizationSearch.GRID.size());
        RegularizationPath path = search.run(problem.x(), problem.codes(), 1).orElseThrow();
        assertEquals(RegularizationSearch.GRID, path.scores().stream().map(CrossValidatedScores::c).toList());
        for (CrossValidatedScores scores : path.scores()) {
            CrossValidatedScores alone = search.withGrid(List.of(scores.c())).run(problem.x(), problem.codes(), 1)
                    .orElseThrow().chosen();
            assertEquals(alone.logLoss(), scores.logLoss(), SAME);
            assertEquals(alone.accuracy(), scores.accuracy());
            assertTrue(scores.converged());
        }
    }

    /** A column that only the rows of one fold have says nothing about them. */
    @Test
    void nothingIsLearnedFromRowsThatAreMeasured() {
        RandomProblem problem = RandomProblem.of(3, 100, 2, 2, 1);
        DoubleMatrix x = new DoubleMatrix(100, 3);
        List<Split> splits = new StratifiedKFold().withSplits(5).split(problem.codes());
        for (int r = 0; r < 100; r++) {
            System.arraycopy(problem.x().values(), 2 * r, x.values(), 3 * r, 2);
        }
        RegularizationSearch search = RegularizationSearch.of(USUAL.withStandardized(true)).withGrid(List.of(1.0));
        double before = search.run(x, problem.codes(), 1).orElseThrow().chosen().logLoss();
        double sum = 0;
        for (int row : splits.get(4).test()) {
            x.set(row, 2, problem.codes()[row] == 1 ? 1 : -1);
        }
        for (int fold = 0; fold < 5; fold++) {
            LogisticModel model = USUAL.withStandardized(true).fit(x.selectRows(splits.get(fold).train()),
                    select(problem.codes(), splits.get(fold).train()));
            sum += FoldScores.of(model, x.selectRows(splits.get(fold).test()),
                    select(problem.codes(), splits.get(fold).test())).logLoss();
            assertEquals(fold == 4, model.coefficients().get(0, 2) == 0);
        }
        double found = search.run(x, problem.codes(), 1).orElseThrow().chosen().logLoss();
        assertEquals(sum / 5, found, SAME);
        assertTrue(Math.abs(found - before) > SAME);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "4, 4", "5, 5", "9, 5"})
    void thereAreNoMoreFoldsThanRowsOfTheRarestClass(int rare, int folds) {
        RandomProblem problem = RandomProblem.of(4, 40, 3, 2, 1);
        int[] codes = IntStream.range(0, 40).map(r -> r < rare ? 1 : 0).toArray();
        RegularizationPath path = RegularizationSearch.of(USUAL).run(problem.x(), codes, 2).orElseThrow();
        assertEquals(folds, path.chosen().folds());
    }

    @Test
    void aClassOfOneRowLeavesNothingToMeasure() {
        RandomProblem problem = RandomProblem.of(5, 40, 3, 2, 1);
        int[] codes = IntStream.range(0, 40).map(r -> r == 7 ? 2 : r % 2).toArray();
        RegularizationSearch search = RegularizationSearch.of(USUAL.withC(7));
        Optional<RegularizationPath> path = search.run(problem.x(), codes, 2);
        assertTrue(path.isEmpty());
        assertEquals(USUAL.withC(7), search.settled(path));
    }

    /** The least loss of these data is not at the beginning, and not at the end. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "12"})
    void theGridIsLeftWhereTheLossHasCeasedToFall(int patience) {
        RandomProblem problem = RandomProblem.of(7, 120, 6, 3, 1);
        RegularizationSearch whole = RegularizationSearch.of(USUAL).withPatience(RegularizationSearch.GRID.size());
        RegularizationPath all = whole.run(problem.x(), problem.codes(), 1).orElseThrow();
        int best = all.scores().indexOf(all.chosen());
        assertTrue(best > 0 && best < 9, () -> "the least loss is at " + best);
        RegularizationPath some = whole.withPatience(patience).run(problem.x(), problem.codes(), 2).orElseThrow();
        assertEquals(all.scores().subList(0, Math.min(13, best + 1 + patience)), some.scores());
        assertEquals(all.chosen(), some.chosen());
    }

    /** In the rows that were given, not in those of a fold. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 200})
    void aNumberThatIsNotFiniteIsNamedByItsPlace(int leastRowsOfAClass) {
        DoubleMatrix x = new DoubleMatrix(400, 2);
        x.set(399, 1, Double.NEGATIVE_INFINITY);
        int[] codes = IntStream.range(0, 400).map(row -> row < leastRowsOfAClass ? 1 : 0).toArray();
        String message = assertThrows(IllegalArgumentException.class,
                () -> RegularizationSearch.of(USUAL).run(x, codes, 2)).getMessage();
        assertEquals("row 399, column 1 (from 0) holds -Infinity; logistic regression needs finite numbers", message);
    }

    @Test
    void theSmallestOfEquallyGoodOnesIsChosen() {
        DoubleMatrix constant = new DoubleMatrix(20, 1);
        int[] codes = IntStream.range(0, 20).map(r -> r % 2).toArray();
        RegularizationSearch search = RegularizationSearch.of(USUAL);
        Optional<RegularizationPath> path = search.run(constant, codes, 1);
        assertEquals(0.001, path.orElseThrow().chosen().c());
        assertEquals(USUAL.withC(0.001), search.settled(path));
        assertEquals(Math.log(2), path.orElseThrow().chosen().logLoss(), SAME);
        assertEquals(0, path.orElseThrow().chosen().logLossDeviation(), SAME);
    }

    /** One after the other, with and without rows that are kept; many rows begin at what a sample of them says. */
    @ParameterizedTest
    @CsvSource({"120, 2", "120, 3", "20000, 2"})
    void whatIsKeptChangesNoBit(int rows, int classes) {
        RandomProblem problem = RandomProblem.of(8, rows, 5, classes, 1);
        for (MultiClass multiClass : MultiClass.values()) {
            for (boolean standardized : new boolean[] {false, true}) {
                LogisticRegression regression = USUAL.withStandardized(standardized).withMultiClass(multiClass);
                AtomicInteger asked = new AtomicInteger();
                Supplier<FoldColumns> fold = () -> {
                    asked.incrementAndGet();
                    return new FoldColumns(problem.x(), problem.codes(), problem.x(), problem.codes());
                };
                int numbers = rows * 6 + rows * 5;
                FoldFits keeping = new FoldFits(regression, fold, numbers);
                FoldFits forgetting = new FoldFits(regression, fold, numbers - 1);
                for (double c : new double[] {0.01, 0.1, 1}) {
                    assertEquals(forgetting.measure(c), keeping.measure(c));
                }
                assertEquals(3 + 1, asked.get());
            }
        }
    }

    @Test
    void rowsOfAFoldAreAskedForOnce() {
        RandomProblem problem = RandomProblem.of(9, 60, 4, 2, 1);
        AtomicInteger asked = new AtomicInteger();
        Supplier<FoldColumns> fold = () -> {
            asked.incrementAndGet();
            return new FoldColumns(problem.x(), problem.codes(), problem.x(), problem.codes());
        };
        RegularizationPath path = RegularizationSearch.of(USUAL).run(List.of(fold, fold), 2);
        assertTrue(path.scores().size() > 1);
        assertEquals(2, asked.get());
    }

    @Test
    void fitsThatDoNotConvergeAreTold() {
        RandomProblem problem = RandomProblem.of(6, 60, 4, 2, 1);
        RegularizationSearch search = RegularizationSearch.of(USUAL.withStopping(1, 1e-10)).withGrid(List.of(100.0));
        assertFalse(search.run(problem.x(), problem.codes(), 1).orElseThrow().chosen().converged());
    }

    @Test
    void refusesWhatMakesNoSense() {
        RegularizationSearch search = RegularizationSearch.of(USUAL);
        DoubleMatrix x = new DoubleMatrix(4, 1, new double[] {1, 2, Double.NaN, 4});
        refused("no C", () -> search.withGrid(List.of()));
        refused("from C 1.0 to 1.0", () -> search.withGrid(List.of(1.0, 1.0)));
        refused("C is 0.0", () -> search.withGrid(List.of(0.0, 1.0)));
        refused("splits", () -> new RegularizationSearch(search.regression(), search.grid(), 1, search.patience()));
        refused("patience", () -> search.withPatience(0));
        refused("row 2, column 0", () -> search.run(x, new int[] {0, 0, 1, 1}, 1));
        refused("at least two", () -> search.run(x, new int[4], 1));
        refused("3 class codes", () -> search.run(x, new int[] {0, 1, 1}, 1));
        refused("one C at least", () -> new RegularizationPath(List.of()));
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
