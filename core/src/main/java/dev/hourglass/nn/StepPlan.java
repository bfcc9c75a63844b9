package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Rendezvous;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts each layer's work of a training step into parts, by columns. How many parts there are changes no bit.
 *
 * @param rows    of the largest batch
 * @param buffers what the parts read and write
 * @param loss    of the step
 */
record StepPlan(Architecture architecture, ParameterLayout layout, int rows, StepBuffers buffers, StepLoss loss) {
    /** Batches of at most so many rows are small: turning their gradients round is cheaper than turning kernels round. */
    static final int SMALL_BATCH = 64;

    /**
     * Multiply-adds on the way forward below which a step is left to the calling thread: one core does so many in two to four
     * microseconds, in which threads could hardly wait for each other more than ten times.
     */
    private static final long WORTH_SHARING = 200_000;

    /** Columns of the widest layer that a thread should have at least: narrower tiles wait for their operands. */
    private static final int COLUMNS_OF_A_PART = 2 * Padding.LANES;

    /** {@return in how many parts a step with batches of so many rows is cut, if there are so many threads} */
    static int parts(Architecture architecture, ParameterLayout layout, int rows, int threads) {
        if ((long) rows * layout.kernelEnd() < WORTH_SHARING) {
            return 1;
        }
        int widest = 0;
        int kernels = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.layers().get(layer) instanceof Dense) {
                widest = Math.max(widest, Padding.padded(architecture.outputs(layer)));
                kernels++;
            }
        }
        if (rows <= SMALL_BATCH) {
            return kernels > 1 && ownsPanels(architecture, rows) ? Math.min(threads, RelaySchedule.PARTS) : 1;
        }
        return Math.max(1, Math.min(threads, widest / COLUMNS_OF_A_PART));
    }

    /**
     * {@return whether each part of a step has a panel of every kernel to itself: where batches are small, and the network
     * is Dense layers with what follows each}
     */
    static boolean ownsPanels(Architecture architecture, int rows) {
        return rows <= SMALL_BATCH && architecture.layers().get(0) instanceof Dense;
    }

    /** A step of one thread. */
    StepSchedule alone() {
        return ownsPanels(architecture, rows) ? new SequentialSchedule(stages(buffers.panels().parts()), loss)
                : phased(new ColumnParts(architecture, 1), new Rendezvous(1));
    }

    /** A step that so many threads share, two or more, who wait for each other at a rendezvous. */
    StepSchedule shared(int parts, Rendezvous rendezvous) {
        return ownsPanels(architecture, rows) ? new RelaySchedule(stages(buffers.panels().parts()), loss, rendezvous)
                : phased(new ColumnParts(architecture, parts), rendezvous);
    }

    private PhasedSchedule phased(ColumnParts columns, Rendezvous rendezvous) {
        LayerPass[][] passes = new LayerPass[columns.count()][];
        for (int part = 0; part < passes.length; part++) {
            List<LayerPass> own = new ArrayList<>();
            for (int layer = 0; layer < architecture.layers().size(); layer++) {
                if (architecture.layers().get(layer) instanceof Dense) {
                    own.add(dense(layer, columns, part));
                } else {
                    addByColumns(layer, columns.output(layer, part), own);
                }
            }
            own.add(error(columns, part));
            passes[part] = own.toArray(new LayerPass[0]);
        }
        return new PhasedSchedule(passes, loss, rendezvous);
    }

    private RelayStage[][] stages(ColumnParts columns) {
        RelayStage[][] stages = new RelayStage[columns.count()][];
        for (int part = 0; part < stages.length; part++) {
            List<RelayStage> own = new ArrayList<>();
            int layer = 0;
            while (layer < architecture.layers().size()) {
                List<LayerPass> above = new ArrayList<>();
                int end = layer + 1;
                while (end < architecture.layers().size() && !(architecture.layers().get(end) instanceof Dense)) {
                    addByColumns(end, columns.output(end, part), above);
                    end++;
                }
                if (end == architecture.layers().size()) {
                    above.add(error(columns, part));
                }
                own.add(stage(layer, above, columns, part));
                layer = end;
            }
            stages[part] = own.toArray(new RelayStage[0]);
        }
        return stages;
    }

    private LayerPass dense(int layer, ColumnParts parts, int part) {
        int inputs = architecture.inputs(layer);
        ColumnRange columns = parts.output(layer, part);
        ColumnRange rowsOfKernel = parts.input(layer, part);
        int firstRow = rowsOfKernel.first();
        int height = rowsOfKernel.widthWithin(inputs);
        View kernel = buffers.kernel(layer, 0);
        View gradient = buffers.gradient(layer);
        PartBuffers own = buffers.part(part);
        Product inputGradient = layer == 0 ? null : new Product(height, architecture.outputs(layer), gradient,
                kernel.transposed().fromColumn(firstRow), null, buffers.gradient(layer - 1).fromColumn(firstRow),
                own.workspace());
        KernelUpdate update = new KernelUpdate(firstRow, firstRow + height, kernel.rowStride(), buffers.input(layer),
                gradient, buffers.panels().at(layer, 0), rows, buffers.memory(), own.scratch(), own.workspace(),
                buffers.update());
        return new DensePass(output(layer, columns, kernel.fromColumn(columns.first()), own), columns.width(),
                gradient.fromColumn(columns.first()), biasGradient(layer, columns), inputGradient, update);
    }

    private RelayStage stage(int layer, List<LayerPass> above, ColumnParts parts, int part) {
        ColumnRange columns = parts.output(layer, part);
        View gradient = buffers.gradient(layer).fromColumn(columns.first());
        PartBuffers own = buffers.part(part);
        KernelUpdate update = new KernelUpdate(0, architecture.inputs(layer), columns.width(), buffers.input(layer),
                gradient, buffers.panels().at(layer, part), rows, buffers.memory(), own.scratch(), own.workspace(),
                buffers.update());
        return new RelayStage(output(layer, columns, buffers.kernel(layer, part), own), above.toArray(new LayerPass[0]),
                gradient, columns.width(), biasGradient(layer, columns),
                layer == 0 ? null : chains(layer, parts, part, own), update);
    }

    private RelayStage.Chains chains(int layer, ColumnParts parts, int part, PartBuffers own) {
        int inputs = architecture.inputs(layer);
        ColumnRange received = parts.input(layer, part);
        View start = part == 0 ? null : buffers.part(part - 1).chains();
        View finished = buffers.part(parts.count() - 1).chains();
        return new RelayStage.Chains(parts.output(layer, part).widthWithin(architecture.outputs(layer)),
                own.turnedGradient(), inputs, buffers.kernel(layer, part), start, own.chains(),
                finished.fromRow(received.first()), received.widthWithin(inputs),
                buffers.gradient(layer - 1).fromColumn(received.first()), own.workspace());
    }

    private Product output(int layer, ColumnRange columns, View kernel, PartBuffers own) {
        int first = columns.first();
        View bias = layout.repeatedRow(buffers.memory(), layer, DensePass.BIAS);
        return new Product(columns.width(), architecture.inputs(layer), buffers.input(layer), kernel,
                bias.fromColumn(first), buffers.output(layer).fromColumn(first), own.workspace());
    }

    private View biasGradient(int layer, ColumnRange columns) {
        return buffers.vectorGradient(layer, DensePass.BIAS).fromColumn(columns.first());
    }

    /** Adds a layer whose columns do not depend on each other. Where nobody asks for dX, it is written over dY. */
    private void addByColumns(int layer, ColumnRange columns, List<LayerPass> passes) {
        if (architecture.isJoined(layer)) {
            return;
        }
        int first = columns.first();
        View x = buffers.input(layer).fromColumn(first);
        View y = buffers.output(layer).fromColumn(first);
        View outputGradient = buffers.gradient(layer).fromColumn(first);
        View inputGradient = layer == 0 ? outputGradient : buffers.gradient(layer - 1).fromColumn(first);
        passes.add(architecture.layers().get(layer) instanceof LeakyReLU leaky
                ? new LeakyReLUPass(columns.width(), (float) leaky.slope(), x, y, outputGradient, inputGradient)
                : new BatchNormalizationPass(columns.width(), x, y, buffers.state(layer).fromColumn(first),
                        outputGradient, inputGradient));
    }

    private LayerPass error(ColumnParts parts, int part) {
        int last = architecture.layers().size() - 1;
        ColumnRange columns = parts.output(last, part);
        int first = columns.first();
        View gradient = buffers.gradient(last);
        return new ErrorPass(architecture.outputs(), columns.width(), buffers.output().fromColumn(first),
                buffers.target().fromColumn(first), gradient.fromColumn(first));
    }
}
