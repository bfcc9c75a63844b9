package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatHyperbolicTangent;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The hyperbolic tangent, element by element, as Keras's {@code Activation("tanh")}.
 *
 * <p>The value is within 2.57 ulp. The derivative is computed from it, as {@code 1 - y^2}, within 3.1 * 2^-24.
 */
public record Tanh() implements Activation {
    /** How it is known. */
    public static final Kind<Tanh> KIND = new Kind<>("Tanh", List.of("tanh"), List.of(), settings -> new Tanh());

    @Override
    public Kind<Tanh> kind() {
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
            return FloatHyperbolicTangent.tanh(x);
        }

        @Override
        public float gradient(float kept, float dy) {
            return Math.fma(-kept, kept, 1) * dy;
        }
    }

    private record Vectors() implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
        private static final Elementwise TANH = FloatHyperbolicTangent.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            TANH.run(rows, width, x, y);
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector output = fromArray(SPECIES, kept.array(), from + j);
                    output.neg().fma(output, broadcast(SPECIES, 1))
                            .mul(fromArray(SPECIES, gradient.array(), to + j)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
