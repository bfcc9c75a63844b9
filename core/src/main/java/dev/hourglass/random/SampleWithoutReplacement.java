package dev.hourglass.random;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Different numbers out of a population, as scikit-learn's {@code sample_without_replacement} draws them. Every
 * method uses the stream in its own way and costs differently.
 */
public enum SampleWithoutReplacement {
    /**
     * What suits the ratio of sample to population: between 0.01 and 0.99 the first numbers of a permutation, below
     * and above that what {@link #TRACKING_SELECTION} does.
     */
    AUTO {
        @Override
        int[] drawChecked(RandomState random, int population, int size) {
            double ratio = ratio(population, size);
            return ratio > 0.01 && ratio < 0.99
                    ? random.choice(population, size, false)
                    : TRACKING_SELECTION.drawChecked(random, population, size);
        }
    },
    /**
     * Draws again whatever was drawn before: memory for the sample only. From a fifth of the population on this would
     * draw in vain too often, and {@link #RESERVOIR_SAMPLING} is used in its place.
     */
    TRACKING_SELECTION {
        @Override
        int[] drawChecked(RandomState random, int population, int size) {
            return ratio(population, size) < 0.2
                    ? tracked(random, population, size)
                    : RESERVOIR_SAMPLING.drawChecked(random, population, size);
        }
    },
    /**
     * One pass over the population, in which later numbers take the places of earlier ones: no memory but the sample.
     */
    RESERVOIR_SAMPLING {
        @Override
        int[] drawChecked(RandomState random, int population, int size) {
            int[] sample = new int[size];
            Arrays.setAll(sample, i -> i);
            for (int i = size; i < population; i++) {
                int place = (int) random.randint(0, i + 1L);
                if (place < size) {
                    sample[place] = i;
                }
            }
            return sample;
        }
    },
    /** Draws from a pool that shrinks: memory for the whole population, one draw a number. */
    POOL {
        @Override
        int[] drawChecked(RandomState random, int population, int size) {
            int[] pool = new int[population];
            Arrays.setAll(pool, i -> i);
            int[] sample = new int[size];
            for (int i = 0; i < size; i++) {
                int left = population - i;
                int place = (int) random.randint(0, left);
                sample[i] = pool[place];
                pool[place] = pool[left - 1];
            }
            return sample;
        }
    };

    /**
     * Draws a sample.
     *
     * @param random     the stream
     * @param population how many numbers there are: 0 to population - 1
     * @param size       how many different ones are wanted
     * @return the sample in scikit-learn's order, which is not random for every method
     * @throws IllegalArgumentException unless 0 &lt;= size &lt;= population
     */
    public int[] draw(RandomState random, int population, int size) {
        if (size < 0 || size > population) {
            throw new IllegalArgumentException(
                    "cannot draw " + size + " different numbers out of " + population);
        }
        return drawChecked(random, population, size);
    }

    /** {@link #draw} for sizes known to be possible. */
    abstract int[] drawChecked(RandomState random, int population, int size);

    private static double ratio(int population, int size) {
        return population == 0 ? 1.0 : (double) size / population;
    }

    private static int[] tracked(RandomState random, int population, int size) {
        int[] sample = new int[size];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < size; i++) {
            int candidate;
            do {
                candidate = (int) random.randint(0, population);
            } while (!taken.add(candidate));
            sample[i] = candidate;
        }
        return sample;
    }
}
