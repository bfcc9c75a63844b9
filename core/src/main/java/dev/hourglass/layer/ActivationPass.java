package dev.hourglass.layer;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/**
 * An activation at work on a block of columns, in training or in use.
 *
 * @param block     where its numbers lie
 * @param kernel    its arithmetic
 * @param kept      what the backward pass reads: the derivative, if the forward pass keeps it, or else the output
 * @param keepsZero whether padding stays zero by itself
 */
record ActivationPass(ColumnBlock block, ActivationKernel kernel, View kept, boolean keepsZero)
        implements LayerPass, InferencePass {
    @Override
    public void forward(int rows) {
        kernel.forward(rows, block.width(), block.x(), block.y(), kept, block.scratch());
        clearPadding(rows);
    }

    @Override
    public void backward(int rows) {
        kernel.backward(rows, block.width(), kept, block.gradient(), block.scratch());
    }

    @Override
    public void run(int rows) {
        if (block.isTransposed()) {
            kernel.forward(block.valid(), Padding.padded(rows), block.x().transposed(), block.y().transposed(),
                    block.scratch().transposed());
        } else {
            kernel.forward(rows, block.width(), block.x(), block.y(), block.scratch());
            clearPadding(rows);
        }
    }

    private void clearPadding(int rows) {
        if (!keepsZero) {
            block.clearPadding(rows);
        }
    }
}
