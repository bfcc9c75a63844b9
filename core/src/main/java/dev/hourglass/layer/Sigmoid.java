package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The logistic function {@code y = 1 / (1 + e^-x)}, element by element, as Keras's {@code Activation("sigmoid")}. As 0
 * becomes one half, padding is cleared.
 *
 * <p>It is computed as {@code e^x / (1 + e^x)}, within 2.4 ulp also where it is small. The derivative is computed from
 * it, as {@code (1 - y) y}, within 1.6 * 2^-24.
 */
public record Sigmoid() implements Activation {
    /** How it is known. */
    public static final Kind<Sigmoid> KIND =
            new Kind<>("Sigmoid", List.of("sigmoid"), List.of(), settings -> new Sigmoid());

    /** Of e^x: where this is more than 2^25, the result is 1 whatever it is, and it must not be infinite. */
    private static final float HIGHEST = 0x1p30f;

    @Override
    public Kind<Sigmoid> kind() {
        return KIND;
    }

    @Override
    public boolean givesShares() {
        return true;
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
    public boolean keepsZero() {
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
            float power = FloatExponential.exp(x);
            float finite = power > HIGHEST ? HIGHEST : power;
            return finite / (finite + 1);
        }

        @Override
        public float gradient(float kept, float dy) {
            return (1 - kept) * kept * dy;
        }
    }

    private record Vectors() implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
        private static final Elementwise EXP = FloatExponential.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            EXP.run(rows, width, x, y);
            for (int i = 0; i < rows; i++) {
                int at = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector power = fromArray(SPECIES, y.array(), at + j);
                    FloatVector finite = power.blend(HIGHEST, power.compare(GT, HIGHEST));
                    finite.div(finite.add(1)).intoArray(y.array(), at + j);
                }
            }
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector output = fromArray(SPECIES, kept.array(), from + j);
                    output.neg().add(1).mul(output)
                            .mul(fromArray(SPECIES, gradient.array(), to + j)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
