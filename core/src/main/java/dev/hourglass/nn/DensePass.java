package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * A Dense layer in training, or a part of it.
 *
 * <pre>
 *   Y = X W + b          rows x out    = rows x in  *  in x out
 *   dX = dY Wt           rows x in     = rows x out * out x in
 *   dW = Xt dY           in x out      = in x rows  * rows x out
 *   db = column sums of dY
 * </pre>
 *
 * <p>A part computes some columns of Y and db, and some columns of dX together with the same rows of W, which nobody
 * else reads on the way back. It needs all columns of X and dY.
 *
 * @param output         Y, run forward
 * @param width          columns of db
 * @param outputGradient these columns of dY
 * @param biasGradient   db, written backward
 * @param inputGradient  dX, run backward; null for the first layer, where nobody asks for it
 * @param kernelUpdate   computes dW and changes W with it
 */
record DensePass(Product output, int width, View outputGradient, View biasGradient, Product inputGradient,
        KernelUpdate kernelUpdate) implements LayerPass {
    /** The place of W among the layer's tensors. */
    static final int KERNEL = 0;

    /** The place of b among the layer's tensors. */
    static final int BIAS = 1;

    @Override
    public void forward(int rows) {
        output.run(rows);
    }

    @Override
    public void backward(int rows) {
        Kernels.LAYERS.columnSums(rows, width, outputGradient, biasGradient);
        if (inputGradient != null) {
            inputGradient.run(rows);
        }
        kernelUpdate.run(rows);
    }
}
