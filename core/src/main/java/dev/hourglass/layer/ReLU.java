package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import dev.hourglass.kernel.Positive;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The rectifier {@code y = max(x, 0)}, element by element (Nair and Hinton, 2010), without rounding. Its derivative at
 * 0 is 0.
 */
public record ReLU() implements Activation {
    /** How it is known. */
    public static final Kind<ReLU> KIND = new Kind<>("ReLU", List.of("relu"), List.of(), settings -> new ReLU());

    @Override
    public Kind<ReLU> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public boolean reachesAllNumbers() {
        return false;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new Vectors();
    }

    private record Scalars() implements ScalarActivation {
        @Override
        public float value(float x) {
            return Math.max(x, 0);
        }

        @Override
        public float gradient(float kept, float dy) {
            return Positive.choose(kept, dy, 0);
        }
    }

    private record Vectors() implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    number.blend(0, number.compare(LE, 0)).intoArray(y.array(), to + j);
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
                    FloatVector output = fromArray(SPECIES, kept.array(), from + j);
                    FloatVector.zero(SPECIES).blend(dy, output.compare(GT, 0)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
