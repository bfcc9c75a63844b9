package dev.hourglass.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, uniform reals, integers and orderings of numpy's RandomState: equal to the bit. */
class RandomStateGoldenTest {
    private static final String FOLDER = "/golden/rng/";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 4294967295L})
    void wordsOfAnIntegerSeed(long seed) {
        assertWords(new RandomState(seed), "raw32_seed" + seed + ".txt");
    }

    @Test
    void wordsOfArraySeeds() {
        assertWords(new RandomState(new int[] {1}), "raw32_seedarray_1.txt");
        assertWords(new RandomState(new int[] {1, 2, 3}), "raw32_seedarray_1_2_3.txt");
    }

    private static void assertWords(RandomState random, String file) {
        for (String word : Golden.lines(FOLDER + file)) {
            assertEquals(Long.parseLong(word), Integer.toUnsignedLong(random.nextInt32()));
        }
    }

    @Test
    void wordsFarDownTheStream() {
        for (String[] record : Golden.records(FOLDER + "raw32_far.txt")) {
            RandomState random = new RandomState(Long.parseLong(record[0]));
            for (int skipped = Integer.parseInt(record[1]); skipped > 0; skipped--) {
                random.nextInt32();
            }
            for (long word : Golden.longs(record[2])) {
                assertEquals(word, Integer.toUnsignedLong(random.nextInt32()));
            }
        }
    }

    @Test
    void aLongIsTwoWordsTheHighOneFirst() {
        RandomState words = new RandomState(42);
        long high = words.nextInt32();
        long low = Integer.toUnsignedLong(words.nextInt32());
        assertEquals(high << 32 | low, new RandomState(42).nextInt64());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4294967295L})
    void reals(long seed) {
        double[] expected = reals("random_sample_seed" + seed + ".txt");
        assertArrayEquals(expected, new RandomState(seed).randomSample(expected.length));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 4294967295L})
    void realsBetweenBounds(long seed) {
        double[] expected = reals("uniform_seed" + seed + ".txt");
        RandomState random = new RandomState(seed);
        assertArrayEquals(expected, Arrays.stream(expected).map(any -> random.uniform(-2.5, 7.25)).toArray());
    }

    private static double[] reals(String file) {
        return Golden.lines(FOLDER + file).stream().mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void integersOfEveryType() {
        List<String[]> records = Golden.records(FOLDER + "randint.txt");
        assertEquals(100, records.size());
        for (String[] record : records) {
            RandomState random = new RandomState(Long.parseLong(record[0]));
            long low = Long.parseLong(record[1]);
            long high = Long.parseLong(record[2]);
            IntegerType type = IntegerType.valueOf(record[3].toUpperCase(Locale.ROOT));
            assertArrayEquals(Golden.longs(record[5]),
                    random.randint(low, high, Integer.parseInt(record[4]), type), String.join("|", record));
        }
    }

    @Test
    void anInt64OnItsOwnIsTheFirstOfAnArray() {
        for (String[] record : Golden.records(FOLDER + "randint.txt")) {
            if (record[3].equals("int64")) {
                RandomState random = new RandomState(Long.parseLong(record[0]));
                for (long expected : Golden.longs(record[5])) {
                    assertEquals(expected, random.randint(Long.parseLong(record[1]), Long.parseLong(record[2])));
                }
            }
        }
    }

    @Test
    void orderingsAndTheWordsTheyUse() {
        for (String[] record : Golden.records(FOLDER + "shuffle_permutation.txt")) {
            RandomState random = new RandomState(Long.parseLong(record[1]));
            int size = Integer.parseInt(record[2]);
            int[] order = ordering(random, record[0], size);
            assertArrayEquals(Golden.ints(record[3]), order);
            assertEquals(Double.parseDouble(record[4]), random.randomSample());
        }
    }

    private static int[] ordering(RandomState random, String method, int size) {
        if (method.equals("permutation")) {
            return random.permutation(size);
        }
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        random.shuffle(order);
        return order;
    }

    @Test
    void rowsOfAMatrixAreShuffledAsTheirNumbersAre() {
        for (String[] record : Golden.records(FOLDER + "shuffle_rows.txt")) {
            RandomState random = new RandomState(Long.parseLong(record[1]));
            int columns = Integer.parseInt(record[3]);
            int[] order = ordering(random, record[0], Integer.parseInt(record[2]));
            int[] matrix = new int[order.length * columns];
            Arrays.setAll(matrix, i -> order[i / columns] * columns + i % columns);
            assertArrayEquals(Golden.ints(record[4]), matrix);
        }
    }

    @Test
    void choices() {
        for (String[] record : Golden.records(FOLDER + "choice.txt")) {
            RandomState random = new RandomState(Long.parseLong(record[0]));
            int population = Integer.parseInt(record[1]);
            int size = Integer.parseInt(record[2]);
            assertArrayEquals(Golden.ints(record[4]), random.choice(population, size, record[3].equals("replace")));
        }
    }
}
