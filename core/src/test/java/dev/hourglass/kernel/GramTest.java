package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every implementation gives the bits of the plain loop that says what is meant, and writes nothing else. */
class GramTest {
    private static final Gram[] IMPLEMENTATIONS = {new ScalarGram(), new VectorGram()};

    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 101})
    void tilesAndTheirEdges(int columns) {
        for (int rows : new int[] {0, 1, 3, 4, 5, 63, 64, 65, 130}) {
            check(rows, 0, rows, columns);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 3, 197, 20", "70, 69, 70, 6", "10, 5, 5, 4"})
    void someRowsOnly(int rows, int first, int end, int columns) {
        check(rows, first, end, columns);
    }

    private void check(int rowCount, int first, int end, int columns) {
        double[][] rows = matrix(rowCount, columns + 2);
        double[] weights = numbers(rowCount);
        double[][] before = matrix(columns, columns + 1);
        for (Gram gram : IMPLEMENTATIONS) {
            double[][] found = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
            double[] scratch = new double[Gram.scratch(columns)];
            Arrays.fill(scratch, Double.NaN);
            gram.add(rows, first, end, weights, columns, found, scratch);
            for (int i = 0; i < columns; i++) {
                double[] expected = before[i].clone();
                for (int j = i; j < columns; j++) {
                    for (int r = first; r < end; r++) {
                        expected[j] = Math.fma(weights[r] * rows[r][i], rows[r][j], expected[j]);
                    }
                }
                assertArrayEquals(expected, found[i], gram.getClass().getSimpleName() + ", row " + i);
            }
        }
    }

    private double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, r -> numbers(columns));
        return matrix;
    }

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1).toArray();
    }
}
