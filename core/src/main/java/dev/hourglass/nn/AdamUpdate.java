package dev.hourglass.nn;

import dev.hourglass.kernel.AdamStep;
import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/** The optimizer at work: its two running averages for each number, and how many steps it has made. */
final class AdamUpdate {
    private final Adam settings;
    private final AdamStep factors;
    private final View parameters;
    private final View first;
    private final View second;
    private final int end;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /** Updates the numbers at the beginning of an arena, up to {@code end}; takes the memory of the averages from it. */
    AdamUpdate(Adam settings, int end, Arena arena) {
        this.settings = settings;
        this.factors = settings.newStep();
        this.end = end;
        this.parameters = View.ofRepeatedRow(arena.array(), 0);
        this.first = View.ofRepeatedRow(arena.array(), arena.take(end - Arena.LEAD) - Arena.LEAD);
        this.second = View.ofRepeatedRow(arena.array(), arena.take(end - Arena.LEAD) - Arena.LEAD);
    }

    /**
     * Makes the factors of the next step ready; {@link #endStep} makes it one that counts. Powers of beta are kept as
     * products, since pow differs between machines.
     */
    void beginStep() {
        double firstPower = beta1Power * settings.beta1();
        double secondPower = beta2Power * settings.beta2();
        factors.rate = (float) (settings.learningRate() * Math.sqrt(1 - secondPower) / (1 - firstPower));
    }

    /** Counts the step that was begun. */
    void endStep() {
        beta1Power *= settings.beta1();
        beta2Power *= settings.beta2();
    }

    /**
     * Updates the numbers from {@code from} (included) to {@code end} (excluded), once in each step.
     *
     * @param gradient gives the gradient of number i as its element i
     */
    void update(int from, int end, View gradient) {
        Kernels.LAYERS.adam(from, end, factors, parameters, gradient, first, second);
    }

    /** The running averages of squares, at the places of their numbers. */
    View squares() {
        return second;
    }

    /**
     * Makes zeros of averages that have faded below the least normal number, as those of a category do that has not
     * been seen for a thousand steps: processors take two to three times as long for them. No number that is learned
     * changes by it: such an average moves it by less than 1e-34, of which nothing is left beside a weight, and beside
     * epsilon nothing of its root.
     */
    void dropSubnormals() {
        dropSubnormals(first);
        dropSubnormals(second);
    }

    private void dropSubnormals(View average) {
        float[] numbers = average.array();
        int last = average.offset() + end;
        for (int i = average.offset() + Arena.LEAD; i < last; i++) {
            if (numbers[i] != 0 && Math.abs(numbers[i]) < Float.MIN_NORMAL) {
                numbers[i] = 0;
            }
        }
    }

    /** {@return a copy of where the optimizer stands} */
    Moments moments(KernelPanels panels) {
        return new Moments(network(first, panels), network(second, panels), beta1Power, beta2Power);
    }

    private static Network network(View average, KernelPanels panels) {
        ParameterLayout layout = panels.layout();
        float[] rows = new float[layout.size()];
        panels.toRows(average.array(), average.offset(), rows, layout.trainableEnd());
        return new Network(panels.architecture(), layout, rows);
    }

    /** Goes on from where another optimizer of the same numbers stood. */
    void restore(Moments moments, KernelPanels panels) {
        int end = panels.layout().trainableEnd();
        panels.fromRows(moments.first().parameters(), first.array(), first.offset(), end);
        panels.fromRows(moments.second().parameters(), second.array(), second.offset(), end);
        beta1Power = moments.beta1Power();
        beta2Power = moments.beta2Power();
    }
}
