package dev.hourglass.schedule;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * The learning rate is multiplied by a factor every so many epochs, as PyTorch's {@code StepLR}:
 * {@code factor ^ floor(epoch / epochs)}.
 *
 * @param epochs between two steps down, 1 or more
 * @param factor above 0 and below 1
 */
public record StepDecay(int epochs, double factor) implements Schedule {
    private static final double DEFAULT_FACTOR = 0.1;

    /** How it is known. */
    public static final Kind<StepDecay> KIND = new Kind<>("StepDecay", List.of("step"),
            List.of(Parameter.integer("epochs"), Parameter.real("factor", DEFAULT_FACTOR)),
            settings -> new StepDecay(settings.integer("epochs"), settings.real("factor")));

    /**
     * Refuses numbers out of range.
     *
     * @param epochs between two steps down
     * @param factor that the rate is multiplied by
     */
    public StepDecay {
        Ranges.requireAtLeast("epochs between two steps down", 1, epochs);
        Ranges.requireShare("the factor", factor);
    }

    @Override
    public Kind<StepDecay> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(epochs, factor);
    }

    @Override
    public boolean changesWithinEpochs() {
        return false;
    }

    @Override
    public double factor(Moment moment) {
        return StrictMath.pow(factor, moment.epoch() / epochs);
    }
}
