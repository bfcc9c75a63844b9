package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * LeakyReLU in training, or some columns of it.
 *
 * @param width          how many columns
 * @param slope          for values that are not positive
 * @param x              the batch
 * @param y              the output, written forward; may be x
 * @param outputGradient dY
 * @param inputGradient  dX, written backward; may be dY
 */
record LeakyReLUPass(int width, float slope, View x, View y, View outputGradient, View inputGradient)
        implements LayerPass {

    @Override
    public void forward(int rows) {
        Kernels.LAYERS.leakyRelu(rows, width, slope, x, y);
    }

    @Override
    public void backward(int rows) {
        Kernels.LAYERS.leakyReluGradient(rows, width, slope, y, outputGradient, inputGradient);
    }
}
