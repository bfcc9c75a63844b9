package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a decomposition one, on matrices of every kind. */
class SymmetricEigenTest {
    private static double[][] random(int size, double scale) {
        SplittableRandom random = new SplittableRandom(size);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = scale * (random.nextDouble() - 0.5);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Of a given number of directions only, as data have whose columns follow from few others. */
    private static double[][] ofRank(int size, int rank) {
        SplittableRandom random = new SplittableRandom(rank);
        double[][] matrix = new double[size][size];
        for (int r = 0; r < rank; r++) {
            double[] direction = random.doubles(size).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += direction[i] * direction[j];
                }
            }
        }
        return matrix;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** A v = lambda v, vectors at right angles and of length 1, values descending; errors by the size of the matrix. */
    private static SymmetricEigen check(double[][] matrix) {
        SymmetricEigen eigen = new SymmetricEigen(copy(matrix));
        int size = matrix.length;
        double[] values = eigen.values();
        DoubleMatrix vectors = eigen.vectors();
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
        for (int c = 0; c < size; c++) {
            for (int i = 0; i < size; i++) {
                double product = 0;
                for (int j = 0; j < size; j++) {
                    product += matrix[i][j] * vectors.get(c, j);
                }
                assertEquals(values[c] * vectors.get(c, i), product, 1e-14 * size * largest);
            }
            for (int other = 0; other <= c; other++) {
                double product = 0;
                for (int j = 0; j < size; j++) {
                    product += vectors.get(c, j) * vectors.get(other, j);
                }
                assertEquals(other == c ? 1 : 0, product, 1e-14 * size);
            }
            assertTrue(c == 0 || values[c - 1] >= values[c]);
        }
        return eigen;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 17, 64, 150})
    void anyMatrixIsDecomposed(int size) {
        check(random(size, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-140, 1e-30, 1e30, 1e140})
    void anyScaleIsDecomposed(double scale) {
        check(random(20, scale));
    }

    /** What is zero but for rounding must not keep it turning. */
    @ParameterizedTest
    @CsvSource({"60, 10", "100, 10", "100, 1", "40, 39"})
    void fewDirectionsAreFoundAsSuch(int size, int rank) {
        double[] values = check(ofRank(size, rank)).values();
        assertTrue(values[rank - 1] > 1e-6 * values[0]);
        for (int i = rank; i < size; i++) {
            assertEquals(0, values[i], 1e-14 * values[0] * size);
        }
    }

    /** The columns of the tutorial's data are 10 directions, standardized. */
    @Test
    void directionsOfDataAreFoundAsSuch() {
        ClassificationSamples samples = ClassificationGenerator.generate(new ClassificationSettings()
                .withSamples(670).withFeatures(new FeatureCounts(100, 10, 90, 0)).withRandomState(1));
        assertEquals(10, PrincipalComponents.fit(Standardization.fit(samples.x()).transform(samples.x()))
                .variances().length);
    }

    @Test
    void equalEigenvaluesAndZerosAreDecomposed() {
        check(new double[5][5]);
        double[][] identity = new double[6][6];
        double[][] ones = new double[7][7];
        for (int i = 0; i < 7; i++) {
            if (i < 6) {
                identity[i][i] = 3;
            }
            Arrays.fill(ones[i], 1);
        }
        assertArrayEquals(new double[] {3, 3, 3, 3, 3, 3}, check(identity).values());
        assertEquals(7, check(ones).values()[0], 1e-13);
    }

    @Test
    void signsAreFixed() {
        DoubleMatrix vectors = check(random(30, 1)).vectors();
        for (int c = 0; c < 30; c++) {
            double largest = 0;
            for (int j = 0; j < 30; j++) {
                largest = Math.abs(vectors.get(c, j)) > Math.abs(largest) ? vectors.get(c, j) : largest;
            }
            assertTrue(largest > 0);
        }
    }

    @Test
    void numbersThatAreNotFiniteEndIt() {
        double[][] matrix = random(5, 1);
        matrix[2][3] = Double.NaN;
        matrix[3][2] = Double.NaN;
        assertThrows(ArithmeticException.class, () -> new SymmetricEigen(matrix));
    }
}
