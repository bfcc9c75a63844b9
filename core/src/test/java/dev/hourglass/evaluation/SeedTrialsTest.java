package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Trainings that differ in their seeds alone. */
class SeedTrialsTest {
    private static final AutoencoderSettings SETTINGS =
            new AutoencoderSettings().withHidden(List.of(3)).withBottleneck(1).withEpochs(1);

    private static DoubleMatrix rows(int from) {
        DoubleMatrix rows = new DoubleMatrix(60, 3);
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < 3; column++) {
                rows.set(row, column, (from + row) * (7 * column + 3) % 31);
            }
        }
        return rows;
    }

    private static int[] classes(DoubleMatrix rows) {
        int[] classes = new int[rows.rows()];
        Arrays.setAll(classes, row -> rows.get(row, 0) > 15 ? 1 : 0);
        return classes;
    }

    private static Fold fold() {
        return new Fold(Features.ofNumbers(List.of("a", "b", "c")), rows(0), classes(rows(0)), rows(60),
                classes(rows(60)), 99);
    }

    private static double alone(long seed) {
        Fold fold = fold().withSeed(seed);
        Contestant.Columns codes = Contestants.encoder("", SETTINGS, Representation.CODE).represent(fold);
        return ClassifierScores.measure(new LogisticRegression(), codes.training(), fold.trainClasses(), codes.test(),
                fold.testClasses(), 2, 1).accuracy();
    }

    @Test
    void eachSeedIsTheTrainingOfThatSeed() {
        SeedTrials trials = new SeedTrials(
                RegularizationSearch.of(new LogisticRegression()).withGrid(List.of(1.0)), Representation.CODE, 5, 4);
        AtomicInteger told = new AtomicInteger();
        double[] accuracies = trials.accuracies(SETTINGS, fold(), 2, 1, told::incrementAndGet);
        assertArrayEquals(new double[] {alone(5), alone(6), alone(7), alone(8)}, accuracies);
        assertEquals(4, told.get());
        assertTrue(Arrays.stream(accuracies).distinct().count() > 1, Arrays.toString(accuracies));
        assertArrayEquals(accuracies, trials.accuracies(SETTINGS, fold(), 2, 3, told::incrementAndGet));
        assertEquals(8, told.get());
    }

    @Test
    void moreThanCodesIsMeasuredWithACThatIsFound() {
        RegularizationSearch search = RegularizationSearch.of(new LogisticRegression().withStandardized(true));
        Fold fold = fold().withSeed(5);
        Contestant.Columns deep = Contestants.encoder("", SETTINGS, Representation.DEEP).represent(fold);
        assertArrayEquals(new double[] {ClassifierScores.measure(search, deep.training(), fold.trainClasses(),
                deep.test(), fold.testClasses(), 2, 1).accuracy()},
                new SeedTrials(search, Representation.DEEP, 5, 1).accuracies(SETTINGS, fold(), 2, 1, () -> { }));
    }

    @Test
    void whatIsAboveIsCountedWithoutWhatIsEqual() {
        assertEquals(2, SeedTrials.above(new double[] {0.5, 0.75, 0.25, 1}, 0.5));
        assertEquals(0, SeedTrials.above(new double[] {0.5}, 0.5));
    }
}
