package dev.hourglass.split;

import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Deals a number of rows out to classes in proportion to their sizes, by largest remainders: scikit-learn's
 * {@code _approximate_mode}. Equal remainders are told apart at random.
 */
final class Apportionment {
    private Apportionment() {
    }

    /**
     * Deals rows out.
     *
     * @param sizes  of the classes
     * @param draws  rows to deal out, at most the sum of the sizes
     * @param random drawn from wherever rounding down leaves rows over
     * @return rows for each class, together {@code draws}
     */
    static int[] apportion(int[] sizes, int draws, RandomState random) {
        long total = Arrays.stream(sizes).asLongStream().sum();
        double[] remainders = new double[sizes.length];
        int[] dealt = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            double share = (double) sizes[i] / total * draws;
            dealt[i] = (int) share;
            remainders[i] = share - dealt[i];
        }
        dealRest(draws - Arrays.stream(dealt).sum(), remainders, dealt, random);
        return dealt;
    }

    /** One more for the largest remainders; among equal ones the draw is made even where all of them get one. */
    private static void dealRest(int rest, double[] remainders, int[] dealt, RandomState random) {
        double[] ascending = Arrays.stream(remainders).distinct().sorted().toArray();
        for (int i = ascending.length - 1; rest > 0 && i >= 0; i--) {
            double remainder = ascending[i];
            int[] candidates = IntStream.range(0, dealt.length).filter(c -> remainders[c] == remainder).toArray();
            int chosen = Math.min(candidates.length, rest);
            for (int place : random.choice(candidates.length, chosen, false)) {
                dealt[candidates[place]]++;
            }
            rest -= chosen;
        }
    }
}
