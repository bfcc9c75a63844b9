package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * The mean squared error in training, or some columns of it: it follows the last layer, and the way back begins with it.
 *
 * @param columns  of the whole output, without padding
 * @param width    how many columns
 * @param output   of the network
 * @param target   what it should be
 * @param gradient of the loss by the output, written backward
 */
record ErrorPass(int columns, int width, View output, View target, View gradient) implements LayerPass {

    @Override
    public void forward(int rows) {
        // the loss itself is one sum over all columns, which no part can have
    }

    @Override
    public void backward(int rows) {
        float factor = MeanSquaredError.gradientFactor(rows, columns);
        Kernels.LAYERS.errorGradient(rows, width, factor, output, target, gradient);
    }
}
