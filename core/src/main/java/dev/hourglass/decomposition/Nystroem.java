package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.Moments;
import dev.hourglass.parallel.Interrupts;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Features whose products are, nearly, those of a radial basis function kernel {@code exp(-gamma |x - y|^2)}:
 * scikit-learn's {@code Nystroem}. Rows are compared with a sample of training rows, the landmarks, and what comes out
 * is multiplied by the inverse root of the landmarks' own kernel matrix (Williams and Seeger, 2001). A linear
 * classifier on them is nearly a support vector machine of that kernel: what can be had without learning features.
 *
 * @param landmarks     k rows of training
 * @param gamma         of the kernel, above 0
 * @param normalization k x k
 */
public record Nystroem(DoubleMatrix landmarks, double gamma, DoubleMatrix normalization) {
    /** scikit-learn's: smaller eigenvalues count as this. */
    private static final double LEAST_EIGENVALUE = 1e-12;

    /**
     * Refuses null.
     *
     * @param landmarks     k rows of training
     * @param gamma         of the kernel, above 0
     * @param normalization k x k
     */
    public Nystroem {
        Objects.requireNonNull(landmarks, "landmarks");
        Objects.requireNonNull(normalization, "normalization");
    }

    /**
     * {@return features of the kernel with {@code gamma = 1 / (columns * variance of all values)}, scikit-learn's
     * {@code scale}}
     *
     * @param rows   to learn from, standardized columns, 1 row or more
     * @param most   features, 1 or more; there are no more than rows
     * @param random draws the landmarks
     */
    public static Nystroem fit(DoubleMatrix rows, int most, RandomState random) {
        return fit(rows, most, LEAST_EIGENVALUE, random);
    }

    /**
     * {@return the same with smaller eigenvalues of the landmarks' kernel matrix counted as a given one: the root of it
     * is what errors of the kernel are divided by at most}
     *
     * @param rows   to learn from, standardized columns, 1 row or more
     * @param most   features, 1 or more; there are no more than rows
     * @param least  eigenvalue, above 0
     * @param random draws the landmarks
     */
    public static Nystroem fit(DoubleMatrix rows, int most, double least, RandomState random) {
        int[] order = IntStream.range(0, rows.rows()).toArray();
        random.shuffle(order);
        DoubleMatrix landmarks = rows.selectRows(Arrays.copyOf(order, Math.min(most, order.length)));
        double gamma = 1 / (rows.columns() * variance(rows.values()));
        return new Nystroem(landmarks, gamma, inverseRoot(kernel(landmarks, landmarks, gamma), least));
    }

    private static double variance(double[] values) {
        double squares = Moments.squares(values, Moments.mean(values));
        return squares > 0 ? squares / values.length : 1;
    }

    /** {@code exp} of {@link StrictMath}, since others differ between machines. */
    private static DoubleMatrix kernel(DoubleMatrix rows, DoubleMatrix landmarks, double gamma) {
        DoubleMatrix kernel = new DoubleMatrix(rows.rows(), landmarks.rows());
        for (int i = 0; i < rows.rows(); i++) {
            Interrupts.check();
            for (int k = 0; k < landmarks.rows(); k++) {
                double distance = 0;
                for (int j = 0; j < rows.columns(); j++) {
                    double difference = rows.get(i, j) - landmarks.get(k, j);
                    distance = Math.fma(difference, difference, distance);
                }
                kernel.set(i, k, StrictMath.exp(-gamma * distance));
            }
        }
        return kernel;
    }

    private static DoubleMatrix inverseRoot(DoubleMatrix kernel, double least) {
        int size = kernel.rows();
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(kernel.values(), i * size, (i + 1) * size);
        }
        SymmetricEigen eigen = new SymmetricEigen(rows);
        DoubleMatrix vectors = eigen.vectors();
        DoubleMatrix scaled = new DoubleMatrix(size, size);
        DoubleMatrix transposed = new DoubleMatrix(size, size);
        for (int c = 0; c < size; c++) {
            double root = Math.sqrt(Math.max(eigen.values()[c], least));
            for (int j = 0; j < size; j++) {
                scaled.set(c, j, vectors.get(c, j) / root);
                transposed.set(j, c, vectors.get(c, j));
            }
        }
        return Products.of(transposed, scaled);
    }

    /**
     * {@return the features of rows, rows x k}
     *
     * @param rows of as many columns as were fitted to, standardized likewise
     */
    public DoubleMatrix transform(DoubleMatrix rows) {
        Products.requireColumns(rows, landmarks.columns());
        return Products.of(kernel(rows, landmarks, gamma), normalization);
    }
}
