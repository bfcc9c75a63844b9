package dev.hourglass.random;

import java.nio.charset.StandardCharsets;

/**
 * Independent named streams out of one seed, so that drawing more numbers for one purpose never changes another.
 *
 * <p>Derivation, fixed for good because files depend on it: the stream is {@link RandomState#RandomState(int[])} of
 * the low 32 bits of the seed, the high 32 bits of the seed, and then one word (0 to 255) for every byte of the name
 * in UTF-8. Different seeds or names give different words, hence different states.
 *
 * <p>A name can carry a number, such as {@code "batches/17"}: the stream of step 17 without drawing the 16 before.
 */
public final class SeedStreams {
    private SeedStreams() {
    }

    /**
     * The stream of a seed and a name, at its beginning.
     *
     * @param seed any number
     * @param name what the stream is for; any text
     * @return a new state: the same arguments give the same numbers
     */
    public static RandomState stream(long seed, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int[] words = new int[2 + bytes.length];
        words[0] = (int) seed;
        words[1] = (int) (seed >>> 32);
        for (int i = 0; i < bytes.length; i++) {
            words[2 + i] = Byte.toUnsignedInt(bytes[i]);
        }
        return new RandomState(words);
    }
}
