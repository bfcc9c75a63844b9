package dev.hourglass.loss;

/**
 * What a training makes smaller.
 *
 * @param loss           of the data
 * @param regularization a penalty on kernels
 */
public record Objective(Loss loss, Regularization regularization) {

    /** The mean squared error alone. */
    public Objective() {
        this(new MeanSquaredError(), L1L2.NONE);
    }

    /**
     * {@return the same with another loss}
     *
     * @param other of the data
     */
    public Objective withLoss(Loss other) {
        return new Objective(other, regularization);
    }

    /**
     * {@return the same with another penalty}
     *
     * @param other on kernels
     */
    public Objective withRegularization(Regularization other) {
        return new Objective(loss, other);
    }
}
