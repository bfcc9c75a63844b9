package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.ColumnBlock;
import dev.hourglass.layer.Fusion;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LayerPass;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossBlock;
import dev.hourglass.parallel.Barrier;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts each group of layers into parts, by columns, or by rows for products that many parts share, and each part into
 * blocks. How many there are changes no bit.
 *
 * @param shape  what there is to do
 * @param memory what the parts read and write
 * @param loss   what is minimized
 * @param sum    the loss of each step
 * @param moment which step it is
 */
record StepPlan(StepShape shape, StepMemory memory, Loss loss, StepLoss sum, StepMoment moment) {

    /** A step by one thread. */
    StepSchedule alone() {
        return shape.ownsPanels() ? new SequentialSchedule(stages(shape.panels()), sum)
                : new PhasedSchedule(stages(new ColumnParts(shape.architecture(), 1)), sum, false, new Barrier(1));
    }

    /** A step that two or more parts share, which wait for each other at a barrier. */
    StepSchedule shared(Barrier barrier) {
        return shape.ownsPanels() ? new RelaySchedule(stages(shape.panels()), sum, barrier)
                : new PhasedSchedule(stages(new ColumnParts(shape.architecture(), shape.parts())), sum,
                shape.sharesRows(), barrier);
    }

    /** For each part of the columns, the network as stages. */
    Stage[][] stages(ColumnParts columns) {
        List<LayerGroup> groups = shape.groups();
        Stage[][] stages = new Stage[columns.count()][groups.size()];
        for (int part = 0; part < stages.length; part++) {
            for (int i = 0; i < groups.size(); i++) {
                LayerPass[] passes = columnwise(groups.get(i), columns, part);
                stages[part][i] = groups.get(i).hasKernel() ? dense(i, passes, columns, part)
                        : new ColumnwiseStage(passes, groups.get(i).isTrainable());
            }
        }
        return stages;
    }

    private Stage dense(int group, LayerPass[] passes, ColumnParts columns, int part) {
        LayerGroup layers = shape.groups().get(group);
        InputGradient inputGradient = !shape.needsInputGradient(group) ? null
                : shape.ownsPanels() ? partialSums(layers, columns, part) : inputGradient(layers, columns, part);
        return new DenseStage(foreign(layers, columns, part), output(layers, columns, part), passes, inputGradient,
                shape.ownsPanels() ? updateOfPanel(layers, columns, part) : updateOfRegion(layers, columns, part));
    }

    /** Planned for every schedule; only one fetches them. */
    private ForeignColumns foreign(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        List<ColumnRange> ranges = new ArrayList<>();
        for (int other = 0; other < columns.count(); other++) {
            if (other != part) {
                ranges.add(columns.input(layer, other));
            }
        }
        return new ForeignColumns(memory.input(layer), ranges, memory.part(part).block());
    }

    private Product output(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        ColumnRange range = shape.sharesRows() ? allColumns(layers.outputs()) : columns.output(layer, part);
        View kernel = shape.ownsPanels() ? memory.kernel(layer, part)
                : memory.kernel(layer, 0).fromColumn(range.first());
        return new Product(share(columns, part), range.width(), layers.inputs(), memory.input(layer), kernel,
                memory.vector(layer, ParameterLayout.BIAS).fromColumn(range.first()),
                memory.output(layer).fromColumn(range.first()), memory.part(part).workspace());
    }

    private InputGradient inputGradient(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        ColumnRange range = shape.sharesRows() ? allColumns(layers.inputs()) : columns.input(layer, part);
        View transposed = shape.sharesRows() ? memory.transposedKernel(layer) : memory.kernel(layer, 0).transposed();
        return new InputGradient.Whole(new Product(share(columns, part), range.widthWithin(layers.inputs()),
                layers.outputs(), memory.gradient(layer, part), transposed.fromColumn(range.first()), null,
                memory.gradient(layer - 1, part).fromColumn(range.first()), memory.part(part).workspace()));
    }

    private BatchShare share(ColumnParts columns, int part) {
        return shape.sharesRows() ? new BatchShare(part, columns.count()) : BatchShare.ALL;
    }

    private static ColumnRange allColumns(int columns) {
        return new ColumnRange(0, Padding.padded(columns));
    }

    private InputGradient partialSums(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        PartMemory own = memory.part(part);
        ColumnRange range = columns.output(layer, part);
        ColumnRange received = columns.input(layer, part);
        View initial = part == 0 ? null : memory.part(part - 1).partialSums();
        View finished = memory.part(columns.count() - 1).partialSums();
        return new InputGradient.PartialSums(range.widthWithin(layers.outputs()),
                memory.gradient(layer, part).fromColumn(range.first()), own.transposedGradient(), layers.inputs(),
                memory.kernel(layer, part), initial, own.partialSums(), finished.fromRow(received.first()),
                received.widthWithin(layers.inputs()), memory.gradient(layer - 1, part).fromColumn(received.first()),
                own.workspace());
    }

