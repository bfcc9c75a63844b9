package dev.hourglass.optimizer;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;
import java.util.List;

/**
 * How numbers follow their gradients. One class tells all about an optimizer: its name and parameters, the averages it
 * keeps, its arithmetic in plain Java, and beside it the same on vectors.
 *
 * <p>A step is {@link #factors} once, then {@link UpdateKernel#update} for every range of numbers, then
 * {@link #advance}.
 */
@SuppressWarnings("exports")
public interface Optimizer extends Part {

    @Override
    Kind<? extends Optimizer> kind();

    /** What all of them call the number that is {@link #learningRate()}. */
    String LEARNING_RATE = "learning_rate";

    /** {@return the step size before any schedule, above 0} */
    double learningRate();

    /**
     * {@return the same with another step size}
     *
     * @param rate above 0
     */
    default Optimizer withLearningRate(double rate) {
        return kind().of(settings().with(LEARNING_RATE, rate));
    }

    /** {@return what it keeps for each number from step to step} */
    List<Average> averages();

    /** {@return the names of what it counts from step to step, in files and in order} */
    default List<String> counters() {
        return List.of();
    }

    /** {@return what the counters are before the first step} */
    default double[] newCounters() {
        return new double[0];
    }

    /**
     * Moves the counters on, once after each step.
     *
     * @param counters as {@link #newCounters} began them
     */
    default void advance(double[] counters) {
    }

    /**
     * Computes the factors of a step for the kernel.
     *
     * @param factors  written; {@link #FACTORS} long
     * @param rate     the step size
     * @param counters as the steps before left them
     */
    void factors(float[] factors, double rate, double[] counters);

    /** How many factors a kernel can have. */
    int FACTORS = 8;

    /** {@return the arithmetic in plain Java, anew for each thread} */
    UpdateKernel scalars();

    /** {@return the same bits on vectors, for one thread; only where {@code jdk.incubator.vector} is loaded} */
    UpdateKernel vectors();

    /** {@return the arithmetic in use, for one thread} */
    default UpdateKernel kernel() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }
}
