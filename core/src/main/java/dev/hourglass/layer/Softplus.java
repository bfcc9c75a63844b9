package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * The smooth rectifier {@code y = log(1 + e^x)}, element by element (Dugas et al., 2001), as Keras's
 * {@code Activation("softplus")}. As 0 becomes log 2, padding is cleared.
 *
 * <p>The value is within 1.75 ulp. The derivative, {@code e^x / (1 + e^x)}, is within 2.4 ulp.
 */
public record Softplus() implements Activation {
    /** How it is known. */
    public static final Kind<Softplus> KIND =
            new Kind<>("Softplus", List.of("softplus"), List.of(), settings -> new Softplus());

    /** From here on, the function is x and its derivative 1 in float32; e^x must not be infinite. */
    private static final float LINEAR = 17.5f;
    private static final float HIGHEST = 0x1p30f;

    @Override
    public Kind<Softplus> kind() {
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
    public boolean keepsZero() {
        return false;
    }

    /** The output tells it as well, but only by another exponential function. */
    @Override
    public boolean keepsDerivative() {
        return true;
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

    private record Scalars() implements KeptDerivative.Scalars {
        @Override
        public float value(float x) {
            return x > LINEAR ? x : FloatLog1p.log1p(FloatExponential.exp(x));
        }

        @Override
        public float derivative(float x) {
            float power = FloatExponential.exp(x);
            float finite = power > HIGHEST ? HIGHEST : power;
            return finite / (finite + 1);
        }
    }

    private record Vectors() implements KeptDerivative.Vectors {
        private static final Elementwise EXP = FloatExponential.vector();
        private static final Elementwise LOG1P = FloatLog1p.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            EXP.run(rows, width, x, scratch);
            LOG1P.run(rows, width, scratch, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int logarithm = scratch.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    fromArray(SPECIES, scratch.array(), logarithm + j).blend(number, number.compare(GT, LINEAR))
                            .intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void forward(int rows, int width, View x, View y, View derivative, View scratch) {
            EXP.run(rows, width, x, derivative);
            LOG1P.run(rows, width, derivative, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int kept = derivative.at(i, 0);
                int logarithm = scratch.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector power = fromArray(SPECIES, derivative.array(), kept + j);
                    FloatVector finite = power.blend(HIGHEST, power.compare(GT, HIGHEST));
                    fromArray(SPECIES, scratch.array(), logarithm + j).blend(number, number.compare(GT, LINEAR))
                            .intoArray(y.array(), to + j);
                    finite.div(finite.add(1)).intoArray(derivative.array(), kept + j);
                }
            }
        }
    }
}
