package dev.hourglass.layer;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * Keras's GaussianNoise: in training a random number of a normal distribution with mean 0 is added to each element.
 *
 * @param stddev the standard deviation of the noise, 0 or more
 */
public record GaussianNoise(double stddev) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<GaussianNoise> KIND = new Kind<>("GaussianNoise", List.of("gaussian_noise"),
            List.of(Parameter.real("stddev")), settings -> new GaussianNoise(settings.real("stddev")));

    /**
     * Refuses a deviation out of range.
     *
     * @param stddev the standard deviation of the noise
     */
    public GaussianNoise {
        Ranges.requireNotNegative("stddev", stddev);
    }

    @Override
    public Kind<GaussianNoise> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(stddev);
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        float[] deviations = new float[block.valid()];
        Arrays.fill(deviations, (float) stddev);
        return NormalNoise.of(block, deviations);
    }
}
