package dev.hourglass.nn;

import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.LayerPass;

/**
 * If parts share {@code dX = dY Wt} by rows, each needs all of Wt: in the forward pass each transposes some columns of
 * W for all of them.
 *
 * @param rows       of W
 * @param columns    how many columns of W, without padding
 * @param kernel     these columns of W
 * @param transposed these rows of Wt, written
 */
record KernelTranspose(int rows, int columns, View kernel, View transposed) implements LayerPass {
    @Override
    public void forward(int batchRows) {
        Transpose.KERNEL.run(rows, columns, kernel, transposed);
    }

    @Override
    public void backward(int batchRows) {
        // dX has read it by now
    }
}
