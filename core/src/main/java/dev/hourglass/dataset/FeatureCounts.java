package dev.hourglass.dataset;

import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;

/**
 * How many columns of each kind a synthetic table has. What is left over is noise that tells nothing of the class.
 *
 * @param total       all columns together, 1 or more
 * @param informative columns the classes are drawn in, 1 or more
 * @param redundant   linear combinations of the informative columns, 0 or more
 * @param repeated    copies of informative and redundant columns, 0 or more
 */
public record FeatureCounts(int total, int informative, int redundant, int repeated) {

    /**
     * Refuses counts that are too small, or that together are more than the total.
     *
     * @param total       all columns
     * @param informative columns the classes are drawn in
     * @param redundant   linear combinations
     * @param repeated    copies
     * @throws IllegalArgumentException if there is such a count
     */
    public FeatureCounts {
        Ranges.requireAtLeast("features", 1, total);
        Ranges.requireAtLeast("informative", 1, informative);
        Ranges.requireAtLeast("redundant", 0, redundant);
        Ranges.requireAtLeast("repeated", 0, repeated);
        long sum = (long) informative + redundant + repeated;
        if (sum > total) {
            throw new IllegalArgumentException(informative + " informative, " + redundant + " redundant and " + repeated
                    + " repeated features are " + sum + ", more than the " + total
                    + " features in total: raise the total or lower the others");
        }
    }

    /** {@return how many columns are pure noise} */
    public int useless() {
        return total - informative - redundant - repeated;
    }

    /** Draws which informative or redundant column the next repeated one is a copy of. */
    int drawRepeated(RandomState random) {
        return (int) ((informative + redundant - 1) * random.randomSample() + 0.5);
    }
}
