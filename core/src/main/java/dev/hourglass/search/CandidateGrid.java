package dev.hourglass.search;

import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SampleWithoutReplacement;
import dev.hourglass.random.SeedStreams;
import dev.hourglass.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All combinations of the values of some dimensions, or a random sample of them, which finds good settings as fast as
 * the grid where only few of the dimensions matter.
 *
 * <p>Source: Bergstra and Bengio, "Random Search for Hyper-Parameter Optimization", 2012.
 *
 * @param sizes how many values each dimension has, 1 or more
 */
public record CandidateGrid(List<Integer> sizes) {
    /** More combinations cannot be counted by an index. */
    private static final long MOST = Integer.MAX_VALUE;

    /**
     * Refuses a dimension without values, and more combinations than can be counted.
     *
     * @param sizes how many values each dimension has
     */
    public CandidateGrid {
        Objects.requireNonNull(sizes, "sizes");
        sizes = List.copyOf(sizes);
        long product = 1;
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("each dimension needs one value or more, found " + sizes);
            }
            product *= size;
            if (product > MOST) {
                throw new UnusableSettingsException("found more than " + MOST + " combinations of settings",
                        Remedy.of("use shorter lists"));
            }
        }
    }

    /** {@return how many combinations there are} */
    public int size() {
        return sizes.stream().reduce(1, (product, size) -> product * size);
    }

    /**
     * {@return combinations in a random order, all of them or as many as are wanted: of each, the number of the value
     * of every dimension, from 0}
     *
     * <p>The order matters where time runs out: what was finished is a random sample then.
     *
     * @param most how many at most, 1 or more
     * @param seed of the sample and its order
     */
    public List<List<Integer>> draw(int most, long seed) {
        RandomState random = SeedStreams.stream(seed, "candidates");
        int[] drawn = SampleWithoutReplacement.AUTO.draw(random, size(), Math.min(most, size()));
        random.shuffle(drawn);
        List<List<Integer>> combinations = new ArrayList<>();
        for (int number : drawn) {
            combinations.add(combination(number));
        }
        return combinations;
    }

    /** The values of a combination by its number; the last dimension changes first. */
    private List<Integer> combination(int number) {
        Integer[] values = new Integer[sizes.size()];
        int rest = number;
        for (int d = values.length - 1; d >= 0; d--) {
            values[d] = rest % sizes.get(d);
            rest /= sizes.get(d);
        }
        return List.of(values);
    }
}
