package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every implementation gives the bits of {@link DoubleVectors#dot} and {@link Sigmoid}. */
class RegressionKernelsTest {
    private static final RegressionKernels[] IMPLEMENTATIONS = {new ScalarRegression(), new VectorRegression()};
    private static final int CHAINS = RegressionKernels.ACCUMULATORS;

    private final SplittableRandom random = new SplittableRandom(5);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 100, 101})
    void dotProducts(int length) {
        for (int count : new int[] {0, 1, 2, 7, 8, 9, 16}) {
            double[][] rows = new double[count + 3][];
            Arrays.setAll(rows, row -> random.doubles(length + 1, -1, 1).toArray());
            double[] vector = random.doubles(length + 1, -1, 1).toArray();
            for (RegressionKernels kernels : IMPLEMENTATIONS) {
                double[] results = new double[count + CHAINS];
                Arrays.fill(results, Double.NaN);
                kernels.dots(rows, 3, count, vector, length, results);
                for (int i = 0; i < count; i++) {
                    assertEquals(DoubleVectors.dot(rows[3 + i], vector, length), results[i], name(kernels));
                }
            }
        }
    }

    /**
     * Around every branch of exp and log1p: where e^-|z| is 0.41 or the root of 2 less 1, underflows, or is nothing.
     */
    @Test
    void sigmoidsOfNumbersOfEverySize() {
        double[] edges = {0, 0.5, 1, -Math.log(0.41), -Math.log(Math.sqrt(2) - 1), 36.7, 37, 708.4, 709.8, 744.4, 745.1,
            745.2, 746, 747, 1e300, Double.MIN_VALUE, 1e-300, 1e-17, Double.POSITIVE_INFINITY, Double.NaN};
        DoubleStream near = Arrays.stream(edges).flatMap(z -> DoubleStream.iterate(z, Math::nextUp).limit(5));
        DoubleStream far = DoubleStream.concat(random.doubles(5000, 0, 2), random.doubles(5000, 0, 800));
        double[] sizes = DoubleStream.concat(near, far).toArray();
        check(sizes);
        check(Arrays.stream(sizes).map(z -> -z).toArray());
    }

    @Test
    void anyCountOfSigmoids() {
        for (int count = 0; count <= 2 * CHAINS + 1; count++) {
            check(random.doubles(count, -3, 3).toArray());
        }
    }

    private static void check(double[] numbers) {
        for (RegressionKernels kernels : IMPLEMENTATIONS) {
            double[] z = Arrays.copyOf(numbers, Padding.roundUp(numbers.length, CHAINS));
            double[] softpluses = new double[z.length];
            kernels.sigmoids(numbers.length, z, softpluses);
            for (int i = 0; i < numbers.length; i++) {
                String what = name(kernels) + " of " + numbers[i];
                assertEquals(Sigmoid.sigmoid(numbers[i]), z[i], what);
                assertEquals(Sigmoid.softplus(numbers[i]), softpluses[i], what);
            }
        }
    }

    private static String name(RegressionKernels kernels) {
        return kernels.getClass().getSimpleName();
    }
}
