package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Normal with a variance of {@code 2 / (inputs + outputs)}, cut at two standard deviations (Glorot and Bengio,
 * "Understanding the difficulty of training deep feedforward neural networks", 2010).
 */
public record GlorotNormal() implements Initializer {
    /** How it is known. */
    public static final Kind<GlorotNormal> KIND = new Kind<>("GlorotNormal", List.of("glorot_normal"), List.of(),
            settings -> new GlorotNormal());

    @Override
    public Kind<GlorotNormal> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.truncatedNormal(block, 1, VarianceScaling.average(inputs, outputs), random);
    }
}
