package dev.hourglass.split;

import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.Objects;

/**
 * Splits rows into a part to train on and a part to test on: scikit-learn's {@code train_test_split}, with the same
 * rows in the same order.
 *
 * @param testSize    rows to test on; a quarter where neither size is given
 * @param trainSize   rows to train on
 * @param shuffle     whether rows are drawn at random; otherwise the first ones are for training
 * @param randomState the seed, 0 to 4294967295
 */
public record TrainTestSplit(SplitSize testSize, SplitSize trainSize, boolean shuffle, long randomState) {
    /**
     * Refuses null.
     *
     * @param testSize    rows to test on; a quarter where neither size is given
     * @param trainSize   rows to train on
     * @param shuffle     whether rows are drawn at random; otherwise the first ones are for training
     * @param randomState the seed, 0 to 4294967295
     */
    public TrainTestSplit {
        Objects.requireNonNull(trainSize, "trainSize");
        Objects.requireNonNull(testSize, "testSize");
    }

    /** A random quarter for testing, the rest for training, seed 0. */
    public TrainTestSplit() {
        this(SplitSize.rest(), SplitSize.rest(), true, 0);
    }

    /**
     * The same with another size of the test part.
     *
     * @param size of the test part
     * @return a new setting
     */
    public TrainTestSplit withTestSize(SplitSize size) {
        return new TrainTestSplit(size, trainSize, shuffle, randomState);
    }

    /**
     * The same with another size of the train part.
     *
     * @param size of the train part
     * @return a new setting
     */
    public TrainTestSplit withTrainSize(SplitSize size) {
        return new TrainTestSplit(testSize, size, shuffle, randomState);
    }

    /**
     * The same with or without drawing at random.
     *
     * @param atRandom whether rows are drawn at random
     * @return a new setting
     */
    public TrainTestSplit withShuffle(boolean atRandom) {
        return new TrainTestSplit(testSize, trainSize, atRandom, randomState);
    }

    /**
     * The same with another seed.
     *
     * @param seed 0 to 4294967295
     * @return a new setting
     */
    public TrainTestSplit withRandomState(long seed) {
        return new TrainTestSplit(testSize, trainSize, shuffle, seed);
    }

    /**
     * Splits rows. Of one random order of all rows the first ones are for testing, those after them for training.
     *
     * @param rows how many there are
     * @return row numbers, 0 to rows - 1
     * @throws IllegalArgumentException if the sizes do not suit the number of rows
     */
    public Split split(int rows) {
        SplitCounts counts = SplitCounts.of(trainSize, testSize, rows);
        int[] order = shuffle ? new RandomState(randomState).permutation(rows) : trainFirst(counts);
        return new Split(Arrays.copyOfRange(order, counts.test(), counts.test() + counts.train()),
                Arrays.copyOf(order, counts.test()));
    }

    /** All rows used, those to test on put before those to train on. */
    private static int[] trainFirst(SplitCounts counts) {
        int[] order = new int[counts.train() + counts.test()];
        Arrays.setAll(order, i -> i < counts.test() ? counts.train() + i : i - counts.test());
        return order;
    }

    /**
     * Splits rows so that every class has, as nearly as possible, the same share of both parts ({@code stratify}).
     *
     * @param labels the class of every row; classes are taken in ascending order
     * @return row numbers, 0 to labels.length - 1
     * @throws IllegalArgumentException if the sizes do not suit the number of rows, a class has but one row, a part has
     *                                  fewer rows than there are classes, or rows are not to be drawn at random
     */
    public Split splitStratified(int[] labels) {
        SplitCounts counts = SplitCounts.of(trainSize, testSize, labels.length);
        if (!shuffle) {
            throw new IllegalArgumentException("a stratified split draws rows at random: it needs shuffle");
        }
        return new StratifiedShuffle(counts, labels, new RandomState(randomState)).split();
    }
}
