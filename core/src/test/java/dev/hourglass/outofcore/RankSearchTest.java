package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the values, and however few are sorted at a time: what sorting all of them would give. */
class RankSearchTest {
    private static final int VALUES = 3000;

    static Stream<double[]> columns() {
        Random random = new Random(1);
        return Stream.<DoubleSupplier>of(
                random::nextGaussian,
                () -> 1 + random.nextDouble() * 1e-9,
                () -> random.nextInt(3),
                () -> random.nextInt(1000) == 0 ? random.nextDouble() : 5,
                () -> Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL)
                        * (random.nextBoolean() ? 1 : -1),
                () -> random.nextBoolean() ? 0.0 : -0.0,
                () -> Double.MIN_VALUE * random.nextInt(),
                () -> random.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE,
                () -> 7)
                .map(next -> IntStream.range(0, VALUES).mapToDouble(i -> next.getAsDouble()).toArray());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void theValuesAreThoseOfSorting(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] passes = {0};
        Consumer<Consumer<double[]>> pass = visitor -> {
            passes[0]++;
            for (int from = 0; from < VALUES; from += 700) {
                visitor.accept(Arrays.copyOfRange(values, from, Math.min(VALUES, from + 700)));
            }
        };
        for (int most : new int[] {1, 2, 10, 999, VALUES}) {
            for (int[] ranks : new int[][] {{0}, {VALUES - 1}, {0, 0, 1499, 1500, VALUES - 1, VALUES - 1},
                IntStream.range(0, VALUES).toArray()}) {
                passes[0] = 0;
                assertArrayEquals(Arrays.stream(ranks).mapToDouble(rank -> sorted[rank]).toArray(),
                        new RankSearch(pass, most).atRanks(ranks), most + " at a time, ranks " + ranks.length);
                assertTrue(ranks.length > 6 || passes[0] <= 5 * ranks.length, passes[0] + " passes");
            }
        }
    }
}
