package dev.hourglass.kernel;

/** The factors of one step of Adam, as the kernel needs them; one object serves a whole training. */
public final class AdamStep {
    /** The learning rate with both bias corrections: rate * sqrt(1 - beta2^t) / (1 - beta1^t). */
    public float rate;

    /** 1 - beta1. */
    public final float firstWeight;

    /** 1 - beta2. */
    public final float secondWeight;

    /** What keeps the divisor from zero. */
    public final float epsilon;

    /**
     * The factors that stay the same from step to step.
     *
     * @param firstWeight  1 - beta1
     * @param secondWeight 1 - beta2
     * @param epsilon      added to the root
     */
    public AdamStep(float firstWeight, float secondWeight, float epsilon) {
        this.firstWeight = firstWeight;
        this.secondWeight = secondWeight;
        this.epsilon = epsilon;
    }
}
