package dev.hourglass.random;

import java.util.Arrays;

/**
 * The random streams of numpy's legacy {@code RandomState}: the same seed gives the same words, reals, integers and
 * orderings as there, in the same order, and uses up the same number of words.
 *
 * <p>Accuracy: everything is equal to numpy to the bit, but for normal numbers, where numpy takes the logarithm of the
 * C library. Ours is correctly rounded (see {@link Logarithm}), theirs nearly always; about 4 normals in 10,000 differ,
 * by one or two units in the last place.
 *
 * <p>A state changes with every call and is for one thread. Nothing but the calls changes it: no clock, no hidden
 * entropy. There is no constructor without a seed.
 */
public final class RandomState {
    private static final long LARGEST_SEED = 0xFFFFFFFFL;

    private final MersenneTwister words;
    private final BoundedIntegers integers;
    private final PolarNormals normals;

    /**
     * The stream of a seed, as {@code numpy.random.RandomState(seed)}.
     *
     * @param seed 0 to 4294967295
     * @throws IllegalArgumentException if the seed is outside this range
     */
    public RandomState(long seed) {
        this(MersenneTwister.ofWord(checkedSeed(seed)));
    }

    /**
     * The stream of several seed words, as {@code numpy.random.RandomState([...])}. One word in an array is not the
     * same stream as the word alone.
     *
     * @param seeds at least one word, each read as an unsigned 32-bit number
     * @throws IllegalArgumentException if there is no word
     */
    public RandomState(int[] seeds) {
        this(MersenneTwister.ofArray(checkedSeeds(seeds)));
    }

    private RandomState(MersenneTwister words) {
        this.words = words;
        this.integers = new BoundedIntegers(words);
        this.normals = new PolarNormals(words);
    }

    /**
     * {@return a stream that goes on where another one stood}
     *
     * @param state what {@link #state} gave
     * @throws IllegalArgumentException if it is no such state
     */
    public static RandomState ofState(int[] state) {
        return new RandomState(MersenneTwister.ofState(state));
    }

    /**
     * {@return where this stream stands: the 624 words of the generator, and the position of the next, from 0 to 624}
     * A normal number that {@link #standardNormal} keeps for its next call is no part of it.
     */
    public int[] state() {
        return words.state();
    }

