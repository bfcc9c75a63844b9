package dev.hourglass.loss;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The losses that there are. */
public final class Losses {
    /** All of them. */
    public static final Registry<Loss> REGISTRY = new Registry<>("loss", List.of(
            MeanSquaredError.KIND,
            MeanAbsoluteError.KIND,
            Huber.KIND,
            BinaryCrossentropy.KIND,
            MixedLoss.KIND));

    private Losses() {
    }
}
