package dev.hourglass.layer;

import dev.hourglass.kernel.CounterRandom;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * Which step of a training it is, for layers that draw random numbers: they take a key for the step and the layer, and
 * from it a number for each element. So nothing depends on threads, on the order of work, or on where a training was
 * stopped and resumed.
 */
public final class StepMoment {
    private final long seed;
    private final IntToDoubleFunction deviations;
    private long stepKey;

    /**
     * A moment before the first step.
     *
     * @param seed       of the training
     * @param deviations the standard deviation of each column of the training rows, as the network takes them
     */
    public StepMoment(long seed, IntToDoubleFunction deviations) {
        Objects.requireNonNull(deviations, "deviations");
        this.seed = seed;
        this.deviations = deviations;
    }

    /**
     * Moves on.
     *
     * @param step counted from the training's beginning
     */
    public void begin(long step) {
        stepKey = CounterRandom.key(seed, step);
    }

    /**
     * {@return the key to the random numbers of a layer in this step}
     *
     * @param layer its place in the network
     */
    public long key(int layer) {
        return CounterRandom.key(stepKey, layer);
    }

    /**
     * {@return the standard deviation of a column of the training rows, as the network takes them}
     *
     * @param column counted from 0
     */
    public double deviation(int column) {
        return deviations.applyAsDouble(column);
    }
}
