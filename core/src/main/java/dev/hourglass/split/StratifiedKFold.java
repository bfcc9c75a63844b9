package dev.hourglass.split;

import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts rows into folds that each have, as nearly as possible, the same share of every class: scikit-learn's
 * {@code StratifiedKFold}. A class with fewer rows than folds is missing in some of them.
 *
 * @param splits      folds, 2 or more
 * @param shuffle     whether rows of a class are dealt out at random
 * @param randomState the seed, 0 to 4294967295; used with {@code shuffle} only
 */
public record StratifiedKFold(int splits, boolean shuffle, long randomState) {

    /**
     * Refuses fewer than two folds.
     *
     * @param splits      folds
     * @param shuffle     whether rows of a class are dealt out at random
     * @param randomState the seed
     * @throws IllegalArgumentException if there are fewer than two folds
     */
    public StratifiedKFold {
        Ranges.requireAtLeast("splits", 2, splits);
    }

    /** Five folds that keep the order of rows within a class, scikit-learn's defaults. */
    public StratifiedKFold() {
        this(5, false, 0);
    }

    /**
     * The same with another number of folds.
     *
     * @param folds 2 or more
     * @return a new setting
     */
    public StratifiedKFold withSplits(int folds) {
        return new StratifiedKFold(folds, shuffle, randomState);
    }

    /**
     * The same with or without drawing at random.
     *
     * @param atRandom whether rows of a class are dealt out at random
     * @return a new setting
     */
    public StratifiedKFold withShuffle(boolean atRandom) {
        return new StratifiedKFold(splits, atRandom, randomState);
    }

    /**
     * The same with another seed.
     *
     * @param seed 0 to 4294967295; used with shuffling only
     * @return a new setting
     */
    public StratifiedKFold withRandomState(long seed) {
        return new StratifiedKFold(splits, shuffle, seed);
    }

    /**
     * Cuts rows. Classes are taken in the order of their first rows.
     *
     * @param labels the class of every row
     * @return one split for each fold, row numbers ascending
     * @throws IllegalArgumentException if there are fewer rows than folds, in total or in every class
     */
    public List<Split> split(int[] labels) {
        return split(labels, new RandomState(randomState));
    }

    /**
     * The same with a stream of random numbers in place of the seed, which is left where the folds have come to.
     *
     * @param labels the class of every row
     * @param random used with shuffling only
     */
    List<Split> split(int[] labels, RandomState random) {
        KFold.requireEnoughRows(splits, labels.length);
        int[][] members = ClassMembers.byFirstAppearance(labels);
        requireOneClassAsLargeAsFolds(members);
        int[] foldOfRow = new int[labels.length];
        int dealt = 0;
        for (int[] rows : members) {
            int[] folds = folds(dealt, rows.length);
            if (shuffle) {
                random.shuffle(folds);
            }
            for (int i = 0; i < rows.length; i++) {
                foldOfRow[rows[i]] = folds[i];
            }
            dealt += rows.length;
        }
        return Split.ofFolds(foldOfRow, splits);
    }

    /** The folds that take part in dealing out a class like cards, starting after the cards dealt before; ascending. */
    private int[] folds(int dealtBefore, int size) {
        int[] folds = new int[size];
        Arrays.setAll(folds, i -> (dealtBefore + i) % splits);
        Arrays.sort(folds);
        return folds;
    }

    private void requireOneClassAsLargeAsFolds(int[][] members) {
        int largest = Arrays.stream(members).mapToInt(rows -> rows.length).max().orElse(0);
        if (largest < splits) {
            throw new IllegalArgumentException(
                    "no class has as many rows as there are folds: the largest has " + largest + ", folds are "
                    + splits);
        }
    }
}
