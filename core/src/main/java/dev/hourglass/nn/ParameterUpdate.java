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
 * Applies the optimizer: its averages of each number, its counters, and what happens to gradients before it uses them.
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

    /** Will update the numbers at the beginning of an arena, from which it takes the memory for its averages. */
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

    /** Computes the factors of the next step; {@link #endStep} completes it. */
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

    /** Prepares gradients for the optimizer: adds the penalty and clips values. */
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
     * Sets averages to zero that have faded below the least normal number, as happens with a category that has not
     * occurred for a thousand steps: processors take two to three times as long for subnormal numbers. No weight
     * changes by this: such an average would move it by less than 1e-34, which rounds away beside the weight, and its
     * root rounds away beside epsilon.
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

    /** {@return the first average of squared gradients that is not finite; 0 if all are} */
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

    /** {@return a copy of the optimizer's state} */
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

    /** Continues from the state of another optimizer of the same numbers. */
    void restore(OptimizerState state, KernelPanels panels) {
        for (int i = 0; i < averages.length; i++) {
            panels.fromRows(state.averages().get(i).parameters(), averages[i].array(), averages[i].offset(), end);
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i] = state.counters().get(i);
        }
    }
}
