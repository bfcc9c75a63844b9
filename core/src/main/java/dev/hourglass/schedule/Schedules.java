package dev.hourglass.schedule;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The schedules that there are. */
public final class Schedules {
    /** All of them. */
    public static final Registry<Schedule> REGISTRY = new Registry<>("schedule", List.of(
            ConstantRate.KIND,
            ExponentialDecay.KIND,
            CosineDecay.KIND,
            StepDecay.KIND,
            ReduceOnPlateau.KIND));

    private Schedules() {
    }
}
