package dev.hourglass.nn;

import dev.hourglass.kernel.ColumnSums;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.LayerPass;

/**
 * The gradient of a bias, {@code db = column sums of dY}. Forward, a bias is where the sums of the product begin.
 *
 * @param width          how many columns, padding counted
 * @param outputGradient dY
 * @param biasGradient   db, written
 */
record BiasPass(int width, View outputGradient, View biasGradient) implements LayerPass {
    @Override
    public void forward(int rows) {
        // the product begins with the bias
    }

    @Override
    public void backward(int rows) {
        ColumnSums.KERNEL.run(rows, width, outputGradient, biasGradient);
    }
}
