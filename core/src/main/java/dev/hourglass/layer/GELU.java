package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatErrorFunction;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * The Gaussian error linear unit, element by element (Hendrycks and Gimpel, 2016): {@code y = x P(x)}, where P(x), the
 * chance that a standard normal number is below x, is {@code (1 + erf(x / sqrt(2))) / 2}; or, approximately,
 * {@code (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2}, which is quicker and differs by 0.0005 at most. As in Keras,
 * P is exact unless the approximation is asked for.
 *
 * <p>The exact function is computed within 1.95 * 2^-24 * |x|, its derivative within 2.55 * 2^-24; the approximation
 * within 2.6 * 2^-24 * |x| of its formula, its derivative within 4.3 * 2^-24.
 *
 * @param approximate whether to approximate P
 */
public record GELU(boolean approximate) implements Activation {
    /** How it is known. */
    public static final Kind<GELU> KIND = new Kind<>("GELU", List.of("gelu"),
            List.of(Parameter.truth("approximate", false)), settings -> new GELU(settings.truth("approximate")));

    /** The factor of x^3 in the approximation. */
    public static final double CUBE = 0.044715;

    /** The approximate P is the logistic function of {@code LINEAR * x + CUBIC * x^3}. */
    private static final float LINEAR = (float) (2 * Math.sqrt(2 / Math.PI));
    private static final float CUBIC = (float) (2 * Math.sqrt(2 / Math.PI) * CUBE);

    private static final float INVERSE_ROOT_2 = (float) Math.sqrt(0.5);
    /** The density of a standard normal number at 0. */
    private static final float DENSITY = (float) (1 / Math.sqrt(2 * Math.PI));

    /** Beyond this, P is 0 or 1 in float32, and the density 0; the infinite would make NaN of 0. */
    private static final float HIGHEST = 16;

    /** The exact function. */
    public GELU() {
        this(false);
    }

    @Override
    public Kind<GELU> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(approximate);
    }

    @Override
    public boolean reachesAllNumbers() {
        return false;
    }

    @Override
    public boolean keepsDerivative() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return approximate ? new LogisticGate.Scalars(LINEAR, CUBIC) : new Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return approximate ? new LogisticGate.Vectors(LINEAR, CUBIC) : new Vectors();
    }

    /** The exact function, one number after the other. */
    private record Scalars() implements KeptDerivative.Scalars {
        @Override
        public float value(float x) {
            return (x < -HIGHEST ? -HIGHEST : x) * chance(x);
        }

        @Override
        public float derivative(float x) {
            float above = x < -HIGHEST ? -HIGHEST : x;
            float within = above > HIGHEST ? HIGHEST : above;
            float power = FloatExponential.exp(-0.5f * within * within);
            return Math.fma(DENSITY * within, power, chance(x));
        }

        private static float chance(float x) {
            return Math.fma(FloatErrorFunction.erf(x * INVERSE_ROOT_2), 0.5f, 0.5f);
        }
    }

    /** The same on vectors. */
    private record Vectors() implements KeptDerivative.Vectors {
        private static final Elementwise ERF = FloatErrorFunction.vector();
        private static final Elementwise EXP = FloatExponential.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            errorFunctions(rows, width, x, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = scratch.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    fromArray(SPECIES, scratch.array(), at + j).fma(0.5f, 0.5f)
                            .mul(number.blend(-HIGHEST, number.compare(LT, -HIGHEST))).intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void forward(int rows, int width, View x, View y, View derivative, View scratch) {
            errorFunctions(rows, width, x, scratch);
            powers(rows, width, x, derivative);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = scratch.at(i, 0);
                int to = y.at(i, 0);
                int kept = derivative.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector above = number.blend(-HIGHEST, number.compare(LT, -HIGHEST));
                    FloatVector chance = fromArray(SPECIES, scratch.array(), at + j).fma(0.5f, 0.5f);
                    FloatVector power = fromArray(SPECIES, derivative.array(), kept + j);
                    chance.mul(above).intoArray(y.array(), to + j);
                    above.blend(HIGHEST, above.compare(GT, HIGHEST)).mul(DENSITY).fma(power, chance)
                            .intoArray(derivative.array(), kept + j);
                }
            }
        }

        /** Writes erf(x / sqrt(2)). */
        private static void errorFunctions(int rows, int width, View x, View to) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = to.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, x.array(), from + j).mul(INVERSE_ROOT_2).intoArray(to.array(), at + j);
                }
            }
            ERF.run(rows, width, to, to);
        }

        /** Writes e^(-x^2 / 2). */
        private static void powers(int rows, int width, View x, View to) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = to.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector above = number.blend(-HIGHEST, number.compare(LT, -HIGHEST));
                    FloatVector within = above.blend(HIGHEST, above.compare(GT, HIGHEST));
                    within.mul(-0.5f).mul(within).intoArray(to.array(), at + j);
                }
            }
            EXP.run(rows, width, to, to);
        }
    }
}
