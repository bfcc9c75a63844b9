package dev.hourglass.nn;

import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * Batch normalization in training, or some columns of it.
 *
 * @param width          how many columns
 * @param x              the batch
 * @param y              the output, written forward; may be x
 * @param state          parameters, averages, and what the way back needs
 * @param outputGradient dY
 * @param inputGradient  dX, written backward; may be dY
 */
record BatchNormalizationPass(int width, View x, View y, BatchNormalizationState state, View outputGradient,
        View inputGradient) implements LayerPass {
    /** The place of gamma among the layer's tensors. */
    static final int GAMMA = 0;

    /** The place of beta among the layer's tensors. */
    static final int BETA = 1;

    /** The place of the running mean among the layer's tensors. */
    static final int MOVING_MEAN = 2;

    /** The place of the running variance among the layer's tensors. */
    static final int MOVING_VARIANCE = 3;

    @Override
    public void forward(int rows) {
        Kernels.LAYERS.batchNormalization(rows, width, x, state, y);
    }

    @Override
    public void backward(int rows) {
        Kernels.LAYERS.batchNormalizationGradient(rows, width, outputGradient, state, inputGradient);
    }
}
