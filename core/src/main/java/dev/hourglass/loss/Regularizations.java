package dev.hourglass.loss;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The penalties that there are. */
public final class Regularizations {
    /** All of them. */
    public static final Registry<Regularization> REGISTRY = new Registry<>("regularization", List.of(L1L2.KIND));

    private Regularizations() {
    }
}
