package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * What one of two threads does of a Dense layer and of the layers up to the next: some columns of Y, of W and of db. The
 * first layer, whose dX nobody asks for, has null in the place of {@code chains}.
 *
 * @param output         Y, run forward
 * @param above          the layers after it, or the error, in order
 * @param outputGradient these columns of dY
 * @param width          how many columns, padding counted
 * @param biasGradient   db, written
 * @param chains         the sums of dX over these columns
 * @param kernelUpdate   computes dW and changes W with it
 */
record RelayStage(Product output, LayerPass[] above, View outputGradient, int width, View biasGradient, Chains chains,
        KernelUpdate kernelUpdate) {

    /**
     * The chains of dX over the columns of one thread. They are computed as the transpose, {@code dXt = W dYt}: only
     * small operands are turned round.
     *
     * @param depth          how many columns, without padding
     * @param turnedGradient where these columns of dY are turned round
     * @param inputs         rows of W
     * @param kernel         these columns of W
     * @param start          what the other thread has computed of dXt, null if nothing
     * @param sums           dXt, written
     * @param ownSums        the part of the finished dXt that this thread needs
     * @param ownInputs      how many rows it has
     * @param inputGradient  where that is turned round, columns of dX
     * @param workspace      of this thread
     */
    record Chains(int depth, View turnedGradient, int inputs, View kernel, View start, View sums, View ownSums,
            int ownInputs, View inputGradient, Workspace workspace) {

        private void add(int rows, View outputGradient) {
            Kernels.LAYERS.transpose(rows, depth, outputGradient, turnedGradient);
            Kernels.GEMM.multiply(0, inputs, Padding.padded(rows), depth, kernel, turnedGradient, start, sums, workspace);
        }

        private void receive(int rows) {
            Kernels.LAYERS.transpose(ownInputs, rows, ownSums, inputGradient);
        }
    }

    /** These columns of Y, and of the layers after it. */
    void forward(int rows) {
        output.run(rows);
        for (LayerPass pass : above) {
            pass.forward(rows);
        }
    }

    /** From the gradient of what {@link #forward} computed to dY. */
    void backwardToDense(int rows) {
        for (int i = above.length - 1; i >= 0; i--) {
            above[i].backward(rows);
        }
    }

    /** Goes on with the chains of dX, over these columns. */
    void addToChains(int rows) {
        chains.add(rows, outputGradient);
    }

    /** Takes from dX, once it is finished, the columns that this thread needs of the layer below. */
    void receive(int rows) {
        chains.receive(rows);
    }

    /** The gradients of the parameters, and the update of these columns of W. */
    void update(int rows) {
        Kernels.LAYERS.columnSums(rows, width, outputGradient, biasGradient);
        kernelUpdate.run(rows);
    }
}
