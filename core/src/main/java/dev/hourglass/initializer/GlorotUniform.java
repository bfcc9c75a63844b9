package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Uniform within {@code sqrt(6 / (inputs + outputs))} (Glorot and Bengio, "Understanding the difficulty of training
 * deep feedforward neural networks", 2010): what Keras begins a Dense kernel with.
 */
public record GlorotUniform() implements Initializer {
    /** How it is known. */
    public static final Kind<GlorotUniform> KIND = new Kind<>("GlorotUniform", List.of("glorot_uniform"), List.of(),
            settings -> new GlorotUniform());

    @Override
    public Kind<GlorotUniform> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.uniform(block, 1, VarianceScaling.average(inputs, outputs), random);
    }
}
