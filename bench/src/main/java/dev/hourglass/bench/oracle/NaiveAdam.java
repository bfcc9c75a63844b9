package dev.hourglass.bench.oracle;

import dev.hourglass.nn.Adam;

/** Adam for one array of numbers, in the form of Keras: epsilon outside the corrected root. */
public final class NaiveAdam {
    private final Adam settings;
    private final float[] first;
    private final float[] second;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /**
     * The optimizer before its first step.
     *
     * @param settings rate and decays
     * @param size     of the array it will change
     */
    public NaiveAdam(Adam settings, int size) {
        this.settings = settings;
        this.first = new float[size];
        this.second = new float[size];
    }

    /** {@return the learning rate of the step after the last, with both bias corrections} */
    private float nextRate() {
        beta1Power *= settings.beta1();
        beta2Power *= settings.beta2();
        return (float) (settings.learningRate() * Math.sqrt(1 - beta2Power) / (1 - beta1Power));
    }

    /**
     * One step.
     *
     * @param parameters changed
     * @param gradients  of the loss
     */
    public void update(float[] parameters, float[] gradients) {
        float rate = nextRate();
        for (int i = 0; i < parameters.length; i++) {
            float gradient = gradients[i];
            first[i] = Math.fma(gradient - first[i], (float) (1 - settings.beta1()), first[i]);
            second[i] = Math.fma(Math.fma(gradient, gradient, -second[i]), (float) (1 - settings.beta2()), second[i]);
            parameters[i] -= rate * first[i] / ((float) Math.sqrt(second[i]) + (float) settings.epsilon());
        }
    }
}
