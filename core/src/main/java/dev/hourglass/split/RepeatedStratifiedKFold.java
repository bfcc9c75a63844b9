package dev.hourglass.split;

import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rows into folds several times, each time otherwise: scikit-learn's {@code RepeatedStratifiedKFold}. All rounds
 * draw from one stream, so that rounds of neighboring seeds have nothing in common.
 *
 * @param splits      folds of a round, 2 or more
 * @param repeats     rounds, 1 or more
 * @param randomState the seed, 0 to 4294967295
 */
public record RepeatedStratifiedKFold(int splits, int repeats, long randomState) {

    /**
     * Refuses fewer than two folds, and less than one round.
     *
     * @param splits      folds of a round
     * @param repeats     rounds
     * @param randomState the seed
     * @throws IllegalArgumentException if there are fewer
     */
    public RepeatedStratifiedKFold {
        Ranges.requireAtLeast("splits", 2, splits);
        Ranges.requireAtLeast("repeats", 1, repeats);
    }

    /**
     * Cuts rows. Classes are taken in the order of their first rows.
     *
     * @param labels the class of every row
     * @return one split for each fold of the first round, then of the second, and so on, row numbers ascending
     * @throws IllegalArgumentException if there are fewer rows than folds, in total or in every class
     */
    public List<Split> split(int[] labels) {
        StratifiedKFold round = new StratifiedKFold().withSplits(splits).withShuffle(true);
        RandomState random = new RandomState(randomState);
        List<Split> all = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            all.addAll(round.split(labels, random));
        }
        return all;
    }
}
