package dev.hourglass.kernel;

/**
 * Random numbers that are a pure function of a key and a counter (Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", 2011): there is no state, so any thread can compute any of them, in any order and on
 * vectors of any length, always with the same result.
 *
 * <p><b>Equation.</b> a = mix(counter + lower half of the key), bits = mix(a + upper half of the key) xor a, where mix
 * is Wellons' {@code lowbias32} ("Prospecting for hash functions", 2018), two multiplications by odd numbers between
 * shifts by 16, 15 and 16 bits, a permutation of the integers. The xor makes it no permutation: as with true random
 * numbers, numbers of different counters may be equal. All in 32-bit integers, which vectors have everywhere.
 *
 * <p><b>Quality.</b> Made for noise and dropout, not for secrets. A key has 2^32 numbers before they repeat; flipping
 * one bit of counter or key flips each bit of the number with probability 1/2. The tests measure that, as well as
 * moments, distributions and correlations of neighbors.
 */
public final class CounterRandom {
    /** The counters of a vector's lanes, relative to the first lane. */
    static final int[] LANES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    static final int FIRST_SHIFT = 16;
    static final int FIRST_FACTOR = 0x7feb352d;
    static final int SECOND_SHIFT = 15;
    static final int SECOND_FACTOR = 0x846ca68b;
    static final int THIRD_SHIFT = 16;

    /** What SplitMix64 adds from number to number: 2^64 divided by the golden ratio. */
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private CounterRandom() {
    }

    /**
     * Makes a key for one purpose from a seed: other words, more words or another order give an unrelated key. The
     * mixing is that of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
     * word by word.
     *
     * @param seed  any number
     * @param words what the numbers are for, such as epoch, step and layer
     * @return the key
     */
    public static long key(long seed, long... words) {
        long key = mix(seed + GAMMA);
        for (long word : words) {
            key = mix((key ^ word) + GAMMA);
        }
        return key;
    }

    /**
     * Makes the same key as {@link #key(long, long...)} from one word, without making an array.
     *
     * @param seed any number
     * @param word what the numbers are for
     * @return the key
     */
    public static long key(long seed, long word) {
        return mix((mix(seed + GAMMA) ^ word) + GAMMA);
    }

    private static long mix(long z) {
        long first = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    /**
     * {@return 32 random bits}
     *
     * @param key     of {@link #key}
     * @param counter any number
     */
    public static int bits(long key, int counter) {
        int a = mix(counter + (int) key);
        return mix(a + (int) (key >>> Integer.SIZE)) ^ a;
    }

    private static int mix(int x) {
        int first = (x ^ x >>> FIRST_SHIFT) * FIRST_FACTOR;
        int second = (first ^ first >>> SECOND_SHIFT) * SECOND_FACTOR;
        return second ^ second >>> THIRD_SHIFT;
    }
}
