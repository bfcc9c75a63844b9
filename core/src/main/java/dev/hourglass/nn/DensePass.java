package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;

/**
 * A Dense layer in training.
 *
 * <pre>
 *   Y = X W + b          rows x out    = rows x in  *  in x out
 *   dX = dY Wt           rows x in     = rows x out * out x in
 *   dW = Xt dY           in x out      = in x rows  * rows x out
 *   db = column sums of dY
 * </pre>
 *
 * @param inputs         in
 * @param x              the batch
 * @param y              the output, written forward
 * @param kernel         W
 * @param bias           b, repeated for every row
 * @param outputGradient dY
 * @param inputGradient  dX, written backward; null for the first layer, where nobody asks for it
 * @param biasGradient   db, written backward
 * @param kernelUpdate   computes dW and changes W with it
 * @param products       computes products, with threads where that pays
 */
record DensePass(int inputs, View x, View y, View kernel, View bias, View outputGradient, View inputGradient,
        View biasGradient, KernelUpdate kernelUpdate, Products products) implements LayerPass {
    /** The place of W among the layer's tensors. */
    static final int KERNEL = 0;

    /** The place of b among the layer's tensors. */
    static final int BIAS = 1;

    @Override
    public void forward(int rows) {
        products.multiply(rows, y.rowStride(), inputs, x, kernel, bias, y);
    }

    @Override
    public void backward(int rows) {
        int width = y.rowStride();
        Kernels.LAYERS.columnSums(rows, width, outputGradient, biasGradient);
        if (inputGradient != null) {
            products.multiply(rows, inputs, width, outputGradient, kernel.transposed(), null, inputGradient);
        }
        kernelUpdate.run(rows);
    }
}
