package dev.hourglass.optimizer;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The optimizers that there are. */
public final class Optimizers {
    /** All of them. */
    public static final Registry<Optimizer> REGISTRY = new Registry<>("optimizer", List.of(
            Adam.KIND,
            AdamW.KIND,
            RMSprop.KIND,
            SGD.KIND));

    private Optimizers() {
    }
}
