package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExpm1;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The smooth rectifier {@code y = log(1 + e^x)}, element by element (Dugas et al., 2001), as Keras's
 * {@code Activation("softplus")}. As 0 becomes log 2, padding is cleared.
 *
 * <p>It is computed as {@code max(x, 0) + log(1 + e^-|x|)}, so that nothing overflows, within 3 ulp. The derivative
 * is computed from it, as {@code 1 - e^-y}, within 5 ulp.
 */
public record Softplus() implements Activation {
    /** How it is known. */
    public static final Kind<Softplus> KIND =
            new Kind<>("Softplus", List.of("softplus"), List.of(), settings -> new Softplus());

    @Override
    public Kind<Softplus> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
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
            return Math.max(x, 0) + FloatLog1p.log1p(FloatExponential.exp(-Math.abs(x)));
        }

        @Override
        public float gradient(float kept, float dy) {
            return -FloatExpm1.expm1(-kept) * dy;
        }
    }

    private record Vectors() implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
        private static final Elementwise EXP = FloatExponential.vector();
        private static final Elementwise EXPM1 = FloatExpm1.vector();
        private static final Elementwise LOG1P = FloatLog1p.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int to = scratch.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, x.array(), from + j).abs().neg().intoArray(scratch.array(), to + j);
                }
            }
            EXP.run(rows, width, scratch, scratch);
            LOG1P.run(rows, width, scratch, scratch);
            addPositive(rows, width, x, y, scratch);
        }

        /** y = max(x, 0) + logarithm. */
        private static void addPositive(int rows, int width, View x, View y, View logarithm) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int summand = logarithm.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    number.blend(0, number.compare(LT, 0)).add(fromArray(SPECIES, logarithm.array(), summand + j))
                            .intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = scratch.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, kept.array(), from + j).neg().intoArray(scratch.array(), to + j);
                }
            }
            EXPM1.run(rows, width, scratch, scratch);
            for (int i = 0; i < rows; i++) {
                int from = scratch.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, scratch.array(), from + j).neg()
                            .mul(fromArray(SPECIES, gradient.array(), to + j)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
