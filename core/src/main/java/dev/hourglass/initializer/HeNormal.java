package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Normal with a variance of {@code 2 / inputs}, cut at two standard deviations (He and others, "Delving deep into
 * rectifiers", 2015): for layers that ReLU or one of its kind follows, which lets half of the variance through.
 */
public record HeNormal() implements Initializer {
    /** How it is known. */
    public static final Kind<HeNormal> KIND = new Kind<>("HeNormal", List.of("he_normal"), List.of(),
            settings -> new HeNormal());

    @Override
    public Kind<HeNormal> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.truncatedNormal(block, 2, inputs, random);
    }
}
