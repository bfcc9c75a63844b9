package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * The gradient of a part of a kernel, {@code dW = Xt dY}, and the optimizer's step with it.
 *
 * <p>Both run over a block of rows of W at a time: the gradient of a block is used while it is in the first-level
 * cache, and never exists as a whole. For large batches the product is nearly all the work and likes large blocks, so
 * that there is one.
 */
final class KernelUpdate {
    private final int firstRow;
    private final int endRow;
    private final View input;
    private final View outputGradient;
    private final int width;
    private final int kernelAt;
    /** Null where gradients are kept, for somebody else to use. */
    private final ParameterUpdate optimizer;
    private final Workspace workspace;
    private final int blockRows;

    /** For each block a view of scratch memory in which the block's rows of dW have their own numbers. */
    private final View[] rowsOfGradient;

    /** The same memory, in which gradients have the numbers of their parameters. */
    private final View[] gradients;

    /**
     * The update of some rows of one layer's kernel or of a panel of it, which is W here.
     *
     * @param firstRow       the first row of W
     * @param endRow         the row after the last
     * @param width          columns of W, a multiple of a vector's
     * @param x              the batch
     * @param outputGradient dY, the columns that belong to W
     * @param kernelAt       where W lies among the numbers that the optimizer changes, row after row
     * @param batchRows      rows of the largest batch
     * @param memory         of the step
     * @param own            of the part that does it
     */
    KernelUpdate(int firstRow, int endRow, int width, View x, View outputGradient, int kernelAt, int batchRows,
            StepMemory memory, PartMemory own) {
        this.firstRow = firstRow;
        this.endRow = endRow;
        this.width = width;
        this.input = x.transposed();
        this.outputGradient = outputGradient;
        this.kernelAt = kernelAt;
        this.workspace = own.workspace();
        View kept = memory.kernelGradients();
        this.optimizer = kept == null ? memory.update() : null;
        blockRows = StepShape.blockRows(endRow - firstRow, batchRows);
        int blocks = endRow == firstRow || width == 0 ? 0 : Math.max(1, (endRow - firstRow) / blockRows);
        rowsOfGradient = new View[blocks];
        gradients = new View[blocks];
        for (int block = 0; block < blocks; block++) {
            int offset = kept == null ? own.scratch() - (firstRow + block * blockRows) * width - kernelAt
                    : kept.offset();
            rowsOfGradient[block] = View.ofRows(memory.numbers(), offset + kernelAt, width);
            gradients[block] = View.ofRepeatedRow(memory.numbers(), offset);
        }
    }

    /** Updates the rows of W from the first {@code batch} rows of X and dY. */
    void run(int batch) {
        for (int block = 0; block < gradients.length; block++) {
            int first = firstRow + block * blockRows;
            int end = block == gradients.length - 1 ? endRow : first + blockRows;
            Kernels.GEMM.multiply(first, end, width, batch, input, outputGradient, null, rowsOfGradient[block],
                    workspace);
            if (optimizer != null) {
                optimizer.update(kernelAt + first * width, kernelAt + end * width, gradients[block]);
            }
        }
    }
}
