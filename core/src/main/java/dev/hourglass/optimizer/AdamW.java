package dev.hourglass.optimizer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Adam with weights that decay by themselves (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019), in
 * the form of Keras: all numbers that are trained decay, biases, gamma and beta too, before Adam's step.
 *
 * <pre>
 *   p = fma(p, -(weightDecay * rate), p)      with the rate of the step, as the schedule has it
 *   p, m, v as Adam computes them
 * </pre>
 *
 * @param adam        what follows the decay
 * @param weightDecay share of a number, times the rate, that it loses in each step, 0 or more
 */
public record AdamW(Adam adam, double weightDecay) implements Optimizer {
    private static final double DEFAULT_WEIGHT_DECAY = 0.004;
    /** Where the factor of the decay lies, behind those of Adam. */
    private static final int DECAY = FACTORS - 1;

    /** How it is known. */
    public static final Kind<AdamW> KIND = new Kind<>("AdamW", List.of("adamw"), parameters(),
            settings -> new AdamW(Adam.KIND.of(settings), settings.real("weight_decay")));

    /**
     * Refuses a decay out of range.
     *
     * @param adam        what follows the decay
     * @param weightDecay 0 or more
     */
    public AdamW {
        Objects.requireNonNull(adam, "adam");
        Ranges.requireNotNegative("the weight decay", weightDecay);
    }

    /** The optimizer with the defaults of Keras: those of Adam, 0.004. */
    public AdamW() {
        this(new Adam(), DEFAULT_WEIGHT_DECAY);
    }

    private static List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(Adam.KIND.parameters());
        parameters.add(Parameter.real("weight_decay", DEFAULT_WEIGHT_DECAY));
        return parameters;
    }

    @Override
    public Kind<AdamW> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        List<Object> values = new ArrayList<>(adam.values());
        values.add(weightDecay);
        return values;
    }

    @Override
    public double learningRate() {
        return adam.learningRate();
    }

    @Override
    public List<Average> averages() {
        return adam.averages();
    }

    @Override
    public List<String> counters() {
        return adam.counters();
    }

    @Override
    public double[] newCounters() {
        return adam.newCounters();
    }

    @Override
    public void advance(double[] counters) {
        adam.advance(counters);
    }

    @Override
    public void factors(float[] factors, double rate, double[] counters) {
        adam.factors(factors, rate, counters);
        factors[DECAY] = (float) -(weightDecay * rate);
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel scalars() {
        return new DecayFirst(new Scalars(), adam.scalars());
    }

    @Override
    @SuppressWarnings("exports")
    public UpdateKernel vectors() {
        return new DecayFirst(new Vectors(), adam.vectors());
    }

    /** One after the other on numbers so few that they stay in the first-level cache. */
    private record DecayFirst(UpdateKernel decay, UpdateKernel adam) implements UpdateKernel {
        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            for (int at = from; at < end; at += NumberBlocks.SIZE) {
                int blockEnd = Math.min(end, at + NumberBlocks.SIZE);
                decay.update(at, blockEnd, factors, parameter, gradient, averages);
                adam.update(at, blockEnd, factors, parameter, gradient, averages);
            }
        }
    }

    /** The decay; one array needs no block of its own to become SIMD. */
    private static final class Scalars implements UpdateKernel {
        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            float[] numbers = parameter.array();
            float decay = factors[DECAY];
            int last = parameter.offset() + end;
            for (int i = parameter.offset() + from; i < last; i++) {
                numbers[i] = Math.fma(numbers[i], decay, numbers[i]);
            }
        }
    }

    private static final class Vectors implements UpdateKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages) {
            float[] numbers = parameter.array();
            float decay = factors[DECAY];
            int last = parameter.offset() + end;
            for (int i = parameter.offset() + from; i < last; i += SPECIES.length()) {
                FloatVector p = fromArray(SPECIES, numbers, i);
                p.fma(broadcast(SPECIES, decay), p).intoArray(numbers, i);
            }
        }
    }
}
