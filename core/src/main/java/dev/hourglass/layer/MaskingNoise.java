package dev.hourglass.layer;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * Masking noise of a denoising autoencoder (Vincent, Larochelle, Bengio and Manzagol, "Extracting and composing robust
 * features with denoising autoencoders", 2008; with Lajoie, "Stacked denoising autoencoders", 2010): in training each
 * cell becomes 0 with a probability, and the others stay what they are, which sets it apart from {@link Dropout}. The
 * loss compares with the rows as they were.
 *
 * <p>In columns scaled from 0 to 1 the value 0 is the least that the training rows have, as black was in Vincent's
 * images; in those that stand for a category it says that a row has none. A network cannot tell a masked cell from one
 * that holds 0: it learns from the other columns when to believe it. In standardized columns 0 is the mean.
 *
 * <p>(Keras's layer {@code Masking} is something else: it skips steps of a time series.)
 *
 * @param rate how probable it is that a cell becomes 0, from 0 to below 1
 */
public record MaskingNoise(double rate) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<MaskingNoise> KIND = new Kind<>("MaskingNoise", List.of("mask", "masking"),
            List.of(Parameter.real("rate")), settings -> new MaskingNoise(settings.real("rate")));

    /**
     * Refuses a rate out of range.
     *
     * @param rate how probable it is that a cell becomes 0
     */
    public MaskingNoise {
        Ranges.requireBelowOne("rate", rate);
    }

    @Override
    public Kind<MaskingNoise> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(rate);
    }

    @Override
    public int keptMatrices() {
        return RandomZeros.KEPT_MATRICES;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        return RandomZeros.of(block, rate, 1);
    }
}
