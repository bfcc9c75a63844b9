package dev.hourglass.optimizer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The optimizer RMSprop (Tieleman and Hinton, "Neural networks for machine learning", lecture 6.5, 2012), in the form
 * of Keras 3: epsilon is added inside the root, where PyTorch adds it outside.
 *
 * <pre>
 *   v = fma(fma(g, g, -v), 1 - rho, v)
 *   p = p - (rate * g) / sqrt(v + epsilon)                                  without momentum
 *   m = fma(m, momentum, (rate * g) / sqrt(v + epsilon))      p = p - m     with momentum
 * </pre>
 *
 * @param learningRate above 0
 * @param rho          decay of the squared gradient's running average, from 0 to below 1
 * @param momentum     share of a step that the next one keeps, from 0 to below 1
 * @param epsilon      keeps the divisor from zero, above 0
 */
public record RMSprop(double learningRate, double rho, double momentum, double epsilon) implements Optimizer {
    private static final double DEFAULT_LEARNING_RATE = 1e-3;
    private static final double DEFAULT_RHO = 0.9;
    private static final double DEFAULT_EPSILON = 1e-7;

    /** How it is known. */
    public static final Kind<RMSprop> KIND = new Kind<>("RMSprop", List.of("rmsprop"),
            List.of(Parameter.real(LEARNING_RATE, DEFAULT_LEARNING_RATE), Parameter.real("rho", DEFAULT_RHO),
                    Parameter.real("momentum", 0), Parameter.real("epsilon", DEFAULT_EPSILON)),
            settings -> new RMSprop(settings.real(LEARNING_RATE), settings.real("rho"), settings.real("momentum"),
                    settings.real("epsilon")));

    /**
     * Refuses numbers out of range.
     *
     * @param learningRate above 0
     * @param rho          decay of the squared gradient's running average
     * @param momentum     share of a step that the next one keeps
     * @param epsilon      keeps the divisor from zero
     */
    public RMSprop {
        Ranges.requirePositive("the learning rate", learningRate);
        Ranges.requireBelowOne("rho", rho);
        Ranges.requireBelowOne("the momentum", momentum);
        Ranges.requirePositive("epsilon", epsilon);
    }

    /** The optimizer with the defaults of Keras: 0.001, 0.9, no momentum, 1e-7. */
    public RMSprop() {
        this(DEFAULT_LEARNING_RATE, DEFAULT_RHO, 0, DEFAULT_EPSILON);
    }

    @Override
    public Kind<RMSprop> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(learningRate, rho, momentum, epsilon);
    }

    /** Without momentum there is one average less to read and write. */
    @Override
    public List<Average> averages() {
        Average velocity = new Average("velocity", true);
        return momentum == 0 ? List.of(velocity) : List.of(velocity, new Average("momentum", false));
    }

    @Override
    public void factors(float[] factors, double rate, double[] counters) {
        factors[0] = (float) rate;
        factors[1] = (float) (1 - rho);
        factors[2] = (float) epsilon;
        factors[3] = (float) momentum;
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel scalars() {
        return momentum == 0 ? new Scalars() : new Momentum.Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel vectors() {
        return momentum == 0 ? new Vectors() : new Momentum.Vectors();
    }

    private static final class Scalars extends NumberBlocks {
        @Override
        void update(int size, float[] factors, float[][] block) {
            update(size, factors, block[0], block[1], block[2]);
        }

        private static void update(int size, float[] factors, float[] parameter, float[] gradient, float[] velocity) {
            float rate = factors[0];
            float weight = factors[1];
            float epsilon = factors[2];
            for (int i = 0; i < size; i++) {
                float g = gradient[i];
                float v = velocity[i];
                v = Math.fma(Math.fma(g, g, -v), weight, v);
                velocity[i] = v;
                parameter[i] = parameter[i] - (rate * g) / (float) Math.sqrt(v + epsilon);
            }
        }
    }

    private static final class Vectors implements UpdateKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            update(from, end, factors, parameter, gradient, averages[0]);
        }

        private static void update(int from, int end, float[] factors, View parameter, View gradient, View velocity) {
            float rate = factors[0];
            float weight = factors[1];
            float epsilon = factors[2];
            for (int i = from; i < end; i += SPECIES.length()) {
                FloatVector g = fromArray(SPECIES, gradient.array(), gradient.offset() + i);
                FloatVector v = fromArray(SPECIES, velocity.array(), velocity.offset() + i);
                v = g.fma(g, v.neg()).fma(broadcast(SPECIES, weight), v);
                v.intoArray(velocity.array(), velocity.offset() + i);
                fromArray(SPECIES, parameter.array(), parameter.offset() + i)
                        .sub(g.mul(rate).div(v.add(epsilon).sqrt()))
                        .intoArray(parameter.array(), parameter.offset() + i);
            }
        }
    }

    /** The same with momentum: an average more. */
    private static final class Momentum {
        private Momentum() {
        }

        private static final class Scalars extends NumberBlocks {
            @Override
            void update(int size, float[] factors, float[][] block) {
                update(size, factors, block[0], block[1], block[2], block[3]);
            }

            private static void update(int size, float[] factors, float[] parameter, float[] gradient, float[] velocity,
                    float[] step) {
                float rate = factors[0];
                float weight = factors[1];
                float epsilon = factors[2];
                float momentum = factors[3];
                for (int i = 0; i < size; i++) {
                    float g = gradient[i];
                    float v = velocity[i];
                    v = Math.fma(Math.fma(g, g, -v), weight, v);
                    velocity[i] = v;
                    float m = Math.fma(step[i], momentum, (rate * g) / (float) Math.sqrt(v + epsilon));
                    step[i] = m;
                    parameter[i] = parameter[i] - m;
                }
            }
        }

        private static final class Vectors implements UpdateKernel {
            private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

            @Override
            public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
                update(from, end, factors, parameter, gradient, averages[0], averages[1]);
            }

            private static void update(int from, int end, float[] factors, View parameter, View gradient, View velocity,
                    View step) {
                float rate = factors[0];
                float weight = factors[1];
                float epsilon = factors[2];
                float momentum = factors[3];
                for (int i = from; i < end; i += SPECIES.length()) {
                    FloatVector g = fromArray(SPECIES, gradient.array(), gradient.offset() + i);
                    FloatVector v = fromArray(SPECIES, velocity.array(), velocity.offset() + i);
                    v = g.fma(g, v.neg()).fma(broadcast(SPECIES, weight), v);
                    v.intoArray(velocity.array(), velocity.offset() + i);
                    FloatVector m = fromArray(SPECIES, step.array(), step.offset() + i)
                            .fma(broadcast(SPECIES, momentum), g.mul(rate).div(v.add(epsilon).sqrt()));
                    m.intoArray(step.array(), step.offset() + i);
                    fromArray(SPECIES, parameter.array(), parameter.offset() + i).sub(m)
                            .intoArray(parameter.array(), parameter.offset() + i);
                }
            }
        }
    }
}
