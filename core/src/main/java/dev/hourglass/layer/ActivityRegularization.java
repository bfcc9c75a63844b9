package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Keras's ActivityRegularization: rows pass it as they are, and training makes {@code (l1 * sum(|y|) + l2 * sum(y^2)) /
 * rows}
 * smaller together with the loss, the sums over the batch. With l1 a code becomes sparse. It is divided by the rows of
 * the batch as in Keras 2, so that the batch size does not decide how much it weighs; Keras 3 leaves that out. Losses
 * that are reported are those of the data, without it.
 *
 * <p>Its gradient is {@code fma(y, 2 * l2 / rows, g) + l1 / rows * sign(y)}, with a sign of 0 at 0, the factors rounded
 * once.
 *
 * @param l1 0 or more
 * @param l2 0 or more
 */
public record ActivityRegularization(double l1, double l2) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<ActivityRegularization> KIND = new Kind<>("ActivityRegularization",
            List.of("activity_regularization"), List.of(Parameter.real("l1", 0), Parameter.real("l2", 0)),
            settings -> new ActivityRegularization(settings.real("l1"), settings.real("l2")));

    /**
     * Refuses numbers out of range.
     *
     * @param l1 0 or more
     * @param l2 0 or more
     */
    public ActivityRegularization {
        Ranges.requireNotNegative("l1", l1);
        Ranges.requireNotNegative("l2", l2);
    }

    @Override
    public Kind<ActivityRegularization> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(l1, l2);
    }

    @Override
    public boolean needsOutput() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        return new Pass(block, l1, l2, Kernels.CHOICE.isVector() ? new Vectors() : new Scalars());
    }

    @Override
    public boolean isPenalty() {
        return true;
    }

    private record Pass(ColumnBlock block, double l1, double l2, Kernel kernel) implements LayerPass {
        @Override
        public void forward(int rows) {
            block.x().copyTo(block.y(), rows, block.width());
        }

        @Override
        public void backward(int rows) {
            kernel.addGradient(rows, block.width(), (float) (l1 / rows), (float) (2 * l2 / rows), block.y(),
                    block.gradient());
        }
    }

    /** The arithmetic, of which each implementation gives the same bits. */
    interface Kernel {
        /**
         * Adds the gradient of the penalty.
         *
         * @param rows     how many
         * @param width    columns, a multiple of 16
         * @param l1       divided by the rows of the batch
         * @param twiceL2  divided by the rows of the batch
         * @param y        rows x width
         * @param gradient rows x width, added to
         */
        void addGradient(int rows, int width, float l1, float twiceL2, View y, View gradient);
    }

    /** Row after row. */
    static final class Scalars implements Kernel {
        @Override
        public void addGradient(int rows, int width, float l1, float twiceL2, View y, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = y.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j++) {
                    float value = y.array()[from + j];
                    float sign = value == 0 ? 0 : Math.copySign(l1, value);
                    gradient.array()[to + j] = Math.fma(value, twiceL2, gradient.array()[to + j]) + sign;
                }
            }
        }
    }

    /** As many columns at a time as a vector has lanes. */
    static final class Vectors implements Kernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void addGradient(int rows, int width, float l1, float twiceL2, View y, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = y.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector value = fromArray(SPECIES, y.array(), from + j);
                    FloatVector sign = FloatVector.zero(SPECIES).blend(l1, value.compare(GT, 0))
                            .blend(-l1, value.compare(LT, 0));
                    value.fma(broadcast(SPECIES, twiceL2), fromArray(SPECIES, gradient.array(), to + j)).add(sign)
                            .intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
