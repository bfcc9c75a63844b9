package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.layer.ColumnBlock;
import dev.hourglass.layer.Fusion;
import dev.hourglass.layer.InferencePass;
import dev.hourglass.layer.Mixture;
import dev.hourglass.layer.StepMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pass of one chunk of rows through a network in inference mode, with its buffers. For one thread at a time.
 *
 * <p>Within the network, rows may lie transposed, each column contiguous: {@link RowLayout} says when and why.
 */
final class ChunkPass {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] parameters;
    private final List<InferencePass> passes = new ArrayList<>();
    private final Workspace workspace;
    private final RowLayout rowLayout;
    private final View input;
    private final View scratch;
    private final int blockWidth;
    private final int rowsAtATime;
    private final boolean packed;
    private final View output;

    /**
     * The pass of at most so many rows at a time.
     *
     * @param rowLayout   how rows lie within the network
     * @param rowsAtATime how many of them a product takes at a time; {@link RowLayout#product} says when not
     * @param packed      whether kernels are copied without their padding. A single row uses each weight once and so
     *                    waits for memory: reading the padding would take a tenth of its time
     */
    ChunkPass(Architecture architecture, ParameterLayout layout, float[] parameters, int rows, RowLayout rowLayout,
            int rowsAtATime, boolean packed) {
        this.packed = packed;
        this.rowsAtATime = rowsAtATime;
        this.rowLayout = rowLayout;
        this.architecture = architecture;
        this.layout = layout;
        this.parameters = parameters;
        workspace = workspaceFor(rows);
        blockWidth = Batches.blockWidth(rows);
        ChunkBuffers buffers = ChunkBuffers.of(architecture, rows, rowLayout);
        input = buffers.input();
        scratch = buffers.scratch();
        View last = buffers.entry();
        rowLayout.enter(input, last, architecture.inputs(), passes);
        List<LayerGroup> groups = LayerGroup.of(architecture);
        for (int i = 0; i < groups.size(); i++) {
            View from = last;
            last = rowLayout.ofWidth(buffers.output(i), groups.get(i).outputs());
            add(groups.get(i), from, last);
        }
        output = rowLayout.exit(last, rows, architecture.outputs(), passes);
    }

    /** Scratch memory for the largest product of the network over so many rows. */
    private Workspace workspaceFor(int rows) {
        int columns = 1;
        int depth = 1;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            columns = Math.max(columns, architecture.outputs(layer));
            depth = Math.max(depth, architecture.inputs(layer));
        }
        return rowLayout.workspace(rows, columns, depth);
    }

    private void add(LayerGroup group, View from, View output) {
        View columnsFrom = from;
        if (group.hasKernel()) {
            passes.add(product(group, from, output));
            columnsFrom = output;
        }
        int whole = Padding.padded(group.outputs());
        int width = hasSeveralPasses(group) ? blockWidth : whole;
        for (int first = 0; first < whole; first += width) {
            addBlock(group, new ColumnRange(first, Math.min(whole, first + width)), columnsFrom, output);
        }
    }

    /**
     * Whether it pays to go block by block, while a block is still in the cache: not for a single pass, which takes
     * whole rows.
     */
    private boolean hasSeveralPasses(LayerGroup group) {
        int first = group.firstColumnwise();
        return group.end() - first > (first < group.end() && architecture.fusionAt(first) != null ? 2 : 1);
    }

    private InferencePass product(LayerGroup group, View from, View to) {
        View padded = layout.rows(parameters, group.first(), ParameterLayout.KERNEL);
        Optional<Mixture> mixture = architecture.layers().get(group.first()).mixture();
        if (mixture.isPresent()) {
            return mixture.get().inference(new Mixture.Block(group.inputs(), group.outputs(), to.rowStride(), from,
                    padded, to));
        }
        View kernel = packed ? packed(group, to.rowStride()) : padded;
        View bias = layout.repeatedRow(parameters, group.first(), ParameterLayout.BIAS);
        return rowLayout.product(group, from, kernel, bias, to, rowsAtATime, workspace);
    }

    /**
     * The kernel without padding. A product that is as wide as if there were padding reads on into the next row, or
     * past the last one, and writes meaningless sums into the padding of its result, which nothing reads.
     */
    private View packed(LayerGroup group, int width) {
        float[] block = layout.load(parameters, group.first(), ParameterLayout.KERNEL);
        float[] room = new float[Arena.LEAD + block.length + width - group.outputs()];
        System.arraycopy(block, 0, room, Arena.LEAD, block.length);
        return View.ofRows(room, Arena.LEAD, group.outputs());
    }

    /** The first of the layers may read from elsewhere; all of them write to the group's output. */
    private void addBlock(LayerGroup group, ColumnRange range, View from, View output) {
        View x = from;
        int layer = group.firstColumnwise();
        while (layer < group.end()) {
            Fusion fusion = architecture.fusionAt(layer);
            ColumnBlock block = block(layer, range, x, output);
            Optional<InferencePass> pass = fusion == null ? architecture.columnwise(layer).inference(block)
                    : Optional.of(fusion.inference(
                            architecture.layers().get(layer), architecture.layers().get(layer + 1), block));
            if (pass.isPresent()) {
                passes.add(pass.get());
                x = output;
            }
            layer += fusion == null ? 1 : 2;
        }
        if (x != output) {
            passes.add(rowLayout.move(x.fromColumn(range.first()), output.fromColumn(range.first()), range.width()));
        }
    }

    private ColumnBlock block(int layer, ColumnRange range, View x, View output) {
        List<View> tensors = new ArrayList<>();
        for (int i = 0; i < layout.tensors(layer).size(); i++) {
            tensors.add(layout.repeatedRow(parameters, layer, i).fromColumn(range.first()));
        }
        return new ColumnBlock(layer, architecture.outputs(layer), range.first(), range.width(),
                x.fromColumn(range.first()), output.fromColumn(range.first()), View.NOTHING, tensors, List.of(),
                List.of(), List.of(), scratch, new StepMoment(0, column -> 0));
    }

    /**
     * Takes over changes to the network's numbers since this was made or last updated; packed kernels are not updated.
     */
    void update() {
        for (InferencePass pass : passes) {
            pass.update();
        }
    }

    /** The input, padded rows, for the caller to fill. */
    View input() {
        return input;
    }

    /** The results, after {@link #forward}. */
    View output() {
        return output;
    }

    /**
     * Computes the outputs of the first {@code rows} rows of {@link #input}. Allocates nothing, not even an iterator.
     */
    void forward(int rows) {
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).run(rows);
        }
    }
}
