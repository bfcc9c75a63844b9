package dev.hourglass.nn;

/**
 * Batch normalization of each column (Ioffe and Szegedy, 2015), with the biased variance of the batch.
 *
 * <p>In training {@code y = gamma * (x - mean) / sqrt(variance + epsilon) + beta} with the batch's mean and variance;
 * in inference with their moving averages, {@code moving = momentum * moving + (1 - momentum) * batch}. Gamma and the
 * moving variance begin at one, beta and the moving mean at zero.
 *
 * @param momentum of the moving averages, from 0 to below 1
 * @param epsilon  added to the variance, above 0
 */
public record BatchNormalization(double momentum, double epsilon) implements Layer {
    private static final double DEFAULT_MOMENTUM = 0.99;
    private static final double DEFAULT_EPSILON = 1e-3;

    /**
     * Refuses numbers out of range.
     *
     * @param momentum of the moving averages
     * @param epsilon  added to the variance
     */
    public BatchNormalization {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be from 0 to below 1, found " + momentum);
        }
        if (!(epsilon > 0 && epsilon <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("epsilon must be above 0 and finite, found " + epsilon);
        }
    }

    /** Batch normalization with the defaults of Keras: momentum 0.99, epsilon 0.001. */
    public BatchNormalization() {
        this(DEFAULT_MOMENTUM, DEFAULT_EPSILON);
    }

    @Override
    public String type() {
        return "BatchNormalization";
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }
}
