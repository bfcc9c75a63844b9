package dev.hourglass.nn;

import dev.hourglass.kernel.AdamStep;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/** The optimizer at work: its two running averages for each number, and how many steps it has made. */
final class AdamUpdate {
    private final Adam settings;
    private final AdamStep factors;
    private final int size;
    private final View parameters;
    private final View gradients;
    private final View first;
    private final View second;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /** Updates the first {@code size} floats of {@code parameters} from those of {@code gradients}. */
    AdamUpdate(Adam settings, int size, float[] parameters, float[] gradients) {
        this.settings = settings;
        this.factors = settings.newStep();
        this.size = size;
        this.parameters = View.ofRepeatedRow(parameters, 0);
        this.gradients = View.ofRepeatedRow(gradients, 0);
        this.first = View.ofRepeatedRow(new float[size], 0);
        this.second = View.ofRepeatedRow(new float[size], 0);
    }

    /** One step. Powers of beta are kept as products, since pow differs between machines. */
    void run() {
        beta1Power *= settings.beta1();
        beta2Power *= settings.beta2();
        factors.rate = (float) (settings.learningRate() * Math.sqrt(1 - beta2Power) / (1 - beta1Power));
        Kernels.LAYERS.adam(size, factors, parameters, gradients, first, second);
    }
}
