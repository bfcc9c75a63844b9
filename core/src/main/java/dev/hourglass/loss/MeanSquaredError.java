package dev.hourglass.loss;

import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The mean of {@code (output - target)^2}. Its gradient is {@code 2 / (rows * columns) * (output - target)}, the factor
 * rounded once.
 */
public record MeanSquaredError() implements ElementLoss {
    /** How it is known. */
    public static final Kind<MeanSquaredError> KIND = new Kind<>("MeanSquaredError",
            List.of("mse", "mean_squared_error"), List.of(), settings -> new MeanSquaredError());

    /** Partial sums: element i is added to the sum i mod 8, whatever the machine's vectors hold. */
    private static final int SUMS = 8;

    @Override
    public Kind<MeanSquaredError> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    /**
     * {@return the mean of (prediction - target)^2, accumulated in float64}
     *
     * @param predictions rows x columns, 1 or more of each
     * @param targets     of the same shape
     * @throws IllegalArgumentException if the shapes differ or nothing is there to average
     */
    public static double between(Matrix predictions, Matrix targets) {
        if (predictions.rows() != targets.rows() || predictions.columns() != targets.columns()) {
            throw new IllegalArgumentException("cannot compare " + predictions + " with " + targets);
        }
        float[] left = predictions.values();
        float[] right = targets.values();
        if (left.length == 0) {
            throw new IllegalArgumentException("an empty matrix has no mean error");
        }
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum = add(sum, left[i], right[i]);
        }
        return sum / left.length;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Differences are taken in float64. Eight partial sums keep a fixed order and are added in a fixed tree; padding
     * adds zeros.
     */
    @Override
    @SuppressWarnings("exports")
    public LossSum sum(int rows, int columns, View output, View target, View scratch) {
        return new Sum(output, target);
    }

    private record Sum(View output, View target) implements LossSum {
        @Override
        public double of(int rows) {
            return sum(rows * output.rowStride(), output, target);
        }
    }

    /**
     * {@return the sum of (x - target)^2 over {@code size} elements}
     *
     * @param size   a multiple of 16
     * @param x      contiguous
     * @param target contiguous
     */
    static double sum(int size, View x, View target) {
        float[] left = x.array();
        float[] right = target.array();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i < size; i += SUMS) {
            int at = x.offset() + i;
            int other = target.offset() + i;
            s0 = add(s0, left[at], right[other]);
            s1 = add(s1, left[at + 1], right[other + 1]);
            s2 = add(s2, left[at + 2], right[other + 2]);
            s3 = add(s3, left[at + 3], right[other + 3]);
            s4 = add(s4, left[at + 4], right[other + 4]);
            s5 = add(s5, left[at + 5], right[other + 5]);
            s6 = add(s6, left[at + 6], right[other + 6]);
            s7 = add(s7, left[at + 7], right[other + 7]);
        }
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }

    private static double add(double sum, float x, float target) {
        double difference = (double) x - target;
        return Math.fma(difference, difference, sum);
    }

    @Override
    @SuppressWarnings("exports")
    public LossKernel scalars() {
        return new Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public LossKernel vectors() {
        return new Vectors();
    }

    private static final class Scalars implements LossKernel {
        @Override
        public void errors(int rows, int width, View output, View target, View errors) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < width; j++) {
                    float difference = output.array()[output.at(i, j)] - target.array()[target.at(i, j)];
                    errors.array()[errors.at(i, j)] = difference * difference;
                }
            }
        }

        @Override
        public void gradient(int rows, int width, float factor, View output, View target, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j++) {
                    gradient.array()[to + j] =
                            2 * factor * (output.array()[from + j] - target.array()[wanted + j]);
                }
            }
        }
    }

    private static final class Vectors implements LossKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void errors(int rows, int width, View output, View target, View errors) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector difference = fromArray(SPECIES, output.array(), output.at(i, j))
                            .sub(fromArray(SPECIES, target.array(), target.at(i, j)));
                    difference.mul(difference).intoArray(errors.array(), errors.at(i, j));
                }
            }
        }

        @Override
        public void gradient(int rows, int width, float factor, View output, View target, View gradient) {
            float doubled = 2 * factor;
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, output.array(), from + j)
                            .sub(fromArray(SPECIES, target.array(), wanted + j)).mul(doubled)
                            .intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
