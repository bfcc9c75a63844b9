package dev.hourglass.split;

import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts rows into folds of nearly equal size, each of which is the test set once: scikit-learn's {@code KFold}.
 *
 * @param splits      folds, 2 or more
 * @param shuffle     whether rows are put into a random order before they are cut
 * @param randomState the seed, 0 to 4294967295; used with {@code shuffle} only
 */
public record KFold(int splits, boolean shuffle, long randomState) {

    /**
     * Refuses fewer than two folds.
     *
     * @param splits      folds
     * @param shuffle     whether rows are put into a random order
     * @param randomState the seed
     * @throws IllegalArgumentException if there are fewer than two folds
     */
    public KFold {
        Ranges.requireAtLeast("splits", 2, splits);
    }

    /** Five folds of neighboring rows, scikit-learn's defaults. */
    public KFold() {
        this(5, false, 0);
    }

    /**
     * The same with another number of folds.
     *
     * @param folds 2 or more
     * @return a new setting
     */
    public KFold withSplits(int folds) {
        return new KFold(folds, shuffle, randomState);
    }

    /**
     * The same with or without drawing at random.
     *
     * @param atRandom whether rows are put into a random order before they are cut
     * @return a new setting
     */
    public KFold withShuffle(boolean atRandom) {
        return new KFold(splits, atRandom, randomState);
    }

    /**
     * The same with another seed.
     *
     * @param seed 0 to 4294967295; used with shuffling only
     * @return a new setting
     */
    public KFold withRandomState(long seed) {
        return new KFold(splits, shuffle, seed);
    }

    /**
     * Cuts rows. The first folds are one row longer where the number of rows is no multiple of the folds.
     *
     * @param rows how many there are
     * @return one split for each fold, row numbers ascending
     * @throws IllegalArgumentException if there are fewer rows than folds
     */
    public List<Split> split(int rows) {
        requireEnoughRows(splits, rows);
        int[] order = shuffle ? new RandomState(randomState).permutation(rows) : IntStream.range(0, rows).toArray();
        int[] foldOfRow = new int[rows];
        int start = 0;
        for (int fold = 0; fold < splits; fold++) {
            int end = start + rows / splits + (fold < rows % splits ? 1 : 0);
            for (int row : Arrays.copyOfRange(order, start, end)) {
                foldOfRow[row] = fold;
            }
            start = end;
        }
        return Split.ofFolds(foldOfRow, splits);
    }

    /**
     * Refuses fewer rows than folds.
     *
     * @param splits folds
     * @param rows   rows
     */
    static void requireEnoughRows(int splits, int rows) {
        if (rows < splits) {
            throw new IllegalArgumentException("cannot cut " + rows + " rows into " + splits
                    + " folds: lower the folds");
        }
    }
}
