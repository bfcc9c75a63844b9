package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Uniform within {@code sqrt(6 / inputs)} (He and others, "Delving deep into rectifiers", 2015): for layers that
 * ReLU or one of its kind follows, which lets half of the variance through.
 */
public record HeUniform() implements Initializer {
    /** How it is known. */
    public static final Kind<HeUniform> KIND = new Kind<>("HeUniform", List.of("he_uniform"), List.of(),
            settings -> new HeUniform());

    @Override
    public Kind<HeUniform> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.uniform(block, 2, inputs, random);
    }
}
