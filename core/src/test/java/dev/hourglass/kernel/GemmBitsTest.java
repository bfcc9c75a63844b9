package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every implementation of the product gives the bits of its definition, one chain of fused multiply-adds in ascending
 * k, whatever the shape, and writes nothing else.
 */
class GemmBitsTest {
    private static final int LANES = VectorWidth.FLOATS.length();
    private static final Gemm[] IMPLEMENTATIONS = {new ScalarGemm(), new VectorGemm(), new PackedGemm()};
    private static final String[] LAYOUTS = {"NN", "NN+", "NN*", "NT", "NT+", "TN", "TN+", "TT"};

    /** Sizes of tiles and blocks, one less and one more, and primes. */
    private static final int[] ROWS = {0, 1, 2, 5, 6, 7, 11, 12, 13, 31, 63, 64, 65, 191, 192, 193, 199};
    private static final int[] COLUMNS = IntStream.concat(
            IntStream.of(LANES, 2 * LANES, 16, 32, 256).flatMap(size -> IntStream.of(size - 1, size, size + 1)),
            IntStream.of(0, 1, 3, 97, 211, 263)).toArray();
    private static final int[] DEPTHS = {0, 1, 2, 3, 4, 5, 7, 8, 31, 97, 255, 256, 257, 511, 512, 513};

    @ParameterizedTest
    @ValueSource(strings = {"NN", "NN+", "NN*", "NT", "NT+", "TN", "TN+", "TT"})
    void smallShapesAllOfThem(String layout) {
        SplittableRandom random = new SplittableRandom(1);
        for (int rows : new int[] {0, 1, 5, 6, 7, 11, 12, 13}) {
            for (int columns : COLUMNS) {
                for (int depth : new int[] {0, 1, 4, 5}) {
                    check(new GemmCase(rows, columns, depth, layout, random), 0, rows);
                }
            }
        }
    }

    @Test
    void shapesRoundTilesAndBlocks() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 320; i++) {
            GemmCase product = new GemmCase(any(ROWS, random), any(COLUMNS, random), any(DEPTHS, random),
                    LAYOUTS[i % LAYOUTS.length], random);
            check(product, 0, product.rows);
        }
    }

    @ParameterizedTest
    @CsvSource({"193, 257, 513", "65, 300, 257", "64, 300, 257", "16, 100, 200", "128, 208, 300", "7, 1, 1000"})
    void shapesOfSeveralBlocks(int rows, int columns, int depth) {
        SplittableRandom random = new SplittableRandom(3);
        for (String layout : LAYOUTS) {
            check(new GemmCase(rows, columns, depth, layout, random), 0, rows);
        }
    }

    @Test
    void someRowsOnly() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            GemmCase product = new GemmCase(1 + any(ROWS, random), any(COLUMNS, random), 1 + random.nextInt(70),
                    LAYOUTS[i % LAYOUTS.length], random);
            int first = random.nextInt(product.rows);
            check(product, first, first + random.nextInt(product.rows - first + 1));
        }
    }

    @Test
    void nanInfinityZerosAndSubnormalNumbersAsTheDefinitionSays() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            GemmCase product = new GemmCase(any(ROWS, random) % 70, any(COLUMNS, random), 1 + random.nextInt(40),
                    LAYOUTS[i % LAYOUTS.length], random);
            check(product.sprinkled(200, random, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
                    Float.MAX_VALUE, Float.MIN_VALUE, 0f, -0f), 0, product.rows);
        }
    }

    @Test
    void nanInOneElementReachesItsRowAndNoOther() {
        GemmCase product = new GemmCase(13, 35, 20, "NN", new SplittableRandom(6));
        product.a.array()[product.a.at(7, 19)] = Float.NaN;
        for (Gemm gemm : IMPLEMENTATIONS) {
            float[] c = product.computed(gemm, 0, product.rows);
            for (int i = 0; i < product.rows; i++) {
                for (int j = 0; j < product.columns; j++) {
                    assertEquals(i == 7, Float.isNaN(product.element(c, i, j)), name(gemm, product));
                }
            }
        }
    }

    @Test
    void withoutStepsTheResultIsStart() {
        SplittableRandom random = new SplittableRandom(7);
        for (String layout : LAYOUTS) {
            for (int rows : ROWS) {
                GemmCase product = new GemmCase(rows, any(COLUMNS, random), 0, layout, random);
                for (Gemm gemm : IMPLEMENTATIONS) {
                    checkIsStart(gemm, product);
                }
            }
        }
    }

    private static void checkIsStart(Gemm gemm, GemmCase product) {
        float[] c = product.computed(gemm, 0, product.rows);
        for (int i = 0; i < product.rows; i++) {
            for (int j = 0; j < product.columns; j++) {
                float start = product.start == null ? 0 : product.start.array()[product.start.at(i, j)];
                assertEquals(start, product.element(c, i, j), name(gemm, product));
            }
        }
    }

    /** Compares whole arrays: assertArrayEquals distinguishes zeros by sign and takes every NaN for the same. */
    private static void check(GemmCase product, int firstRow, int endRow) {
        float[] expected = product.expected(firstRow, endRow);
        for (Gemm gemm : IMPLEMENTATIONS) {
            assertArrayEquals(expected, product.computed(gemm, firstRow, endRow), () -> name(gemm, product));
        }
    }

    private static String name(Gemm gemm, GemmCase product) {
        return gemm.getClass().getSimpleName() + " of " + product;
    }

    private static int any(int[] sizes, SplittableRandom random) {
        return sizes[random.nextInt(sizes.length)];
    }
}
