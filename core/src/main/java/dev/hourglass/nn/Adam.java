package dev.hourglass.nn;

import dev.hourglass.kernel.AdamStep;

/**
 * The optimizer Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015), in the form of Keras:
 * epsilon is added to the root before the bias is corrected, "epsilon hat" in the paper.
 *
 * @param learningRate above 0
 * @param beta1        decay of the gradient's running average, from 0 to below 1
 * @param beta2        decay of the squared gradient's running average, from 0 to below 1
 * @param epsilon      keeps the divisor from zero, above 0
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) {
    /** The learning rate that Keras uses when none is given. */
    public static final double DEFAULT_LEARNING_RATE = 1e-3;

    private static final double DEFAULT_BETA1 = 0.9;
    private static final double DEFAULT_BETA2 = 0.999;
    private static final double DEFAULT_EPSILON = 1e-7;

    /**
     * Refuses numbers out of range.
     *
     * @param learningRate above 0
     * @param beta1        decay of the gradient's running average
     * @param beta2        decay of the squared gradient's running average
     * @param epsilon      keeps the divisor from zero
     */
    public Adam {
        requirePositive("the learning rate", learningRate);
        requirePositive("epsilon", epsilon);
        requireDecay("beta1", beta1);
        requireDecay("beta2", beta2);
    }

    /** The optimizer with the defaults of Keras: 0.001, 0.9, 0.999, 1e-7. */
    public Adam() {
        this(DEFAULT_LEARNING_RATE);
    }

    /**
     * The optimizer with another learning rate and the defaults of Keras for the rest.
     *
     * @param learningRate above 0
     */
    public Adam(double learningRate) {
        this(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON);
    }

    /** {@return the factors for the kernel, before the first step} */
    AdamStep newStep() {
        return new AdamStep((float) (1 - beta1), (float) (1 - beta2), (float) epsilon);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, found " + value);
        }
    }

    private static void requireDecay(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to below 1, found " + value);
        }
    }
}
