package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts each layer's work of a training step into parts, by columns.
 *
 * @param rows    of the largest batch
 * @param parts   how many threads share a step
 * @param buffers what the parts read and write
 */
record StepPlan(Architecture architecture, ParameterLayout layout, int rows, int parts, StepBuffers buffers) {

    /** One part of every layer, in order, and of the loss after them. To be called once for each part. */
    LayerPass[] passes(int part) {
        int scratch = buffers.takeScratch();
        Workspace workspace = buffers.makeWorkspace();
        List<LayerPass> passes = new ArrayList<>();
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.layers().get(layer) instanceof Dense) {
                passes.add(dense(layer, part, scratch, workspace));
            } else if (!architecture.isJoined(layer)) {
                passes.add(byColumns(layer, ColumnRange.of(architecture.outputs(layer), part, parts)));
            }
        }
        passes.add(error(ColumnRange.of(architecture.outputs(), part, parts)));
        return passes.toArray(new LayerPass[0]);
    }

    private LayerPass dense(int layer, int part, int scratch, Workspace workspace) {
        int inputs = architecture.inputs(layer);
        ColumnRange columns = ColumnRange.of(architecture.outputs(layer), part, parts);
        ColumnRange rowsOfKernel = ColumnRange.of(inputs, part, parts);
        int first = columns.first();
        View x = buffers.input(layer);
        View gradient = buffers.gradient(layer);
        View kernel = layout.rows(buffers.memory(), layer, DensePass.KERNEL);
        View bias = layout.repeatedRow(buffers.memory(), layer, DensePass.BIAS);
        Product output = new Product(columns.width(), inputs, x, kernel.fromColumn(first), bias.fromColumn(first),
                buffers.output(layer).fromColumn(first), workspace);
        Product inputGradient = layer == 0 ? null : new Product(rowsOfKernel.widthWithin(inputs), gradient.rowStride(),
                gradient, kernel.transposed().fromColumn(rowsOfKernel.first()), null,
                buffers.gradient(layer - 1).fromColumn(rowsOfKernel.first()), workspace);
        KernelUpdate kernelUpdate = new KernelUpdate(rowsOfKernel.first(),
                rowsOfKernel.first() + rowsOfKernel.widthWithin(inputs), x, gradient,
                layout.offset(layer, DensePass.KERNEL), rows, buffers.memory(), scratch, workspace, buffers.update());
        return new DensePass(output, columns.width(), gradient.fromColumn(first),
                buffers.vectorGradient(layer, DensePass.BIAS).fromColumn(first), inputGradient, kernelUpdate);
    }

    /** A layer whose columns do not depend on each other. Where nobody asks for dX, it is written over dY. */
    private LayerPass byColumns(int layer, ColumnRange columns) {
        int first = columns.first();
        View x = buffers.input(layer).fromColumn(first);
        View y = buffers.output(layer).fromColumn(first);
        View outputGradient = buffers.gradient(layer).fromColumn(first);
        View inputGradient = layer == 0 ? outputGradient : buffers.gradient(layer - 1).fromColumn(first);
        if (architecture.layers().get(layer) instanceof LeakyReLU leaky) {
            return new LeakyReLUPass(columns.width(), (float) leaky.slope(), x, y, outputGradient, inputGradient);
        }
        return new BatchNormalizationPass(columns.width(), x, y, buffers.state(layer).fromColumn(first), outputGradient,
                inputGradient);
    }

    private LayerPass error(ColumnRange columns) {
        int first = columns.first();
        View gradient = buffers.gradient(architecture.layers().size() - 1);
        return new ErrorPass(architecture.outputs(), columns.width(), buffers.output().fromColumn(first),
                buffers.target().fromColumn(first), gradient.fromColumn(first));
    }
}
