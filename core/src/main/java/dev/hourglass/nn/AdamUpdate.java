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
    private double beta1Power = 1;
    private double beta2Power = 1;

    /** Updates the numbers at the beginning of an arena, up to {@code end}; takes the memory of the averages from it. */
    AdamUpdate(Adam settings, int end, Arena arena) {
        this.settings = settings;
        this.factors = settings.newStep();
        this.parameters = View.ofRepeatedRow(arena.array(), 0);
        this.first = View.ofRepeatedRow(arena.array(), arena.take(end - Arena.LEAD) - Arena.LEAD);
        this.second = View.ofRepeatedRow(arena.array(), arena.take(end - Arena.LEAD) - Arena.LEAD);
    }

    /** Begins the next step. Powers of beta are kept as products, since pow differs between machines. */
    void nextStep() {
        beta1Power *= settings.beta1();
        beta2Power *= settings.beta2();
        factors.rate = (float) (settings.learningRate() * Math.sqrt(1 - beta2Power) / (1 - beta1Power));
    }

    /**
     * Updates the numbers from {@code from} (included) to {@code end} (excluded), once in each step.
     *
     * @param gradient gives the gradient of number i as its element i
     */
    void update(int from, int end, View gradient) {
        Kernels.LAYERS.adam(from, end, factors, parameters, gradient, first, second);
    }

    /** {@return a copy of where the optimizer stands} */
    Moments moments(Architecture architecture, ParameterLayout layout) {
        return new Moments(network(first, architecture, layout), network(second, architecture, layout), beta1Power,
                beta2Power);
    }

    private static Network network(View average, Architecture architecture, ParameterLayout layout) {
        float[] copy = new float[layout.size()];
        System.arraycopy(average.array(), average.at(0, Arena.LEAD), copy, Arena.LEAD,
                layout.trainableEnd() - Arena.LEAD);
        return new Network(architecture, layout, copy);
    }

    /** Goes on from where another optimizer stood, of numbers that end at the same place. */
    void restore(Moments moments, int end) {
        int count = end - Arena.LEAD;
        System.arraycopy(moments.first().parameters(), Arena.LEAD, first.array(), first.at(0, Arena.LEAD), count);
        System.arraycopy(moments.second().parameters(), Arena.LEAD, second.array(), second.at(0, Arena.LEAD), count);
        beta1Power = moments.beta1Power();
        beta2Power = moments.beta2Power();
    }
}
