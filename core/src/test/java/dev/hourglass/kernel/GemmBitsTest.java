package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Every implementation of the product gives the bits of its definition, one chain of fused multiply-adds in ascending
 * k, whatever the shape, and writes nothing else.
 */
class GemmBitsTest {
    private static final Gemm[] IMPLEMENTATIONS = {new ScalarGemm(), new VectorGemm(), new PackedGemm()};
    private static final String[] LAYOUTS = {"NN", "NN+", "NN*", "NT", "NT+", "TN", "TN+", "TN|", "TT", "NN|"};
    private static final int[] ROWS = {0, 1, 5, 7, 11, 13, 31, 64, 65, Tuning.BLOCK_ROWS + 1};
    private static final int[] COLUMNS = {0, 1, 3, 4, 7, 9, 15, 16, 17, 31, 33, 47, 49, 97, 263};

    @Test
    void everyEdgeShape() {
        GemmGrid.forEach(Long.MAX_VALUE, product -> check(product, 0, product.rows));
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
            check(product.sprinkled(200, random), 0, product.rows);
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

    /** Of one step and with rows at any distance, so that sometimes both strides of A are 1. */
    @Test
    void oneContiguousColumn() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 100; i++) {
            GemmCase product = new GemmCase(64 + i % 6, 4 * VectorWidth.FLOATS.length(), 1, "NN|", random);
            check(product, 0, product.rows);
        }
    }

    private static void checkIsStart(Gemm gemm, GemmCase product) {
        float[] c = product.computed(gemm, 0, product.rows);
        for (int i = 0; i < product.rows; i++) {
            for (int j = 0; j < product.columns; j++) {
                float initial = product.initial == null ? 0 : product.initial.array()[product.initial.at(i, j)];
                assertEquals(initial, product.element(c, i, j), name(gemm, product));
            }
        }
    }

    /** Compares bits: assertArrayEquals distinguishes zeros by sign and takes every NaN for the same. */
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
