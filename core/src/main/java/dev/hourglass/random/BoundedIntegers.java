package dev.hourglass.random;

/**
 * Uniform integers below a bound, by masked rejection: draw as many low bits as the bound has, again while above it.
 *
 * <p>This is what numpy's legacy generator does. There is no modulo and no multiplication, so the number of words a
 * call uses depends on the words themselves; a bound of zero uses none.
 */
final class BoundedIntegers {
    private final MersenneTwister words;

    /**
     * Integers made of the words of one generator.
     *
     * @param words shared with the other distributions of the same state
     */
    BoundedIntegers(MersenneTwister words) {
        this.words = words;
    }

    /**
     * One integer. One word a try where the bound fits 32 bits, two otherwise.
     *
     * @param top the largest value wanted, read as unsigned
     * @return 0 to {@code top}, both included, to be read as unsigned
     */
    long upTo(long top) {
        if (top == 0) {
            return 0;
        }
        long mask = mask(top);
        boolean oneWord = top >>> 32 == 0;
        long value;
        do {
            value = (oneWord ? words.nextInt32() : words.nextInt64()) & mask;
        } while (Long.compareUnsigned(value, top) > 0);
        return value;
    }

    /**
     * Fills an array with {@code low} plus integers up to a bound that are cut out of 32-bit words, lowest bits first.
     * What is left of the last word is dropped.
     *
     * @param target    filled from its first to its last place
     * @param low       added to every integer
     * @param top       the largest integer wanted, less than {@code 2^pieceBits}
     * @param pieceBits how many bits of a word each try takes: 1, 8 or 16
     */
    void fillFromPieces(long[] target, long low, int top, int pieceBits) {
        int mask = (int) mask(top);
        int word = 0;
        int bitsLeft = 0;
        for (int i = 0; i < target.length; i++) {
            int value;
            do {
                if (bitsLeft == 0) {
                    word = words.nextInt32();
                    bitsLeft = Integer.SIZE;
                }
                value = word & mask;
                word >>>= pieceBits;
                bitsLeft -= pieceBits;
            } while (value > top);
            target[i] = low + value;
        }
    }

    /** The smallest 2^k - 1 that is not less than a number above zero. */
    private static long mask(long top) {
        return -1L >>> Long.numberOfLeadingZeros(top);
    }
}
