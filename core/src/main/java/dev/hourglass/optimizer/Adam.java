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
 * The optimizer Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015), in the form of Keras: epsilon
 * is added to the root before the bias is corrected, "epsilon hat" in the paper.
 *
 * <pre>
 *   rate = learningRate * sqrt(1 - beta2^t) / (1 - beta1^t)
 *   m = fma(g - m, 1 - beta1, m)      v = fma(fma(g, g, -v), 1 - beta2, v)
 *   p = p - (rate * m) / (sqrt(v) + epsilon)
 * </pre>
 *
 * @param learningRate above 0
 * @param beta1        decay of the gradient's running average, from 0 to below 1
 * @param beta2        decay of the squared gradient's running average, from 0 to below 1
 * @param epsilon      keeps the divisor from zero, above 0
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    /** The learning rate that Keras uses when none is given. */
    public static final double DEFAULT_LEARNING_RATE = 1e-3;
    private static final double DEFAULT_BETA1 = 0.9;
    private static final double DEFAULT_BETA2 = 0.999;
    private static final double DEFAULT_EPSILON = 1e-7;

    /** How it is known. */
    public static final Kind<Adam> KIND = new Kind<>("Adam", List.of("adam"),
            List.of(Parameter.real(LEARNING_RATE, DEFAULT_LEARNING_RATE), Parameter.real("beta1", DEFAULT_BETA1),
                    Parameter.real("beta2", DEFAULT_BETA2), Parameter.real("epsilon", DEFAULT_EPSILON)),
            settings -> new Adam(settings.real(LEARNING_RATE), settings.real("beta1"), settings.real("beta2"),
                    settings.real("epsilon")));

    /**
     * Refuses numbers out of range.
     *
     * @param learningRate above 0
     * @param beta1        decay of the gradient's running average
     * @param beta2        decay of the squared gradient's running average
     * @param epsilon      keeps the divisor from zero
     */
    public Adam {
        Ranges.requirePositive("the learning rate", learningRate);
        Ranges.requirePositive("epsilon", epsilon);
        Ranges.requireBelowOne("beta1", beta1);
        Ranges.requireBelowOne("beta2", beta2);
    }

    /** The optimizer with the defaults of Keras: 0.001, 0.9, 0.999, 1e-7. */
    public Adam() {
        this(DEFAULT_LEARNING_RATE);
    }

    /**
     * The optimizer with another learning rate and the defaults of Keras for the rest.
     *
     * @param learningRate above 0
     */
    public Adam(double learningRate) {
        this(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON);
    }

    @Override
    public Kind<Adam> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public List<Average> averages() {
        return List.of(new Average("first", false), new Average("second", true));
    }

    /** Powers of beta are kept as products, since pow differs between machines. */
    @Override
    public List<String> counters() {
        return List.of("beta1_power", "beta2_power");
    }

    @Override
    public double[] newCounters() {
        return new double[] {1, 1};
    }

    @Override
    public void advance(double[] counters) {
        counters[0] *= beta1;
        counters[1] *= beta2;
    }

    @Override
    public void factors(float[] factors, double rate, double[] counters) {
        double firstPower = counters[0] * beta1;
        double secondPower = counters[1] * beta2;
        factors[0] = (float) (rate * Math.sqrt(1 - secondPower) / (1 - firstPower));
        factors[1] = (float) (1 - beta1);
        factors[2] = (float) (1 - beta2);
        factors[3] = (float) epsilon;
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel scalars() {
        return new Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel vectors() {
        return new Vectors();
    }

    private static final class Scalars extends NumberBlocks {
        @Override
        void update(int size, float[] factors, float[][] block) {
            update(size, factors, block[0], block[1], block[2], block[3]);
        }

        private static void update(int size, float[] factors, float[] parameter, float[] gradient, float[] first,
                float[] second) {
            float rate = factors[0];
            float firstWeight = factors[1];
            float secondWeight = factors[2];
            float epsilon = factors[3];
            for (int i = 0; i < size; i++) {
                float g = gradient[i];
                float m = first[i];
                float v = second[i];
                m = Math.fma(g - m, firstWeight, m);
                v = Math.fma(Math.fma(g, g, -v), secondWeight, v);
                first[i] = m;
                second[i] = v;
                parameter[i] = parameter[i] - (rate * m) / ((float) Math.sqrt(v) + epsilon);
            }
        }
    }

    private static final class Vectors implements UpdateKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            update(from, end, factors, parameter, gradient, averages[0], averages[1]);
        }

        private static void update(int from, int end, float[] factors, View parameter, View gradient, View first,
                View second) {
            float rate = factors[0];
            float firstWeight = factors[1];
            float secondWeight = factors[2];
            float epsilon = factors[3];
            for (int i = from; i < end; i += SPECIES.length()) {
                FloatVector g = fromArray(SPECIES, gradient.array(), gradient.offset() + i);
                FloatVector m = fromArray(SPECIES, first.array(), first.offset() + i);
                FloatVector v = fromArray(SPECIES, second.array(), second.offset() + i);
                m = g.sub(m).fma(broadcast(SPECIES, firstWeight), m);
                v = g.fma(g, v.neg()).fma(broadcast(SPECIES, secondWeight), v);
                m.intoArray(first.array(), first.offset() + i);
                v.intoArray(second.array(), second.offset() + i);
                fromArray(SPECIES, parameter.array(), parameter.offset() + i)
                        .sub(m.mul(rate).div(v.sqrt().add(epsilon)))
                        .intoArray(parameter.array(), parameter.offset() + i);
            }
        }
    }
}
