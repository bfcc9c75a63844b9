package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;

/**
 * The gradient of a Dense kernel, {@code dW = Xt dY}, and the optimizer's step with it.
 *
 * <p>Both run over a block of rows of W at a time: the gradient of a block is used while it is in the first-level
 * cache, and never exists as a whole. For large batches the product is nearly all the work and likes large blocks, so
 * that there is one for each thread.
 */
final class KernelUpdate implements ThreadTeam.Job {
    /** Batches of more rows are large. */
    private static final int SMALL_BATCH = 64;

    /** Rows of a block for small batches, a multiple of a tile's. The last block takes the rest, too. */
    private static final int BLOCK_ROWS = 16;

    private final int inputs;
    private final View input;
    private final View outputGradient;
    private final int kernelAt;
    private final Products products;
    private final AdamUpdate optimizer;
    private final int blockRows;
    private final int blocks;
    private int batch;

    /** For each block a view of scratch memory in which the block's rows of dW have their own numbers. */
    private final View[] rowsOfGradient;

    /** The same memory, in which gradients have the numbers of their parameters. */
    private final View[] gradients;

    /**
     * The update of one layer's kernel.
     *
     * @param inputs         rows of W
     * @param x              the batch
     * @param outputGradient dY
     * @param kernelAt       where W lies among the numbers that the optimizer changes
     * @param batchRows      rows of the largest batch
     */
    KernelUpdate(int inputs, View x, View outputGradient, int kernelAt, int batchRows, Products products,
            AdamUpdate optimizer) {
        this.inputs = inputs;
        this.input = x.transposed();
        this.outputGradient = outputGradient;
        this.kernelAt = kernelAt;
        this.products = products;
        this.optimizer = optimizer;
        blockRows = blockRows(inputs, batchRows, products.threads());
        blocks = Math.max(1, inputs / blockRows);
        rowsOfGradient = new View[blocks];
        gradients = new View[blocks];
        for (int part = 0; part < products.threads(); part++) {
            planBlocks(part, products.threads());
        }
    }

    private void planBlocks(int part, int parts) {
        for (int block = firstBlock(part, parts); block < firstBlock(part + 1, parts); block++) {
            View rows = products.scratch(part, block * blockRows, outputGradient.rowStride());
            rowsOfGradient[block] = rows;
            gradients[block] = View.ofRepeatedRow(rows.array(), rows.offset() - kernelAt);
        }
    }

    private static int blockRows(int inputs, int batchRows, int threads) {
        return batchRows <= SMALL_BATCH ? BLOCK_ROWS : (inputs + threads - 1) / threads;
    }

    /** {@return the most floats that the gradient of a block has, where W has so many rows of so many floats} */
    static int scratchSize(int inputs, int width, int batchRows, int threads) {
        return Math.min(inputs, 2 * blockRows(inputs, batchRows, threads)) * width;
    }

    private int firstBlock(int part, int parts) {
        return blocks * part / parts;
    }

    /** Updates W from the first {@code rows} rows of the batch. */
    void run(int rows) {
        batch = rows;
        products.share((long) rows * inputs * outputGradient.rowStride(), this);
    }

    @Override
    public void run(int part, int parts) {
        for (int block = firstBlock(part, parts); block < firstBlock(part + 1, parts); block++) {
            int firstRow = block * blockRows;
            int endRow = block == blocks - 1 ? inputs : firstRow + blockRows;
            int width = outputGradient.rowStride();
            Kernels.GEMM.multiply(firstRow, endRow, width, batch, input, outputGradient, null, rowsOfGradient[block],
                    products.workspace(part));
            optimizer.update(kernelAt + firstRow * width, kernelAt + endRow * width, gradients[block]);
        }
    }
}
