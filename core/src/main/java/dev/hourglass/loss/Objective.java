package dev.hourglass.loss;

import java.util.Objects;

/**
 * What a training makes smaller.
 *
 * @param loss           of the data
 * @param regularization a penalty on kernels
 */
public record Objective(Loss loss, Regularization regularization) {
    /**
     * Refuses null.
     *
     * @param loss           of the data
     * @param regularization a penalty on kernels
     */
    public Objective {
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(regularization, "regularization");
    }

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
