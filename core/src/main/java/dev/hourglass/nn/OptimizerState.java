package dev.hourglass.nn;

import dev.hourglass.optimizer.Optimizer;
import java.util.List;
import java.util.Objects;

/**
 * The state of an optimizer: its averages, each in the shape of the network and zero where nothing is trained, and what
 * it counts from step to step.
 *
 * @param averages one for each of {@link Optimizer#averages}
 * @param counters one for each of {@link Optimizer#counters}, from 0 to 1
 */
public record OptimizerState(List<Network> averages, List<Double> counters) {

    /**
     * Refuses counters that no optimizer can have: all are powers of decay rates.
     *
     * @param averages one for each of the optimizer's
     * @param counters one for each of the optimizer's
     */
    public OptimizerState {
        Objects.requireNonNull(averages, "averages");
        Objects.requireNonNull(counters, "counters");
        averages = List.copyOf(averages);
        counters = List.copyOf(counters);
        for (double counter : counters) {
            if (!(counter >= 0 && counter <= 1)) {
                throw new IllegalArgumentException("powers of decays lie from 0 to 1, found " + counter);
            }
        }
    }

    /** Refuses another optimizer's state. */
    void requireFits(Optimizer optimizer) {
        if (averages.size() != optimizer.averages().size() || counters.size() != optimizer.counters().size()) {
            throw new IllegalArgumentException("the optimizer " + optimizer.kind() + " keeps "
                    + optimizer.averages().size() + " averages and " + optimizer.counters().size()
                    + " counters, found " + averages.size() + " and " + counters.size());
        }
    }
}
