package dev.hourglass.random;

import java.util.Arrays;

/**
 * MT19937, the 32-bit Mersenne Twister of Matsumoto and Nishimura (ACM TOMACS 8, 1998), with the 2002 seeding.
 *
 * <p>State: 624 words and the position of the next one. Distributions are built on top of its words.
 */
final class MersenneTwister {
    private static final int LENGTH = 624;
    private static final int SHIFT = 397;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7FFFFFFF;
    private static final int ODD_MASK = 0x9908B0DF;
    private static final int ARRAY_BASE_SEED = 19650218;

    private final int[] key;
    private int position = LENGTH;

    private MersenneTwister(int[] key) {
        this.key = key;
    }

    /**
     * Seeds with one word ({@code init_genrand}).
     *
     * @param seed read as an unsigned 32-bit number
     * @return a generator whose next word is its first
     */
    static MersenneTwister ofWord(int seed) {
        return new MersenneTwister(wordKey(seed));
    }

    /**
     * Seeds with any number of words ({@code init_by_array}).
     *
     * @param seeds at least one word, each read as unsigned
     * @return a generator whose next word is its first; not the same as {@link #ofWord} of a single word
     */
    static MersenneTwister ofArray(int[] seeds) {
        int[] key = wordKey(ARRAY_BASE_SEED);
        int i = 1;
        int j = 0;
        for (int step = Math.max(LENGTH, seeds.length); step > 0; step--) {
            key[i] = (key[i] ^ (mixed(key[i - 1]) * 1664525)) + seeds[j] + j;
            i = advance(key, i);
            j = j + 1 < seeds.length ? j + 1 : 0;
        }
        for (int step = LENGTH - 1; step > 0; step--) {
            key[i] = (key[i] ^ (mixed(key[i - 1]) * 1566083941)) - i;
            i = advance(key, i);
        }
        key[0] = UPPER_BIT;
        return new MersenneTwister(key);
    }

    /**
     * A generator that goes on from where another one stood.
     *
     * @param state what {@link #state} gave
     * @throws IllegalArgumentException if it is none: 624 words and a position from 0 to 624
     */
    static MersenneTwister ofState(int[] state) {
        if (state.length != LENGTH + 1 || state[LENGTH] < 0 || state[LENGTH] > LENGTH) {
            throw new IllegalArgumentException(
                    "the state of a random stream is 624 words and a position from 0 to 624");
        }
        MersenneTwister twister = new MersenneTwister(Arrays.copyOf(state, LENGTH));
        twister.position = state[LENGTH];
        return twister;
    }

    /** {@return the 624 words, and the position of the next one} */
    int[] state() {
        int[] state = Arrays.copyOf(key, LENGTH + 1);
        state[LENGTH] = position;
        return state;
    }

    private static int[] wordKey(int seed) {
        int[] key = new int[LENGTH];
        key[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            key[i] = 1812433253 * mixed(key[i - 1]) + i;
        }
        return key;
    }

    private static int mixed(int word) {
        return word ^ (word >>> 30);
    }

    /** The next place of the array seeding: 1 to 623, the last word carried over to the first on the way round. */
    private static int advance(int[] key, int i) {
        if (i + 1 < LENGTH) {
            return i + 1;
        }
        key[0] = key[LENGTH - 1];
        return 1;
    }

    /** {@return the next 32 random bits} */
    int nextInt32() {
        if (position == LENGTH) {
            twist();
            position = 0;
        }
        int word = key[position++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >>> 18);
    }

    /** {@return the next 64 random bits: two words, the first one the high half} */
    long nextInt64() {
        long high = nextInt32();
        return (high << 32) | (nextInt32() & 0xFFFFFFFFL);
    }

    /** {@return a real from 0 to 1 (excluded): 27 bits of one word, then 26 of the next, as a multiple of 2^-53} */
    double nextReal() {
        int high = nextInt32() >>> 5;
        int low = nextInt32() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** Makes the next 624 words. In three pieces, because the recurrence reads round the end of the array. */
    private void twist() {
        for (int i = 0; i < LENGTH - SHIFT; i++) {
            key[i] = key[i + SHIFT] ^ twisted(key[i], key[i + 1]);
        }
        for (int i = LENGTH - SHIFT; i < LENGTH - 1; i++) {
            key[i] = key[i + SHIFT - LENGTH] ^ twisted(key[i], key[i + 1]);
        }
        key[LENGTH - 1] = key[SHIFT - 1] ^ twisted(key[LENGTH - 1], key[0]);
    }

    private static int twisted(int word, int next) {
        int joined = (word & UPPER_BIT) | (next & LOWER_BITS);
        return (joined >>> 1) ^ (-(joined & 1) & ODD_MASK);
    }
}
