package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.FoldColumns;
import dev.hourglass.linear.FoldScores;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A choice sees training rows only, each measured on by what has not seen it, and prefers what is simple. */
class EncodingSearchTest {
    private static final int ROWS = 120;
    private static final DoubleMatrix DATA = data();
    private static final int[] LINEAR = classes(row -> DATA.get(row, 0) > 0);
    private static final int[] SAME_SIGN = classes(row -> DATA.get(row, 0) * DATA.get(row, 1) > 0);
    private static final RegularizationSearch CLASSIFIER =
            RegularizationSearch.of(new LogisticRegression().withStandardized(true)).withGrid(List.of(0.1, 1.0, 10.0));

    private static DoubleMatrix data() {
        SplittableRandom random = new SplittableRandom(9);
        DoubleMatrix rows = new DoubleMatrix(ROWS, 3);
        Arrays.setAll(rows.values(), i -> random.nextDouble(-1, 1));
        return rows;
    }

    /** Which rows are of class 1. */
    private interface Rule {
        boolean holds(int row);
    }

    private static int[] classes(Rule rule) {
        int[] classes = new int[ROWS];
        Arrays.setAll(classes, row -> rule.holds(row) ? 1 : 0);
        return classes;
    }

    private static Fold fold(int[] classes) {
        return new Fold(Features.ofNumbers(List.of("a", "b", "c")), DATA, classes, new DoubleMatrix(0, 3), new int[0],
                5);
    }

    private static Optional<EncodingChoice> run(int[] classes, int threads, Contestant... contestants) {
        return new EncodingSearch(List.of(contestants), CLASSIFIER, 3).run(fold(classes), threads, done -> { });
    }

