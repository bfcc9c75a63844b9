package dev.hourglass.schedule;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * The learning rate falls by the same share in equal times, as Keras's {@code ExponentialDecay}. Times are epochs here:
 * Keras's {@code decay_steps} are {@code decayEpochs} times the batches of an epoch.
 *
 * <pre>
 *   factor = decayRate ^ (step / decaySteps)             with staircase: decayRate ^ floor(step / decaySteps)
 * </pre>
 *
 * @param decayRate   what the rate is multiplied by in that time, above 0 and below 1
 * @param decayEpochs the time, above 0; a fraction of an epoch, too
 * @param staircase   whether it falls at once at the end of each such time, or little by little with every step
 */
public record ExponentialDecay(double decayRate, double decayEpochs, boolean staircase) implements Schedule {
    /** How it is known. */
    public static final Kind<ExponentialDecay> KIND = new Kind<>("ExponentialDecay", List.of("exponential"),
            List.of(Parameter.real("decay_rate"), Parameter.real("decay_epochs", 1),
                    Parameter.truth("staircase", false)),
            settings -> new ExponentialDecay(settings.real("decay_rate"), settings.real("decay_epochs"),
                    settings.truth("staircase")));

    /**
     * Refuses numbers out of range.
     *
     * @param decayRate   what the rate is multiplied by in that time
     * @param decayEpochs the time
     * @param staircase   whether it falls at once at the end of each such time
     */
    public ExponentialDecay {
        Ranges.requireShare("the decay rate", decayRate);
        Ranges.requireNotNegative("decay epochs", decayEpochs);
        if (decayEpochs == 0) {
            throw new IllegalArgumentException("decay epochs must be above 0, found " + decayEpochs);
        }
    }

    @Override
    public Kind<ExponentialDecay> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(decayRate, decayEpochs, staircase);
    }

    @Override
    public double factor(Moment moment) {
        double times = moment.step() / (decayEpochs * moment.batches());
        return StrictMath.pow(decayRate, staircase ? Math.floor(times) : times);
    }
}
