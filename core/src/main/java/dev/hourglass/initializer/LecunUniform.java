package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Uniform within {@code sqrt(3 / inputs)} (LeCun and others, "Efficient BackProp", 1998).
 */
public record LecunUniform() implements Initializer {
    /** How it is known. */
    public static final Kind<LecunUniform> KIND = new Kind<>("LecunUniform", List.of("lecun_uniform"), List.of(),
            settings -> new LecunUniform());

    @Override
    public Kind<LecunUniform> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.uniform(block, 1, inputs, random);
    }
}