    /** A contestant that gives something else than it should. */
    private static Contestant named(String name, UnaryOperator<DoubleMatrix> made) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Columns represent(Fold fold) {
                return new Columns(made.apply(fold.training()), made.apply(fold.test()));
            }
        };
    }

    @Test
    void whatIsEvidentlyBetterIsChosen() {
        EncodingChoice choice = run(SAME_SIGN, 1, Contestants.raw(), Contestants.principalComponents(2),
                Contestants.nystroem(40)).orElseThrow();
        assertEquals("RBF Nystroem", choice.winner().name());
        assertEquals(choice.rival(), choice.winner());
        assertTrue(choice.gain() > choice.standardError());
        assertEquals(choice.candidates().get(0).logLoss().mean() - choice.winner().logLoss().mean(), choice.gain(),
                1e-15);
        EncodingChoice simple = run(LINEAR, 1, Contestants.raw(), Contestants.principalComponents(1)).orElseThrow();
        assertEquals("raw columns", simple.winner().name());
        assertEquals("PCA", simple.rival().name());
    }

    @Test
    void threadsChangeNoBit() {
        AutoencoderSettings settings = Recipe.WHITEN.settings().withHidden(List.of(8)).withBottleneck(3).withEpochs(3);
        Contestant[] all = {Contestants.raw(), Contestants.encoder("whiten", settings, Representation.DEEP),
            Contestants.encoder("denoise", settings, Representation.CODE)};
        EncodingChoice alone = run(SAME_SIGN, 1, all).orElseThrow();
        assertEquals(alone, run(SAME_SIGN, 4, all).orElseThrow());
        assertEquals(3, alone.candidates().get(2).folds().size());
    }

    /** Every training row is measured on once, by what was fitted to others alone, and no other row is seen at all. */
    @Test
    void noRowIsMeasuredOnThatAnythingWasFittedTo() {
        List<Fold> seen = new ArrayList<>();
        run(LINEAR, 1, new Contestant() {
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
        assertEquals(3, seen.size());
        double[] all = Arrays.stream(DATA.values()).sorted().toArray();
        DoubleStream measured = DoubleStream.empty();
        for (Fold fold : seen) {
            assertArrayEquals(all, DoubleStream.concat(Arrays.stream(fold.training().values()),
                    Arrays.stream(fold.test().values())).sorted().toArray());
            assertEquals(5, fold.seed());
            measured = DoubleStream.concat(measured, Arrays.stream(fold.test().values()));
        }
        assertArrayEquals(all, measured.sorted().toArray());
    }

    /** Of columns that need no fitting, scores are those of the regressions themselves. */
    @Test
    void scoresAreThoseOfTheClassifier() {
        List<Supplier<FoldColumns>> folds = new ArrayList<>();
        for (Split split : new StratifiedKFold().withSplits(3).withShuffle(true).withRandomState(5).split(LINEAR)) {
            folds.add(() -> new FoldColumns(DATA.selectRows(split.train()), RowParts.select(LINEAR, split.train()),
                    DATA.selectRows(split.test()), RowParts.select(LINEAR, split.test())));
        }
        CrossValidatedScores expected = CLASSIFIER.run(folds, 1).chosen();
        EncodingChoice choice = run(LINEAR, 1, named("as they are", rows -> rows)).orElseThrow();
        assertEquals(expected.c(), choice.winner().c());
        assertEquals(expected.logLoss(), choice.winner().logLoss().mean());
        assertEquals(expected.accuracy(), choice.winner().accuracy().mean());
        assertEquals(choice.winner(), choice.rival());
    }

    @Test
    void aRareClassLeavesFewerFoldsOrNone() {
        int[] rare = new int[ROWS];
        rare[3] = 1;
        EncodingSearch search = new EncodingSearch(List.of(Contestants.raw(), Contestants.nystroem(5)), CLASSIFIER, 3);
        assertEquals(Optional.empty(), search.run(fold(rare), 1, done -> { }));
        assertEquals(0, search.parts(rare));
        rare[50] = 1;
        assertEquals(8, search.parts(rare));
        AtomicInteger last = new AtomicInteger();
        assertEquals(2, search.run(fold(rare), 2, last::set).orElseThrow().winner().folds().size());
        assertEquals(8, last.get());
        Contestant chosen = Contestants.chosen("auto", search);
        assertEquals(Optional.of("raw columns"), chosen.represent(fold(classes(row -> row == 3))).chosen());
    }

    @Test
    void whoMakesNoFiniteNumbersIsOutOfTheQuestion() {
        Contestant infinite = named("infinite", rows -> {
            DoubleMatrix made = new DoubleMatrix(rows.rows(), 1);
            made.set(0, 0, Double.NEGATIVE_INFINITY);
            return made;
        });
        EncodingChoice choice = run(SAME_SIGN, 1, Contestants.raw(), infinite).orElseThrow();
        assertEquals(0, choice.chosen());
        assertEquals(Double.POSITIVE_INFINITY, choice.rival().logLoss().mean());
        assertEquals(2, run(SAME_SIGN, 1, Contestants.raw(), infinite, Contestants.nystroem(40)).orElseThrow()
                .chosen());
        assertEquals(1, run(SAME_SIGN, 1, infinite, Contestants.nystroem(40)).orElseThrow().chosen());
        assertEquals(0, run(SAME_SIGN, 1, infinite, infinite).orElseThrow().chosen());
    }

    private static EncodingChoice.Candidate candidate(String name, double... logLosses) {
        return new EncodingChoice.Candidate(name, 1, Arrays.stream(logLosses)
                .mapToObj(loss -> new FoldScores(loss, 0.5, true)).toList());
    }

    /** Differences of 1, 2 and 3 have the mean 2 and the standard error 1 / sqrt(3) = 0.577. */
    @Test
    void betterByAStandardErrorIsEvident() {
        EncodingChoice.Candidate simple = candidate("simple", 4, 4, 4);
        EncodingChoice evident = EncodingChoice.of(List.of(simple, candidate("worse", 4, 4, 5),
                candidate("better", 3, 2, 1)));
        assertEquals(2, evident.chosen());
        assertEquals(2, evident.gain());
        assertEquals(1 / Math.sqrt(3), evident.standardError(), 1e-15);
        EncodingChoice doubtful = EncodingChoice.of(List.of(simple, candidate("doubtful", 3.5, 4.5, 3.9)));
        assertEquals(0, doubtful.chosen());
        assertEquals("doubtful", doubtful.rival().name());
        assertEquals(0, EncodingChoice.of(List.of(simple, simple, simple)).chosen());
        assertEquals(1, EncodingChoice.of(List.of(simple, candidate("a", 3, 3, 3), candidate("b", 3, 3, 3))).chosen());
    }

    @Test
    void aContestantChoosesInEachFold() {
        EncodingSearch search =
                new EncodingSearch(List.of(Contestants.raw(), Contestants.nystroem(40)), CLASSIFIER, 3);
        Fold fold = new Fold(fold(SAME_SIGN).features(), DATA, SAME_SIGN, DATA, SAME_SIGN, 5);
        Contestant.Columns columns = Contestants.chosen("auto", search).represent(fold);
        assertEquals(Optional.of("RBF Nystroem"), columns.chosen());
        assertEquals(Contestants.nystroem(40).represent(fold).test(), columns.test());
        assertEquals(search.run(fold, 1, done -> { }).orElseThrow().winner().c(), columns.c().orElseThrow());
        assertEquals(Optional.empty(), Contestants.raw().represent(fold).chosen());
        assertTrue(Contestants.raw().represent(fold).c().isEmpty());
    }

    @Test
    void aSearchNeedsSomebodyAndFolds() {
        assertThrows(IllegalArgumentException.class, () -> new EncodingSearch(List.of(), CLASSIFIER, 3));
        assertThrows(IllegalArgumentException.class,
                () -> new EncodingSearch(Collections.nCopies(2, Contestants.raw()), CLASSIFIER, 1));
    }
}
