package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.UpdateKernel;

/**
 * Memory that only one part of a training step uses.
 *
 * @param scratch            where in the arena the gradient of a block of a kernel is written
 * @param workspace          of products
 * @param block              scratch memory of the shape of a block of columns
 * @param transposedGradient for the transpose of the part's columns of a gradient; empty unless it owns panels of
 *                           kernels
 * @param partialSums        the transposed gradient of a layer's input, summed up by this part and those before it;
 *                           empty unless they own panels
 * @param updates            of weights, with the memory that their arithmetic needs
 */
record PartMemory(int scratch, Workspace workspace, View block, View transposedGradient, View partialSums,
        UpdateKernel updates) {

    /** Takes the memory of a part. */
    static PartMemory of(StepShape shape, int part, NetworkMemory memory, Optimizer optimizer) {
        int widest = shape.widest();
        int most = Math.max(shape.rows(), widest);
        int height = shape.columnHeight();
        return new PartMemory(memory.arena().take(shape.scratchSize(part)),
                new Workspace(most, Math.max(widest, height), most, memory.arena()),
                memory.block(shape.rows(), Batches.blockWidth(shape.rows())),
                memory.block(widest, height), memory.block(widest, height), optimizer.kernel());
    }
}
