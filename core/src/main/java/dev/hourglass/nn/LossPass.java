package dev.hourglass.nn;

import dev.hourglass.layer.LayerPass;
import dev.hourglass.loss.LossGradient;

/**
 * The loss after the last layer: the backward pass begins with its gradient.
 *
 * @param gradient by some columns of outputs
 */
record LossPass(LossGradient gradient) implements LayerPass {
    @Override
    public void forward(int rows) {
        // the loss itself is one sum over all columns, which no part can have
    }

    @Override
    public void backward(int rows) {
        gradient.run(rows);
    }
}
