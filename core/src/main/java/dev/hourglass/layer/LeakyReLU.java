package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import dev.hourglass.kernel.Positive;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The activation {@code y = x > 0 ? x : slope * x}, element by element (Maas, Hannun and Ng, 2013).
 *
 * @param slope for values that are not positive, 0 or more
 */
public record LeakyReLU(double slope) implements Activation {
    /** The slope that Keras uses when none is given. */
    public static final double DEFAULT_SLOPE = 0.3;

    /** How it is known. */
    public static final Kind<LeakyReLU> KIND = new Kind<>("LeakyReLU", List.of("leaky_relu", "leaky"),
            List.of(Parameter.real("slope", DEFAULT_SLOPE)), settings -> new LeakyReLU(settings.real("slope")));

    /**
     * Refuses a slope out of range.
     *
     * @param slope for values that are not positive
     */
    public LeakyReLU {
        Ranges.requireNotNegative("slope", slope);
    }

    /** The activation with the default slope. */
    public LeakyReLU() {
        this(DEFAULT_SLOPE);
    }

    @Override
    public Kind<LeakyReLU> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(slope);
    }

    @Override
    public boolean reachesAllNumbers() {
        return slope > 0;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new Scalars((float) slope);
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new Vectors((float) slope);
    }

    private record Scalars(float slope) implements ScalarActivation {
        @Override
        public float value(float x) {
            return x * Positive.choose(x, 1, slope);
        }

        @Override
        public float gradient(float kept, float dy) {
            return dy * Positive.choose(kept, 1, slope);
        }
    }

    private record Vectors(float slope) implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector value = fromArray(SPECIES, x.array(), from + j);
                    value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector dy = fromArray(SPECIES, gradient.array(), to + j);
                    FloatVector value = fromArray(SPECIES, kept.array(), from + j);
                    dy.mul(slope).blend(dy, value.compare(GT, 0)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
