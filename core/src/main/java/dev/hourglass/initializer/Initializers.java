package dev.hourglass.initializer;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The initializers that there are. */
public final class Initializers {
    /** All of them. */
    public static final Registry<Initializer> REGISTRY = new Registry<>("initializer", List.of(
            GlorotUniform.KIND,
            GlorotNormal.KIND,
            HeUniform.KIND,
            HeNormal.KIND,
            LecunUniform.KIND,
            LecunNormal.KIND,
            Zeros.KIND,
            Constant.KIND));

    private Initializers() {
    }
}
