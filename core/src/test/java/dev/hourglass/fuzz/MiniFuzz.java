package dev.hourglass.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** A few seconds of what a fuzzer does for hours: seeds, changed at random places by a seeded generator. */
public final class MiniFuzz {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PIECE = 16;
    /** Of so many inputs one has to be accepted, and one refused. */
    private static final int ONE_IN = 1000;

    private final Random random;
    private final List<byte[]> seeds;
    private int accepted;
    private int refused;

    private MiniFuzz(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    /**
     * Gives a target every seed as it is, and then so many changed ones, of which one in a thousand at least is to be
     * accepted, and one refused: else only one of the two ways was tried.
     *
     * @param target says whether it accepts an input
     * @throws AssertionError if the target throws anything; the message holds the input
     */
    public static void run(List<byte[]> seeds, Predicate<byte[]> target, int runs, long seed) {
        MiniFuzz fuzz = new MiniFuzz(seeds, seed);
        seeds.forEach(input -> fuzz.give(input, target));
        fuzz.accepted = 0;
        fuzz.refused = 0;
        for (int i = 0; i < runs; i++) {
            fuzz.give(fuzz.next(), target);
        }
        if (Math.min(fuzz.accepted, fuzz.refused) * ONE_IN < runs) {
            throw new AssertionError(fuzz.accepted + " inputs accepted, " + fuzz.refused + " refused");
        }
    }

    private void give(byte[] input, Predicate<byte[]> target) {
        try {
            boolean accepts = target.test(input.clone());
            // An empty input, of which there are many, is no test of what is refused.
            accepted += accepts ? 1 : 0;
            refused += accepts || input.length == 0 ? 0 : 1;
        } catch (Throwable failure) {
            throw new AssertionError("input, in hexadecimal: " + HexFormat.of().formatHex(input), failure);
        }
    }

    private byte[] next() {
        byte[] input = anySeed();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = change(input);
        }
        return input;
    }

    private byte[] anySeed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] change(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(5)) {
            case 0 -> replace(input, from, to, new byte[0]);
            case 1 -> replace(input, from, Math.min(input.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            case 2 -> replace(input, from, from, piece(input));
            case 3 -> replace(input, from, to, piece(anySeed()));
            default -> flipped(input, from);
        };
    }

    private byte[] piece(byte[] source) {
        int from = random.nextInt(source.length + 1);
        return Arrays.copyOfRange(source, from, Math.min(source.length, from + random.nextInt(LONGEST_PIECE)));
    }

    private byte[] flipped(byte[] input, int place) {
        byte[] changed = input.clone();
        if (place < changed.length) {
            changed[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return changed;
    }

    private static byte[] replace(byte[] input, int from, int to, byte[] piece) {
        byte[] changed = new byte[input.length - (to - from) + piece.length];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(input, to, changed, from + piece.length, input.length - to);
        return changed;
    }
}
