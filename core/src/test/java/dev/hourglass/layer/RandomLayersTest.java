package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What random layers do to rows, counted; bounds are {@link #SIGMAS} standard deviations. */
class RandomLayersTest {
    private static final int ROWS = 64;
    private static final int COLUMNS = 150;
    private static final int STEPS = 20;
    private static final int COUNT = ROWS * COLUMNS * STEPS;

    /** One statistic in 1.7 million lies beyond. */
    private static final double SIGMAS = 5;

    /** A sum over all elements of some steps of a layer whose input is the same in each. */
    private static double sum(LayerRun run, LayerRun.Element term) {
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            run.forward(step);
            for (int i = 0; i < run.rows; i++) {
                for (int j = 0; j < run.columns; j++) {
                    sum += term.at(i, j);
                }
            }
        }
        return sum;
    }

    private static void assertRate(double rate, double found, double of) {
        assertEquals(rate * of, found, SIGMAS * Math.sqrt(of * rate * (1 - rate)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.2, 0.5, 0.9})
    void dropoutKeepsTheMean(double rate) {
        LayerRun run = new LayerRun(new Dropout(rate), ROWS, COLUMNS, false);
        run.fill(run.x, (i, j) -> 3);
        float kept = (float) (1 / (1 - rate)) * 3;
        double dropped = sum(run, (i, j) -> {
            float y = LayerRun.at(run.y, i, j);
            assertTrue(y == 0 || y == kept);
            return y == 0 ? 1 : 0;
        });
        assertRate(rate, dropped, COUNT);
        assertEquals(3, kept * (1 - rate), 3 * 0x1p-23);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.2, 0.5, 0.9})
    void masksChangeNothingElse(double rate) {
        LayerRun run = new LayerRun(new MaskingNoise(rate), ROWS, COLUMNS, false);
        run.fill(run.x, (i, j) -> 0.1f * (i + 1));
        double masked = sum(run, (i, j) -> {
            float y = LayerRun.at(run.y, i, j);
            assertTrue(y == 0 || y == LayerRun.at(run.x, i, j));
            return y == 0 ? 1 : 0;
        });
        assertRate(rate, masked, COUNT);
    }

    /** Zeros stand by each other as often as chance has it, along rows and along columns. */
    @Test
    void zerosDoNotDependOnEachOther() {
        LayerRun run = new LayerRun(new MaskingNoise(0.5), ROWS, COLUMNS, false);
        run.fill(run.x, (i, j) -> 1);
        assertRate(0.25, sum(run, (i, j) -> bothZero(run, i, j, i, (j + 1) % COLUMNS)), COUNT);
        assertRate(0.25, sum(run, (i, j) -> bothZero(run, i, j, (i + 1) % ROWS, j)), COUNT);
    }

    private static float bothZero(LayerRun run, int row, int column, int otherRow, int otherColumn) {
        return LayerRun.at(run.y, row, column) == 0 && LayerRun.at(run.y, otherRow, otherColumn) == 0 ? 1 : 0;
    }

    /** What is 0 forward learns nothing, and what is kept is scaled: the gradient of y = 1 x is the mask itself. */
    @Test
    void theWayBackHasTheSameZeros() {
        for (TrainingOnly layer : new TrainingOnly[] {new Dropout(0.3), new MaskingNoise(0.6)}) {
            LayerRun run = new LayerRun(layer, ROWS, COLUMNS, false, 32, 7);
            run.fill(run.x, (i, j) -> 1).fill(run.gradient, (i, j) -> 1).forward(4).backward();
            assertArrayEquals(run.y.array(), run.gradient.array());
        }
    }

    @Test
    void whatIsNoNumberIsDroppedToo() {
        LayerRun run = new LayerRun(new Dropout(0.5), ROWS, COLUMNS, false);
        run.fill(run.x, (i, j) -> Float.NaN);
        double zeros = sum(run, (i, j) -> LayerRun.at(run.y, i, j) == 0 ? 1 : 0);
        assertRate(0.5, zeros, COUNT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 3})
    void gaussianNoiseHasItsDeviation(double deviation) {
        LayerRun run = new LayerRun(new GaussianNoise(deviation), ROWS, COLUMNS, false);
        run.fill(run.x, (i, j) -> i);
        double sum = sum(run, (i, j) -> LayerRun.at(run.y, i, j) - i);
        double squares = sum(run, (i, j) -> (LayerRun.at(run.y, i, j) - i) * (LayerRun.at(run.y, i, j) - i));
        assertEquals(0, sum / COUNT, SIGMAS * deviation / Math.sqrt(COUNT));
        assertVariance(deviation, squares, COUNT, 2 * deviation * ROWS * 0x1p-24);
    }

    /**
     * The mean of so many squares has a deviation of {@code sqrt(2 / n)} of itself.
     *
     * @param rounding of a square, from that of y
     */
    private static void assertVariance(double deviation, double squares, int count, double rounding) {
        double variance = deviation * deviation;
        assertEquals(variance, squares / count, SIGMAS * variance * Math.sqrt(2.0 / count) + rounding);
    }

    /** The deviations of {@link LayerRun} grow from column to column. */
    @Test
    void gaussianCorruptionFollowsTheColumn() {
        double scale = 0.2;
        LayerRun run = new LayerRun(new GaussianCorruption(scale), ROWS, 40, false, 16, 7);
        for (int column = 0; column < 40; column++) {
            int at = column;
            double squares = sum(run, (i, j) -> j == at ? LayerRun.at(run.y, i, j) * LayerRun.at(run.y, i, j) : 0);
            assertVariance(scale * LayerRun.DEVIATION * (column + 1), squares, ROWS * STEPS, 0);
        }
    }

    @Test
    void noiseIsNotTheSameInNeighbours() {
        LayerRun run = new LayerRun(new GaussianNoise(1), ROWS, COLUMNS, false);
        double bound = SIGMAS * Math.sqrt(COUNT);
        assertEquals(0, sum(run, (i, j) -> product(run, i, j, i, (j + 1) % COLUMNS)), bound);
        assertEquals(0, sum(run, (i, j) -> product(run, i, j, (i + 1) % ROWS, j)), bound);
        float[] before = run.forward(0).y.array().clone();
        run.forward(1);
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += before[i] * run.y.array()[i];
        }
        assertEquals(0, sum, SIGMAS * Math.sqrt(before.length));
    }

    private static float product(LayerRun run, int row, int column, int otherRow, int otherColumn) {
        return LayerRun.at(run.y, row, column) * LayerRun.at(run.y, otherRow, otherColumn);
    }

    @Test
    void gradientsPassNoiseAsTheyAre() {
        for (TrainingOnly layer : new TrainingOnly[] {new GaussianNoise(1), new GaussianCorruption(1)}) {
            LayerRun run = new LayerRun(layer, 5, 20, false);
            run.fill(run.gradient, (i, j) -> i * 20 + j);
            float[] before = run.gradient.array().clone();
            assertArrayEquals(before, run.forward(1).backward().gradient.array());
        }
    }

    /** A row that took from itself would make the share of other values less, with two rows by half. */
    @ParameterizedTest
    @CsvSource({"2, 0.15", "3, 0.5", "64, 0.15", "64, 0.9", "17, 0"})
    void swapNeverTakesFromTheRowItself(int rows, double rate) {
        LayerRun run = rowNumbers(rows, rate);
        double swapped = sum(run, (i, j) -> LayerRun.at(run.y, i, j) == i ? 0 : 1);
        assertRate(rate, swapped, (double) rows * COLUMNS * STEPS);
    }

    /** Every cell holds the number of its row. */
    private static LayerRun rowNumbers(int rows, double rate) {
        LayerRun run = new LayerRun(new SwapNoise(rate), rows, COLUMNS, false, 48, 7);
        return run.fill(run.x, (i, j) -> i);
    }

    @Test
    void swapStaysInTheColumn() {
        LayerRun run = new LayerRun(new SwapNoise(0.5), 9, COLUMNS, false, 48, 7);
        run.fill(run.x, (i, j) -> 100 * j + i);
        sum(run, (i, j) -> {
            assertEquals(j, (int) LayerRun.at(run.y, i, j) / 100);
            return 0;
        });
    }

    /** For each row, the others are chosen equally often. */
    @Test
    void allOtherRowsAreEquallyProbable() {
        int rows = 7;
        LayerRun run = rowNumbers(rows, 0.9);
        int[][] counts = new int[rows][rows];
        sum(run, (i, j) -> counts[i][(int) LayerRun.at(run.y, i, j)]++);
        double each = 0.9 * COLUMNS * STEPS / (rows - 1);
        for (int i = 0; i < rows; i++) {
            for (int other = 0; other < rows; other++) {
                if (other != i) {
                    assertEquals(each, counts[i][other], SIGMAS * Math.sqrt(each));
                }
            }
        }
    }

    /**
     * So a column keeps its distribution: the values of all rows are as frequent as they were, here once in so many.
     */
    @Test
    void swapKeepsTheDistributionOfAColumn() {
        LayerRun run = rowNumbers(ROWS, 0.5);
        int[] counts = new int[ROWS];
        sum(run, (i, j) -> counts[(int) LayerRun.at(run.y, i, j)]++);
        double expected = (double) COLUMNS * STEPS;
        double chiSquare = Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
        assertTrue(chiSquare < ROWS - 1 + SIGMAS * Math.sqrt(2 * (ROWS - 1)), chiSquare + " of " + (ROWS - 1));
    }

    /** Where a lower rate swaps, a higher one does, too, and with the same row. */
    @Test
    void theChoiceOfARowDoesNotDependOnTheRate() {
        LayerRun low = rowNumbers(ROWS, 0.1).forward(3);
        LayerRun high = rowNumbers(ROWS, 0.8).forward(3);
        int swapped = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                if (LayerRun.at(low.y, i, j) != i) {
                    assertEquals(LayerRun.at(low.y, i, j), LayerRun.at(high.y, i, j));
                    swapped++;
                }
            }
        }
        assertNotEquals(0, swapped);
    }

    @Test
    void aBatchOfOneRowStaysAsItIs() {
        LayerRun run = new LayerRun(new SwapNoise(0.9), 1, 20, false);
        run.fill(run.x, (i, j) -> j).fill(run.gradient, (i, j) -> -j).forward(1).backward();
        assertArrayEquals(run.x.array(), run.y.array());
        for (int j = 0; j < 20; j++) {
            assertEquals(-j, LayerRun.at(run.gradient, 0, j));
        }
    }

    /** y = S x means dx = St dy, so y . dy = x . dx; all sums here are of small integers, and exact. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 33})
    void theWayBackOfSwapIsItsTranspose(int rows) {
        LayerRun run = new LayerRun(new SwapNoise(0.5), rows, 40, false, 16, 7);
        run.fill(run.x, (i, j) -> 3 * i - j).fill(run.gradient, (i, j) -> 5 * i + j % 7 - 20);
        float[] dy = run.gradient.array().clone();
        run.forward(2).backward();
        for (int j = 0; j < 40; j++) {
            double forward = 0;
            double back = 0;
            for (int i = 0; i < rows; i++) {
                forward += LayerRun.at(run.y, i, j) * dy[run.gradient.at(i, j)];
                back += LayerRun.at(run.x, i, j) * LayerRun.at(run.gradient, i, j);
            }
            assertEquals(forward, back);
        }
    }
}
