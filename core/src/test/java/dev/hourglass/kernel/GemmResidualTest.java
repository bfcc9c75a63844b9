package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The product is as near to the exact one as the analysis of inner products promises (Higham, "Accuracy and Stability
 * of Numerical Algorithms", 2002, equation 3.13): |C - C'| is at most k u / (1 - k u) times |A| |B|, with u = 2^-24.
 *
 * <p>C' is summed in float64, where a product of two float32 numbers is exact; its own error, below
 * k 2^-53 |A| |B|, is added to the bound.
 */
class GemmResidualTest {
    private static final double FLOAT_UNIT = 0x1p-24;
    private static final double DOUBLE_UNIT = 0x1p-53;

    @ParameterizedTest
    @CsvSource({"1, 1, 1, NN", "5, 33, 17, NN", "64, 100, 200, NT", "70, 65, 300, TN+", "40, 270, 600, NN+",
        "100, 40, 1200, TT"})
    void errorsStayBelowTheBound(int rows, int columns, int depth, String layout) {
        GemmCase product = new GemmCase(rows, columns, depth, layout, new SplittableRandom(rows));
        float[] scalar = product.computed(new ScalarGemm(), 0, rows);
        float[] vector = product.computed(new VectorGemm(), 0, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                check(product, i, j, product.element(scalar, i, j));
                check(product, i, j, product.element(vector, i, j));
            }
        }
    }

    private static void check(GemmCase product, int i, int j, float computed) {
        double start = product.initial == null ? 0 : product.initial.array()[product.initial.at(i, j)];
        double sum = start;
        double magnitude = Math.abs(start);
        for (int k = 0; k < product.depth; k++) {
            double term = (double) product.a.array()[product.a.at(i, k)] * product.b.array()[product.b.at(k, j)];
            sum += term;
            magnitude += Math.abs(term);
        }
        double bound = (growth(product.depth, FLOAT_UNIT) + growth(product.depth, DOUBLE_UNIT)) * magnitude;
        double error = Math.abs(computed - sum);
        assertTrue(error <= bound, () -> "error " + error + " at " + i + ", " + j + " is above " + bound);
    }

    /** Higham's gamma: the most that so many roundings can change a number by, relatively. */
    private static double growth(int roundings, double unit) {
        return roundings * unit / (1 - roundings * unit);
    }
}
