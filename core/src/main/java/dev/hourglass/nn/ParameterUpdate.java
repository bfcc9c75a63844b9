package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Clamp;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.Regularization;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.UpdateKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The optimizer at work: its averages of each number, what it counts, and what happens to gradients before it follows
 * them.
 */
final class ParameterUpdate {
    private final Optimizer optimizer;
    /** For the thread that ends a step. */
    private final UpdateKernel kernel;
    private final Regularization.PenaltyKernel penalty;
    private final float valueBound;
    private final int kernelEnd;
    private final int end;
    private final View parameters;
    private final View[] averages;
    private final float[] factors = new float[Optimizer.FACTORS];
    private final double[] counters;

    /** Updates the numbers at the beginning of an arena; takes the memory of the averages from it. */
    ParameterUpdate(FitSettings settings, ParameterLayout layout, Arena arena) {
        this.optimizer = settings.optimizer();
        this.kernel = optimizer.kernel();
        Regularization regularization = settings.objective().regularization();
        this.penalty = regularization.isNone() ? null : regularization.kernel();
        this.valueBound = (float) settings.descent().clipping().value();
        this.kernelEnd = layout.kernelEnd();
        this.end = layout.trainableEnd();
        this.parameters = View.ofRepeatedRow(arena.array(), 0);
        this.averages = new View[optimizer.averages().size()];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = View.ofRepeatedRow(arena.array(), arena.take(end - Arena.LEAD) - Arena.LEAD);
        }
        this.counters = optimizer.newCounters();
    }

    /** Makes the factors of the next step ready; {@link #endStep} makes it one that counts. */
    void beginStep(double rate) {
        optimizer.factors(factors, rate, counters);
    }

    /** Counts the step that was begun. */
    void endStep() {
        optimizer.advance(counters);
    }

    /**
     * Updates the numbers from {@code from} (included) to {@code until} (excluded), once in each step, on the thread
     * that ends it.
     *
     * @param gradient gives the gradient of number i as its element i; changed
     */
    void update(int from, int until, View gradient) {
        update(from, until, gradient, kernel);
    }

    /**
     * The same for a part of a step, which may run beside others.
     *
     * @param own the optimizer's kernel of that part
     */
    void update(int from, int until, View gradient, UpdateKernel own) {
        prepare(from, until, gradient);
        own.update(from, until, factors, parameters, gradient, averages);
    }

    /** What happens to gradients before anything follows them: the penalty is added, and values are clipped. */
    void prepare(int from, int until, View gradient) {
        if (penalty != null && until <= kernelEnd) {
            penalty.addGradient(from, until, parameters, gradient);
        }
        if (valueBound > 0) {
            Clamp.KERNEL.run(from, until, valueBound, gradient);
        }
    }

    /** The optimizer's own part of {@link #update(int, int, View)}. */
    void follow(int from, int until, View gradient) {
        kernel.update(from, until, factors, parameters, gradient, averages);
    }

    /**
     * Makes zeros of averages that have faded below the least normal number, as those of a category do that has not
     * been seen for a thousand steps: processors take two to three times as long for them. No number that is learned
     * changes by it: such an average moves it by less than 1e-34, of which nothing is left beside a weight, and beside
     * epsilon nothing of its root.
     */
    void dropSubnormals() {
        for (View average : averages) {
            float[] numbers = average.array();
            int last = average.offset() + end;
            for (int i = average.offset() + Arena.LEAD; i < last; i++) {
                if (numbers[i] != 0 && Math.abs(numbers[i]) < Float.MIN_NORMAL) {
                    numbers[i] = 0;
                }
            }
        }
    }

    /** {@return an average of squared gradients that is not finite, the first that is found; 0 if all are} */
    float findNonFiniteSquare() {
        for (int i = 0; i < averages.length; i++) {
            if (optimizer.averages().get(i).squares()) {
                int offset = averages[i].offset();
                float number = FiniteSearch.findOther(averages[i].array(), offset + Arena.LEAD, offset + end);
                if (number != 0) {
                    return number;
                }
            }
        }
        return 0;
    }

    /** {@return a copy of where the optimizer stands} */
    OptimizerState state(KernelPanels panels) {
        List<Network> networks = new ArrayList<>();
        for (View average : averages) {
            ParameterLayout layout = panels.layout();
            float[] rows = new float[layout.size()];
            panels.toRows(average.array(), average.offset(), rows, end);
            networks.add(new Network(panels.architecture(), layout, rows));
        }
        return new OptimizerState(networks, Arrays.stream(counters).boxed().toList());
    }

    /** Goes on from where another optimizer of the same numbers stood. */
    void restore(OptimizerState state, KernelPanels panels) {
        for (int i = 0; i < averages.length; i++) {
            panels.fromRows(state.averages().get(i).parameters(), averages[i].array(), averages[i].offset(), end);
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i] = state.counters().get(i);
        }
    }
}
