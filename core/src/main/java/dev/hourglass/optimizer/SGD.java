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
 * Gradient descent, with momentum if wanted (Sutskever, Martens, Dahl and Hinton, "On the importance of initialization
 * and momentum in deep learning", 2013), in the form of Keras: momentum m holds whole steps, rate included.
 *
 * <pre>
 *   p = fma(g, -rate, p)                                                       without momentum
 *   m = fma(m, momentum, -rate * g)      p = p + m                             with momentum
 *   m = fma(m, momentum, -rate * g)      p = p + fma(m, momentum, -rate * g)   with Nesterov's
 * </pre>
 *
 * @param learningRate above 0
 * @param momentum     share of a step that the next one keeps, from 0 to below 1
 * @param nesterov     whether a step looks ahead by the next one's share; only with momentum
 */
public record SGD(double learningRate, double momentum, boolean nesterov) implements Optimizer {
    private static final double DEFAULT_LEARNING_RATE = 0.01;

    /** How it is known. */
    public static final Kind<SGD> KIND = new Kind<>("SGD", List.of("sgd"),
            List.of(Parameter.real(LEARNING_RATE, DEFAULT_LEARNING_RATE), Parameter.real("momentum", 0),
                    Parameter.truth("nesterov", false)),
            settings -> new SGD(settings.real(LEARNING_RATE), settings.real("momentum"), settings.truth("nesterov")));

    /**
     * Refuses numbers out of range.
     *
     * @param learningRate above 0
     * @param momentum     share of a step that the next one keeps
     * @param nesterov     whether a step looks ahead
     */
    public SGD {
        Ranges.requirePositive("the learning rate", learningRate);
        Ranges.requireBelowOne("the momentum", momentum);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException("nesterov needs a momentum above 0");
        }
    }

    /** The optimizer with the defaults of Keras: 0.01, no momentum. */
    public SGD() {
        this(DEFAULT_LEARNING_RATE, 0, false);
    }

    @Override
    public Kind<SGD> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(learningRate, momentum, nesterov);
    }

    @Override
    public List<Average> averages() {
        return momentum == 0 ? List.of() : List.of(new Average("momentum", false));
    }

    /** A step is {@code fma(m, factors[2], factors[3] * g)}: looking ahead, or m itself. */
    @Override
    public void factors(float[] factors, double rate, double[] counters) {
        factors[0] = (float) -rate;
        factors[1] = (float) momentum;
        factors[2] = nesterov ? factors[1] : 1;
        factors[3] = nesterov ? factors[0] : 0;
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
            update(size, factors[0], block[0], block[1]);
        }

        private static void update(int size, float rate, float[] parameter, float[] gradient) {
            for (int i = 0; i < size; i++) {
                parameter[i] = Math.fma(gradient[i], rate, parameter[i]);
            }
        }
    }

    private static final class Vectors implements UpdateKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            float rate = factors[0];
            for (int i = from; i < end; i += SPECIES.length()) {
                fromArray(SPECIES, gradient.array(), gradient.offset() + i)
                        .fma(broadcast(SPECIES, rate),
                                fromArray(SPECIES, parameter.array(), parameter.offset() + i))
                        .intoArray(parameter.array(), parameter.offset() + i);
            }
        }
    }

    /** The same with momentum: an average. */
    private static final class Momentum {
        private Momentum() {
        }

        private static final class Scalars extends NumberBlocks {
            @Override
            void update(int size, float[] factors, float[][] block) {
                update(size, factors, block[0], block[1], block[2]);
            }

            private static void update(int size, float[] factors, float[] parameter, float[] gradient, float[] step) {
                float rate = factors[0];
                float momentum = factors[1];
                float ahead = factors[2];
                float aheadRate = factors[3];
                for (int i = 0; i < size; i++) {
                    float g = gradient[i];
                    float m = Math.fma(step[i], momentum, g * rate);
                    step[i] = m;
                    parameter[i] = parameter[i] + Math.fma(m, ahead, g * aheadRate);
                }
            }
        }

        private static final class Vectors implements UpdateKernel {
            private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

            @Override
            public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
                update(from, end, factors, parameter, gradient, averages[0]);
            }

            private static void update(int from, int end, float[] factors, View parameter, View gradient, View step) {
                float rate = factors[0];
                float momentum = factors[1];
                float ahead = factors[2];
                float aheadRate = factors[3];
                for (int i = from; i < end; i += SPECIES.length()) {
                    FloatVector g = fromArray(SPECIES, gradient.array(), gradient.offset() + i);
                    FloatVector m = fromArray(SPECIES, step.array(), step.offset() + i)
                            .fma(broadcast(SPECIES, momentum), g.mul(rate));
                    m.intoArray(step.array(), step.offset() + i);
                    fromArray(SPECIES, parameter.array(), parameter.offset() + i)
                            .add(m.fma(broadcast(SPECIES, ahead), g.mul(aheadRate)))
                            .intoArray(parameter.array(), parameter.offset() + i);
                }
            }
        }
    }
}