    private static int checkedSeed(long seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("a seed lies between 0 and " + LARGEST_SEED + ", found " + seed);
        }
        return (int) seed;
    }

    private static int[] checkedSeeds(int[] seeds) {
        if (seeds.length == 0) {
            throw new IllegalArgumentException("a seed array needs at least one word, found none");
        }
        return seeds;
    }

    /** {@return the next 32 random bits} */
    public int nextInt32() {
        return words.nextInt32();
    }

    /** {@return the next 64 random bits: two 32-bit words, the first one the high half} */
    public long nextInt64() {
        return words.nextInt64();
    }

    /** {@return a real number from 0 (included) to 1 (excluded), a multiple of 2^-53; uses two words} */
    public double randomSample() {
        return words.nextReal();
    }

    /**
     * Several reals, each as {@link #randomSample()}.
     *
     * @param size how many, 0 or more
     * @return the numbers in the order drawn
     */
    public double[] randomSample(int size) {
        double[] sample = new double[checkedSize(size)];
        for (int i = 0; i < size; i++) {
            sample[i] = words.nextReal();
        }
        return sample;
    }

    /**
     * A real number between two bounds.
     *
     * @param low  the lower bound, included
     * @param high the upper bound, excluded but for rounding
     * @return low + (high - low) * randomSample(), rounded after each operation
     * @throws IllegalArgumentException if high - low is not finite
     */
    public double uniform(double low, double high) {
        double span = high - low;
        if (!Double.isFinite(span)) {
            throw new IllegalArgumentException("the range " + low + " to " + high + " is not finite");
        }
        return low + span * words.nextReal();
    }

    /**
     * {@return a number of the normal distribution with mean 0 and standard deviation 1} Every second call uses no
     * word: the polar method makes two, and the second is kept, also across calls of other methods.
     */
    public double standardNormal() {
        return normals.next();
    }

    /**
     * A number of a normal distribution.
     *
     * @param loc   the mean
     * @param scale the standard deviation, 0 or more
     * @return loc + scale * standardNormal(), rounded after each operation
     * @throws IllegalArgumentException if scale is negative or not a number
     */
    public double normal(double loc, double scale) {
        if (!(scale >= 0)) {
            throw new IllegalArgumentException("a standard deviation is 0 or more, found " + scale);
        }
        return loc + scale * normals.next();
    }

    /**
     * One integer, as numpy's {@code randint(low, high)} with its default type.
     *
     * @param low  the least value
     * @param high one more than the greatest value
     * @return low to high - 1; a range of one value uses no word
     * @throws IllegalArgumentException if low is not below high
     */
    public long randint(long low, long high) {
        IntegerType.INT64.checkRange(low, high);
        return low + integers.upTo(high - 1 - low);
    }

    /**
     * Integers of a type, as numpy's {@code randint(low, high, size, dtype)}.
     *
     * @param low  the least value
     * @param high one more than the greatest value
     * @param size how many, 0 or more
     * @param type decides how the words are cut into tries
     * @return the numbers in the order drawn
     * @throws IllegalArgumentException if the range is empty or outside the type, or size is negative
     */
    public long[] randint(long low, long high, int size, IntegerType type) {
        type.checkRange(low, high);
        long[] values = new long[checkedSize(size)];
        long top = high - 1 - low;
        if (top == 0) {
            Arrays.fill(values, low);
        } else if (type.bits() < Integer.SIZE) {
            integers.fillFromPieces(values, low, (int) top, type.bits());
        } else {
            Arrays.setAll(values, i -> low + integers.upTo(top));
        }
        return values;
    }

    /**
     * Puts an array into a random order, in place (Fisher and Yates, from the last place down).
     *
     * @param values shuffled
     */
    public void shuffle(int[] values) {
        shuffle(values, values.length);
    }

    /**
     * Puts the first values of an array into a random order, as {@link #shuffle(int[])} would if there were no others.
     *
     * @param values of which the first are shuffled
     * @param count  how many, from 0 to all
     */
    public void shuffle(int[] values, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = (int) integers.upTo(i);
            int moved = values[i];
            values[i] = values[j];
            values[j] = moved;
        }
    }

    /**
     * A random order of the numbers from 0.
     *
     * @param size how many numbers, 0 or more
     * @return 0 to size - 1, shuffled
     * @throws IllegalArgumentException if size is negative
     */
    public int[] permutation(int size) {
        int[] order = new int[checkedSize(size)];
        Arrays.setAll(order, i -> i);
        shuffle(order);
        return order;
    }

    /**
     * Draws from the numbers 0 to population - 1, all equally likely, as numpy's {@code choice}.
     *
     * @param population how many numbers there are
     * @param size       how many to draw
     * @param replace    whether a number may be drawn more than once
     * @return the numbers in the order drawn
     * @throws IllegalArgumentException if there are not enough numbers, or a size is negative
     */
    public int[] choice(int population, int size, boolean replace) {
        checkedSize(size);
        if (population < (replace ? Math.min(size, 1) : size)) {
            throw new IllegalArgumentException("cannot draw " + size + (replace ? "" : " different")
                    + " numbers out of " + population);
        }
        return replace ? drawn(population, size) : Arrays.copyOf(permutation(population), size);
    }

    private int[] drawn(int population, int size) {
        int[] values = new int[size];
        Arrays.setAll(values, i -> (int) integers.upTo(population - 1L));
        return values;
    }

    private static int checkedSize(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a size is 0 or more, found " + size);
        }
        return size;
    }
}
