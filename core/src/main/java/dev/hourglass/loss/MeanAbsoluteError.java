package dev.hourglass.loss;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The mean of {@code |output - target|}. Its gradient is {@code sign(output - target) / (rows * columns)}, 0 where both
 * are equal.
 *
 * <p>Accuracy: a difference is rounded once, so that the error of a sum is at most 2^-24 of it, and a little for the
 * sum itself. Signs are exact.
 */
public record MeanAbsoluteError() implements ElementLoss {
    /** How it is known. */
    public static final Kind<MeanAbsoluteError> KIND = new Kind<>("MeanAbsoluteError",
            List.of("mae", "mean_absolute_error"), List.of(), settings -> new MeanAbsoluteError());

    @Override
    public Kind<MeanAbsoluteError> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public ConstantAnswer constantAnswer() {
        return ConstantAnswer.MEDIANS;
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
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = errors.at(i, 0);
                for (int j = 0; j < width; j++) {
                    errors.array()[to + j] = Math.abs(output.array()[from + j] - target.array()[wanted + j]);
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
                    float difference = output.array()[from + j] - target.array()[wanted + j];
                    gradient.array()[to + j] = difference > 0 ? factor : difference < 0 ? -factor : difference;
                }
            }
        }
    }

    private static final class Vectors implements LossKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void errors(int rows, int width, View output, View target, View errors) {
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = errors.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, output.array(), from + j)
                            .sub(fromArray(SPECIES, target.array(), wanted + j)).abs()
                            .intoArray(errors.array(), to + j);
                }
            }
        }

        /** A difference that is neither above nor below 0 is 0 or NaN, and stays. */
        @Override
        public void gradient(int rows, int width, float factor, View output, View target, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector difference = fromArray(SPECIES, output.array(), from + j)
                            .sub(fromArray(SPECIES, target.array(), wanted + j));
                    difference.blend(factor, difference.compare(GT, 0)).blend(-factor, difference.compare(LT, 0))
                            .intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
