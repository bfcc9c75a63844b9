package dev.hourglass.layer;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * Additive Gaussian noise of a denoising autoencoder (Vincent et al., "Stacked denoising autoencoders", 2010), of the
 * same
 * strength for every column: in training a random number of a normal distribution is added to each cell, whose standard
 * deviation is a share of that of the cell's column in the training rows. So a column with one value stays as it is.
 * The loss compares with the rows as they were.
 *
 * @param scale standard deviations of a column, 0 or more
 */
public record GaussianCorruption(double scale) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<GaussianCorruption> KIND = new Kind<>("GaussianCorruption", List.of("gaussian"),
            List.of(Parameter.real("scale")), settings -> new GaussianCorruption(settings.real("scale")));

    /**
     * Refuses a scale out of range.
     *
     * @param scale standard deviations of a column
     */
    public GaussianCorruption {
        Ranges.requireNotNegative("scale", scale);
    }

    @Override
    public Kind<GaussianCorruption> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(scale);
    }

    @Override
    public boolean isForInput() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        float[] deviations = new float[block.valid()];
        for (int j = 0; j < deviations.length; j++) {
            deviations[j] = (float) (scale * block.moment().deviation(block.first() + j));
        }
        return NormalNoise.of(block, deviations);
    }
}
