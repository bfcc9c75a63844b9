package dev.hourglass.layer;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * Dropout (Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014), as Keras has
 * it:
 * in training each element becomes 0 with a probability, and what is kept is multiplied by {@code 1 / (1 - rate)}, so
 * that its mean stays the same and there is nothing to do in use.
 *
 * @param rate how probable it is that an element becomes 0, from 0 to below 1
 */
public record Dropout(double rate) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<Dropout> KIND = new Kind<>("Dropout", List.of("dropout"),
            List.of(Parameter.real("rate")), settings -> new Dropout(settings.real("rate")));

    /**
     * Refuses a rate out of range.
     *
     * @param rate how probable it is that an element becomes 0
     */
    public Dropout {
        Ranges.requireBelowOne("rate", rate);
    }

    @Override
    public Kind<Dropout> kind() {
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
        return RandomZeros.of(block, rate, 1 / (1 - rate));
    }
}
