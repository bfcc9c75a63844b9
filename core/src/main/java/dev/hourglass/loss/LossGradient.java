package dev.hourglass.loss;

/** The gradient of a loss by some columns of outputs. */
@FunctionalInterface
public interface LossGradient {

    /**
     * Writes the gradient.
     *
     * @param rows of the batch, whose outputs are all there
     */
    void run(int rows);
}