    /** The update of all rows of a panel. */
    private KernelUpdate updateOfPanel(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        ColumnRange range = columns.output(layer, part);
        KernelRegion region = new KernelRegion(0, layers.inputs(), new ColumnRange(0, range.width()));
        return new KernelUpdate(region, range.width(), memory.input(layer),
                memory.gradient(layer, part).fromColumn(range.first()), memory.panels().at(layer, part), shape.rows(),
                memory, memory.part(part));
    }

    /**
     * The update of a region of the whole kernel: the rows with which this part alone has computed dX, or its region of
     * a grid.
     */
    private KernelUpdate updateOfRegion(LayerGroup layers, ColumnParts columns, int part) {
        int layer = layers.first();
        int stride = memory.kernel(layer, 0).rowStride();
        ColumnRange rows = columns.input(layer, part);
        KernelRegion region = shape.sharesRows() ? KernelRegion.of(layers.inputs(), stride, part, columns.count())
                : new KernelRegion(rows.first(), rows.first() + rows.widthWithin(layers.inputs()),
                new ColumnRange(0, stride));
        return new KernelUpdate(region, stride, memory.input(layer), memory.gradient(layer, part),
                memory.panels().at(layer, 0), shape.rows(), memory, memory.part(part));
    }

    /**
     * What follows the product on a part's columns, block by block, so that a block is still in the cache for the next
     * layer.
     */
    private LayerPass[] columnwise(LayerGroup group, ColumnParts columns, int part) {
        ColumnRange range = columns.output(group.first(), part);
        int width = Batches.blockWidth(shape.rows());
        List<LayerPass> passes = new ArrayList<>();
        if (group.hasKernel() && shape.sharesRows()) {
            passes.add(new KernelTranspose(group.inputs(), range.widthWithin(group.outputs()),
                    memory.kernel(group.first(), 0).fromColumn(range.first()),
                    memory.transposedKernel(group.first()).fromRow(range.first())));
        }
        for (int first = range.first(); first < range.end(); first += width) {
            addBlock(group, new ColumnRange(first, Math.min(range.end(), first + width)), part, passes);
        }
        if (endsInLoss(group) && !loss.isElementwise() && range.width() > 0) {
            passes.add(lossPass(group, range, part));
        }
        return passes.toArray(new LayerPass[0]);
    }

    private void addBlock(LayerGroup group, ColumnRange range, int part, List<LayerPass> passes) {
        if (group.hasKernel()) {
            passes.add(new BiasPass(range.width(), memory.gradient(group.first(), part).fromColumn(range.first()),
                    memory.vectorGradient(group.first(), ParameterLayout.BIAS).fromColumn(range.first())));
        }
        int layer = group.firstColumnwise();
        while (layer < group.end()) {
            Fusion fusion = shape.architecture().fusionAt(layer);
            ColumnBlock block = block(layer, range, part);
            passes.add(fusion == null ? shape.architecture().columnwise(layer).training(block)
                    : fusion.training(layers().get(layer), layers().get(layer + 1), block));
            layer += fusion == null ? 1 : 2;
        }
        if (endsInLoss(group) && loss.isElementwise()) {
            passes.add(lossPass(group, range, part));
        }
    }

    private List<Layer> layers() {
        return shape.architecture().layers();
    }

    /** Whether the backward pass begins with a group. */
    private boolean endsInLoss(LayerGroup group) {
        return group.last() == shape.architecture().layers().size() - 1 && memory.hasGradient(group.last());
    }

    private LossPass lossPass(LayerGroup group, ColumnRange range, int part) {
        return new LossPass(loss.gradient(new LossBlock(shape.rows(), group.outputs(), range.first(), range.width(),
                memory.output(), memory.target(), memory.gradient(group.last(), part))));
    }

    private ColumnBlock block(int layer, ColumnRange range, int part) {
        int first = range.first();
        int tensors = shape.layout().tensors(layer).size();
        List<View> vectors = new ArrayList<>();
        List<View> vectorGradients = new ArrayList<>();
        for (int i = 0; i < tensors; i++) {
            vectors.add(memory.vector(layer, i).fromColumn(first));
            View gradient = memory.vectorGradient(layer, i);
            vectorGradients.add(gradient == null ? View.NOTHING : gradient.fromColumn(first));
        }
        View gradient = memory.hasGradient(layer) ? memory.gradient(layer, part).fromColumn(first) : View.NOTHING;
        return new ColumnBlock(layer, shape.architecture().outputs(layer), first, range.width(),
                memory.input(layer).fromColumn(first), memory.output(layer).fromColumn(first),
                gradient, vectors, vectorGradients, fromColumn(memory.matrices(layer, part), first),
                fromColumn(memory.vectors(layer), first), memory.part(part).block(), moment);
    }

    private static List<View> fromColumn(List<View> views, int first) {
        return views.stream().map(view -> view.fromColumn(first)).toList();
    }
}
