package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits of counters look random in every way that is looked at; bounds are {@link #SIGMAS} standard deviations. */
class CounterRandomTest {
    private static final int COUNT = 1 << 20;
    private static final int PAIRS = 1 << 15;

    /** One statistic in 1.7 million lies beyond; so one of the thousands here may not. */
    private static final double SIGMAS = 5;

    private static final long KEY = CounterRandom.key(42, 1, 2);

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 16, 24})
    void allBytesAreEquallyFrequent(int shift) {
        int[] counts = new int[256];
        for (int i = 0; i < COUNT; i++) {
            counts[CounterRandom.bits(KEY, i) >>> shift & 255]++;
        }
        double expected = COUNT / 256.0;
        double chiSquare = Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
        assertEquals(255, chiSquare, SIGMAS * Math.sqrt(2 * 255), "chi square of 255 degrees of freedom");
    }

    /** Each pair of counters that differ in the bit counts once. */
    @Test
    void aBitOfTheCounterFlipsEachBitWithProbabilityOneHalf() {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int flip = 1 << bit;
            int[] flips = new int[Integer.SIZE];
            for (int i = 0; i < PAIRS; i++) {
                int without = i / flip * 2 * flip + i % flip;
                addBits(CounterRandom.bits(KEY, without) ^ CounterRandom.bits(KEY, without + flip), flips);
            }
            checkHalf(flips, PAIRS, "counter bit " + bit);
        }
    }

    @Test
    void aBitOfTheKeyFlipsEachBitWithProbabilityOneHalf() {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flipped = KEY ^ 1L << bit;
            int[] flips = new int[Integer.SIZE];
            for (int i = 0; i < PAIRS; i++) {
                addBits(CounterRandom.bits(KEY, i) ^ CounterRandom.bits(flipped, i), flips);
            }
            checkHalf(flips, PAIRS, "key bit " + bit);
        }
    }

    private static void addBits(int bits, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += bits >>> i & 1;
        }
    }

    private static void checkHalf(int[] counts, int of, String where) {
        double deviation = Math.sqrt(of) / 2;
        for (int i = 0; i < counts.length; i++) {
            assertEquals(of / 2.0, counts[i], SIGMAS * deviation, where + ", bit " + i);
        }
    }

    /** Neighbours, those a vector or a row apart, and those of far rows. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 16, 32, 256, 400, 65536, 1 << 30, Integer.MIN_VALUE})
    void countersApartAreNotCorrelated(int distance) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += centered(CounterRandom.bits(KEY, i)) * centered(CounterRandom.bits(KEY, i + distance));
        }
        assertEquals(0, sum / COUNT, SIGMAS / 12 / Math.sqrt(COUNT));
    }

    @Test
    void keysOfNeighbouringWordsAreNotCorrelated() {
        for (int step = 0; step < 100; step++) {
            long first = CounterRandom.key(42, 0, step, 3);
            long[] others = {CounterRandom.key(42, 0, step + 1, 3), CounterRandom.key(42, 1, step, 3),
                CounterRandom.key(42, 0, step, 4), CounterRandom.key(43, 0, step, 3)};
            for (long other : others) {
                double sum = 0;
                for (int i = 0; i < 4096; i++) {
                    sum += centered(CounterRandom.bits(first, i)) * centered(CounterRandom.bits(other, i));
                }
                assertEquals(0, sum / 4096, SIGMAS / 12 / Math.sqrt(4096));
            }
        }
    }

    /** A number from -1/2 to 1/2, whose variance is 1/12. */
    private static double centered(int bits) {
        return bits * 0x1p-32;
    }

    /** A permutation of the counters would have no equal numbers at all. */
    @Test
    void asManyNumbersAreEqualAsAmongTrueRandomNumbers() {
        int[] numbers = new int[COUNT];
        Arrays.setAll(numbers, i -> CounterRandom.bits(KEY, i));
        Arrays.sort(numbers);
        int equal = 0;
        for (int i = 1; i < COUNT; i++) {
            equal += numbers[i] == numbers[i - 1] ? 1 : 0;
        }
        double expected = 0x1p-33 * COUNT * COUNT;
        assertEquals(expected, equal, SIGMAS * Math.sqrt(expected));
    }

    @Test
    void everyWordAndItsPlaceCountInAKey() {
        Set<Long> keys = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            for (int epoch = 0; epoch < 10; epoch++) {
                for (int step = 0; step < 100; step++) {
                    assertTrue(keys.add(CounterRandom.key(seed, epoch, step)));
                }
                assertTrue(keys.add(CounterRandom.key(seed, epoch)));
            }
            assertTrue(keys.add(CounterRandom.key(seed)));
        }
        assertNotEquals(CounterRandom.key(1, 2, 3), CounterRandom.key(1, 3, 2));
    }

    /**
     * The first key is SplitMix64's first number of seed 0. Who trained with these numbers gets the same model for
     * ever.
     */
    @Test
    void numbersNeverChange() {
        assertEquals(0xe220a8397b1dcdafL, CounterRandom.key(0));
        assertEquals(0xd0734750fde362b3L, CounterRandom.key(1, 2, 3));
        assertEquals(1489615132, CounterRandom.bits(CounterRandom.key(1, 2, 3), 0));
        assertEquals(-1691179919, CounterRandom.bits(CounterRandom.key(1, 2, 3), -1));
    }
}
