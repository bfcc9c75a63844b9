package dev.hourglass.schedule;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * The learning rate falls along half a wave of the cosine until the last epoch has ended (Loshchilov and Hutter, "SGDR:
 * stochastic gradient descent with warm restarts", 2017, without restarts), perhaps after it has risen from 0 along a
 * straight line; as Keras's {@code CosineDecay} with the optimizer's learning rate as {@code warmup_target}. Keras's
 * {@code warmup_steps} are {@code warmupEpochs} times the batches of an epoch, and its {@code decay_steps} all others.
 *
 * <pre>
 *   factor = step / warmupSteps                                              while it rises
 *   factor = (1 - alpha) * (1 + cos(pi * (step - warmupSteps) / decaySteps)) / 2 + alpha
 * </pre>
 *
 * @param warmupEpochs how long it rises, 0 or more; if longer than the training lasts, it never falls
 * @param alpha        the factor at the end, from 0 to 1
 */
public record CosineDecay(double warmupEpochs, double alpha) implements Schedule {
    /** How it is known. */
    public static final Kind<CosineDecay> KIND = new Kind<>("CosineDecay", List.of("cosine"),
            List.of(Parameter.real("warmup_epochs", 0), Parameter.real("alpha", 0)),
            settings -> new CosineDecay(settings.real("warmup_epochs"), settings.real("alpha")));

    /**
     * Refuses numbers out of range.
     *
     * @param warmupEpochs how long it rises
     * @param alpha        the factor at the end
     */
    public CosineDecay {
        Ranges.requireNotNegative("warm-up epochs", warmupEpochs);
        Ranges.requireUnit("alpha", alpha);
    }

    @Override
    public Kind<CosineDecay> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(warmupEpochs, alpha);
    }

    @Override
    public double factor(Moment moment) {
        double warmupSteps = warmupEpochs * moment.batches();
        double step = moment.step();
        if (step < warmupSteps) {
            return step / warmupSteps;
        }
        double decaySteps = (double) moment.epochs() * moment.batches() - warmupSteps;
        double done = Math.min(1, (step - warmupSteps) / decaySteps);
        return (1 - alpha) * (0.5 * (1 + StrictMath.cos(Math.PI * done))) + alpha;
    }
}
