package dev.hourglass.search;

import dev.hourglass.number.Ranges;

/**
 * What decides a search besides its data and candidates.
 *
 * <p>With more than one rung it is successive halving: the first rung trains every candidate with few epochs, the best
 * of {@code reduction} go on to the next with {@code reduction} times as many, and the last trains with all epochs.
 * Sources: Karnin, Koren and Somekh, "Almost Optimal Exploration in Multi-Armed Bandits", 2013; Jamieson and Talwalkar,
 * "Non-stochastic Best Arm Identification and Hyperparameter Optimization", 2016.
 *
 * @param folds     parts of the rows, each of which is measured on once, 2 or more
 * @param rungs     1 to 10; with 1, every candidate is trained with all its epochs
 * @param reduction of candidates from rung to rung, and growth of their epochs, 2 or more
 * @param seed      of the folds, and of each fold's training
 */
public record SearchSettings(int folds, int rungs, int reduction, long seed) {
    /** The most rungs: beyond, the first would train thousandths of the epochs. */
    public static final int MOST_RUNGS = 10;

    /** More candidates are usually halved. */
    public static final int FEW_CANDIDATES = 16;
    /** Rungs of a search of more candidates. */
    public static final int RUNGS_OF_MANY = 3;

    private static final int DEFAULT_FOLDS = 5;
    private static final int DEFAULT_REDUCTION = 3;

    /**
     * Refuses numbers out of range.
     *
     * @param folds     parts of the rows
     * @param rungs     of successive halving
     * @param reduction of candidates from rung to rung
     * @param seed      of the folds
     */
    public SearchSettings {
        Ranges.requireAtLeast("folds", 2, folds);
        Ranges.requireAtLeast("reduction", 2, reduction);
        if (rungs < 1 || rungs > MOST_RUNGS) {
            throw new IllegalArgumentException("rungs must be from 1 to " + MOST_RUNGS + ", found " + rungs);
        }
    }

    /** Five folds, one rung, seed 1; with more rungs, a third of the candidates goes on. */
    public SearchSettings() {
        this(DEFAULT_FOLDS, 1, DEFAULT_REDUCTION, 1);
    }

    /**
     * {@return the same with other folds}
     *
     * @param number 2 or more
     */
    public SearchSettings withFolds(int number) {
        return new SearchSettings(number, rungs, reduction, seed);
    }

    /**
     * {@return the same with other rungs}
     *
     * @param number 1 to 10
     */
    public SearchSettings withRungs(int number) {
        return new SearchSettings(folds, number, reduction, seed);
    }

    /**
     * {@return how many rungs a search usually has: one, or three if its candidates are many, so that most of them get
     * a part of their epochs only}
     *
     * @param candidates how many there are
     */
    public static int usualRungs(int candidates) {
        return candidates > FEW_CANDIDATES ? RUNGS_OF_MANY : 1;
    }

    /**
     * {@return the same with another reduction}
     *
     * @param factor 2 or more
     */
    public SearchSettings withReduction(int factor) {
        return new SearchSettings(folds, rungs, factor, seed);
    }

    /**
     * {@return the same with another seed}
     *
     * @param number any
     */
    public SearchSettings withSeed(long number) {
        return new SearchSettings(folds, rungs, reduction, number);
    }

    /**
     * {@return with how many epochs a rung trains a candidate, 1 or more}
     *
     * @param rung   from 0
     * @param epochs of the candidate
     */
    public int epochs(int rung, int epochs) {
        return (int) Math.max(1, Math.round(epochs / divisor(rungs - 1 - rung)));
    }

    /**
     * {@return how many candidates a rung trains, 1 or more}
     *
     * @param rung       from 0
     * @param candidates of the first rung
     */
    public int candidates(int rung, int candidates) {
        return (int) Math.max(1, Math.ceil(candidates / divisor(rung)));
    }

    /** A power of the reduction, exact as long as it matters. */
    private double divisor(int power) {
        double product = 1;
        for (int i = 0; i < power; i++) {
            product *= reduction;
        }
        return product;
    }
}
