package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.optimizer.UpdateKernel;

/**
 * Computes the gradient of a part of a kernel, {@code dW = Xt dY}, and updates that part with it.
 *
 * <p>Both go block by block over the rows of W: the gradient of a block is used while it is in the first-level cache,
 * and the whole gradient never exists. For large batches the product is nearly all the work and is faster in large
 * blocks, so there is only one.
 */
final class KernelUpdate {
    private final KernelRegion region;
    private final View input;
    private final View outputGradient;
    private final int stride;
    private final int kernelAt;
    /** Null if gradients are kept and used later. */
    private final ParameterUpdate optimizer;
    private final UpdateKernel updates;
    private final Workspace workspace;
    private final int blockRows;

    /** For each block, a view of scratch memory in which the rows of dW are numbered as in the kernel. */
    private final View[] rowsOfGradient;

    /** The same memory, in which gradients are numbered as their parameters are. */
    private final View[] gradients;

    /**
     * The update of a region of W, which is one layer's kernel or a panel of it.
     *
     * @param region         which rows and columns of W
     * @param stride         columns of W, a multiple of a vector's
     * @param x              the batch
     * @param outputGradient dY, the columns that belong to W
     * @param kernelAt       where W lies among the numbers that the optimizer changes, row after row
     * @param batchRows      rows of the largest batch
     * @param memory         of the step
     * @param own            memory of the part that does it
     */
    KernelUpdate(KernelRegion region, int stride, View x, View outputGradient, int kernelAt, int batchRows,
            StepMemory memory, PartMemory own) {
        this.region = region;
        this.stride = stride;
        this.input = x.transposed();
        this.outputGradient = outputGradient.fromColumn(region.columns().first());
        this.kernelAt = kernelAt;
        this.updates = own.updates();
        this.workspace = own.workspace();
        View kept = memory.kernelGradients();
        this.optimizer = kept == null ? memory.update() : null;
        blockRows = StepShape.blockRows(region.rows(), batchRows);
        int blocks = region.isEmpty() ? 0 : Math.max(1, region.rows() / blockRows);
        rowsOfGradient = new View[blocks];
        gradients = new View[blocks];
        for (int block = 0; block < blocks; block++) {
            int offset = kept == null ? own.scratch() - (region.firstRow() + block * blockRows) * stride - kernelAt
                    : kept.offset();
            rowsOfGradient[block] = View.ofRows(memory.numbers(), offset + kernelAt, stride)
                    .fromColumn(region.columns().first());
            gradients[block] = View.ofRepeatedRow(memory.numbers(), offset);
        }
    }

    /** Updates the region of W from the first {@code batch} rows of X and dY. */
    void run(int batch) {
        for (int block = 0; block < gradients.length; block++) {
            int first = region.firstRow() + block * blockRows;
            int end = block == gradients.length - 1 ? region.endRow() : first + blockRows;
            Kernels.GEMM.multiply(first, end, region.columns().width(), batch, input, outputGradient, null,
                    rowsOfGradient[block], workspace);
            if (optimizer != null) {
                follow(first, end, gradients[block]);
            }
        }
    }

    /** Whole rows are contiguous, and so make up one range of numbers. */
    private void follow(int first, int end, View gradient) {
        ColumnRange columns = region.columns();
        if (columns.width() == stride) {
            optimizer.update(kernelAt + first * stride, kernelAt + end * stride, gradient, updates);
            return;
        }
        for (int row = first; row < end; row++) {
            int at = kernelAt + row * stride;
            optimizer.update(at + columns.first(), at + columns.end(), gradient, updates);
        }
    }
}
