package dev.hourglass.nn;

import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.schedule.ConstantRate;
import dev.hourglass.schedule.Schedule;
import java.util.Objects;

/**
 * How a training makes its objective smaller.
 *
 * @param optimizer how numbers follow gradients
 * @param schedule  how its step size changes
 * @param clipping  bounds on gradients
 */
public record Descent(Optimizer optimizer, Schedule schedule, Clipping clipping) {
    /**
     * Refuses null.
     *
     * @param optimizer how numbers follow gradients
     * @param schedule  how its step size changes
     * @param clipping  bounds on gradients
     */
    public Descent {
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(clipping, "clipping");
    }

    /** Keras's defaults: Adam at a constant rate, gradients as they are. */
    public Descent() {
        this(new Adam(), new ConstantRate(), Clipping.NONE);
    }

    /**
     * {@return the same with another optimizer}
     *
     * @param other how numbers follow gradients
     */
    public Descent withOptimizer(Optimizer other) {
        return new Descent(other, schedule, clipping);
    }

    /**
     * {@return the same with another schedule}
     *
     * @param other how the step size changes
     */
    public Descent withSchedule(Schedule other) {
        return new Descent(optimizer, other, clipping);
    }

    /**
     * {@return the same with other bounds}
     *
     * @param other on gradients
     */
    public Descent withClipping(Clipping other) {
        return new Descent(optimizer, schedule, other);
    }
}
