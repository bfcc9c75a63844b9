package dev.hourglass.schedule;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * The learning rate is multiplied by a factor whenever the loss has not improved for some epochs, as Keras's
 * {@code ReduceLROnPlateau}. It looks at the loss on validation rows, or on training rows where there are none of
 * those. Nothing is remembered from epoch to epoch: all losses are gone through again, once in each.
 *
 * <p>As in Keras, a cooldown of n epochs ends just before the n-th of them is judged, so that one of 1 changes nothing.
 *
 * @param factor    above 0 and below 1
 * @param patience  epochs in a row without improvement after which the rate falls, 1 or more
 * @param minDelta  a loss is an improvement if it is less than the best one by more than this, 0 or more
 * @param cooldown  epochs after a fall in which nothing is judged, 0 or more
 * @param minFactor what all factors together never fall below, from 0 to 1: Keras's {@code min_lr} divided by the
 *                  optimizer's learning rate
 */
public record ReduceOnPlateau(double factor, int patience, double minDelta, int cooldown, double minFactor)
        implements Schedule {
    private static final double DEFAULT_FACTOR = 0.1;
    private static final int DEFAULT_PATIENCE = 10;
    private static final double DEFAULT_MIN_DELTA = 1e-4;

    /** How it is known. */
    public static final Kind<ReduceOnPlateau> KIND = new Kind<>("ReduceLROnPlateau", List.of("plateau"),
            List.of(Parameter.real("factor", DEFAULT_FACTOR), Parameter.integer("patience", DEFAULT_PATIENCE),
                    Parameter.real("min_delta", DEFAULT_MIN_DELTA), Parameter.integer("cooldown", 0),
                    Parameter.real("min_factor", 0)),
            settings -> new ReduceOnPlateau(settings.real("factor"), settings.integer("patience"),
                    settings.real("min_delta"), settings.integer("cooldown"), settings.real("min_factor")));

    /**
     * Refuses numbers out of range.
     *
     * @param factor    that the rate is multiplied by
     * @param patience  epochs in a row without improvement
     * @param minDelta  what is no improvement
     * @param cooldown  epochs after a fall in which nothing is judged
     * @param minFactor what all factors together never fall below
     */
    public ReduceOnPlateau {
        Ranges.requireShare("the factor", factor);
        Ranges.requireAtLeast("patience", 1, patience);
        Ranges.requireNotNegative("the least improvement", minDelta);
        Ranges.requireAtLeast("the cooldown", 0, cooldown);
        Ranges.requireUnit("the least factor", minFactor);
    }

    @Override
    public Kind<ReduceOnPlateau> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(factor, patience, minDelta, cooldown, minFactor);
    }

    @Override
    public boolean looksAtLosses() {
        return true;
    }

    @Override
    public boolean changesWithinEpochs() {
        return false;
    }

    @Override
    public double factor(Moment moment) {
        double reduced = 1;
        double best = Double.POSITIVE_INFINITY;
        int wait = 0;
        int cooling = 0;
        for (int epoch = 0; epoch < moment.epoch(); epoch++) {
            cooling = Math.max(0, cooling - 1);
            wait = cooling > 0 ? 0 : wait + 1;
            if (moment.losses()[epoch] < best - minDelta) {
                best = moment.losses()[epoch];
                wait = 0;
            } else if (wait >= patience && reduced > minFactor) {
                reduced = Math.max(reduced * factor, minFactor);
                cooling = cooldown;
                wait = 0;
            }
        }
        return reduced;
    }
}
