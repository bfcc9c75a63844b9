package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Kernels;
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
 * The way of one chunk of rows through a network in inference mode, with the buffers it needs: one for the input, and
 * two
 * that groups of layers take in turn, each reading one and writing the other, so that they stay in the cache. For one
 * thread at a time.
 */
final class ChunkPass {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] parameters;
    private final List<InferencePass> passes = new ArrayList<>();
    private final Workspace workspace;
    private final View input;
    private final View scratch;
    private final int blockWidth;
    private final boolean packed;
    private View output;

    /**
     * The way of at most so many rows at a time.
     *
     * @param packed whether kernels are copied without their padding, which one row alone would spend a tenth of its
     *               time on: it waits for memory, and uses each number once
     */
    ChunkPass(Architecture architecture, ParameterLayout layout, float[] parameters, int rows, boolean packed) {
        this.packed = packed;
        this.architecture = architecture;
        this.layout = layout;
        this.parameters = parameters;
        workspace = workspaceFor(architecture, rows);
        input = Batches.rows(rows, architecture.inputs());
        output = input;
        blockWidth = Batches.blockWidth(rows);
        scratch = Batches.rows(rows, widest(architecture));
        List<LayerGroup> groups = LayerGroup.of(architecture);
        float[][] buffers = buffers(groups, rows);
        for (int i = 0; i < groups.size(); i++) {
            View from = output;
            output = View.ofRows(buffers[i % 2], 0, Padding.padded(groups.get(i).outputs()));
            add(groups.get(i), from);
        }
    }

    private static int widest(Architecture architecture) {
        int widest = architecture.inputs();
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            widest = Math.max(widest, architecture.outputs(layer));
        }
        return widest;
    }

    /** Two buffers, each as large as the largest output that is written to it. */
    private static float[][] buffers(List<LayerGroup> groups, int rows) {
        int[] widths = new int[2];
        for (int i = 0; i < groups.size(); i++) {
            widths[i % 2] = Math.max(widths[i % 2], groups.get(i).outputs());
        }
        return new float[][] {Batches.rows(rows, widths[0]).array(), Batches.rows(rows, widths[1]).array()};
    }

    /** Scratch memory for the largest product of a network over so many rows. */
    private static Workspace workspaceFor(Architecture architecture, int rows) {
        int columns = 1;
        int depth = 1;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            columns = Math.max(columns, architecture.outputs(layer));
            depth = Math.max(depth, architecture.inputs(layer));
        }
        return new Workspace(rows, columns, depth);
    }

    private void add(LayerGroup group, View from) {
        View columnsFrom = from;
        if (group.hasKernel()) {
            passes.add(product(group, from));
            columnsFrom = output;
        }
        int width = hasSeveralPasses(group) ? blockWidth : output.rowStride();
        for (int first = 0; first < output.rowStride(); first += width) {
            addBlock(group, new ColumnRange(first, Math.min(output.rowStride(), first + width)), columnsFrom);
        }
    }

    /** Whether there is anything to gain from a block that is still near: one pass goes over whole rows. */
    private boolean hasSeveralPasses(LayerGroup group) {
        int first = group.firstColumnwise();
        return group.end() - first > (first < group.end() && architecture.fusionAt(first) != null ? 2 : 1);
    }

    private InferencePass product(LayerGroup group, View from) {
        View to = output;
        View padded = layout.rows(parameters, group.first(), ParameterLayout.KERNEL);
        Optional<Mixture> mixture = architecture.layers().get(group.first()).mixture();
        if (mixture.isPresent()) {
            return mixture.get().inference(new Mixture.Block(group.inputs(), group.outputs(), to.rowStride(), from,
                    padded, to));
        }
        View kernel = packed ? packed(group) : padded;
        View bias = layout.repeatedRow(parameters, group.first(), ParameterLayout.BIAS);
        int inputs = group.inputs();
        return rows -> Kernels.GEMM.multiply(0, rows, to.rowStride(), inputs, from, kernel, bias, to, workspace);
    }

    /**
     * The kernel without padding. A product that is as wide as with padding reads on into the next row, and past the
     * last, and puts sums that mean nothing into the padding of its result, which no product reads.
     */
    private View packed(LayerGroup group) {
        float[] block = layout.load(parameters, group.first(), ParameterLayout.KERNEL);
        float[] room = new float[Arena.LEAD + block.length + output.rowStride() - group.outputs()];
        System.arraycopy(block, 0, room, Arena.LEAD, block.length);
        return View.ofRows(room, Arena.LEAD, group.outputs());
    }

    /** The first of the layers may read elsewhere; all write where the group's output is. */
    private void addBlock(LayerGroup group, ColumnRange range, View from) {
        View x = from;
        int layer = group.firstColumnwise();
        while (layer < group.end()) {
            Fusion fusion = architecture.fusionAt(layer);
            ColumnBlock block = block(layer, range, x);
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
            passes.add(new Move(x.fromColumn(range.first()), output.fromColumn(range.first()), range.width()));
        }
    }

    private ColumnBlock block(int layer, ColumnRange range, View x) {
        List<View> tensors = new ArrayList<>();
        for (int i = 0; i < layout.tensors(layer).size(); i++) {
            tensors.add(layout.repeatedRow(parameters, layer, i).fromColumn(range.first()));
        }
        return new ColumnBlock(layer, architecture.outputs(layer), range.first(), range.width(),
                x.fromColumn(range.first()), output.fromColumn(range.first()), View.NOTHING, tensors, List.of(),
                List.of(), List.of(), scratch, new StepMoment(0, column -> 0));
    }

    /** Where no layer does anything to the rows of a network in use. */
    private record Move(View from, View to, int width) implements InferencePass {
        @Override
        public void run(int rows) {
            from.copyTo(to, rows, width);
        }
    }

    /** Takes over what the numbers of the network have become since this was made or updated last; not packed ones. */
    void update() {
        for (InferencePass pass : passes) {
            pass.update();
        }
    }

    /** Where the rows go in, padded. */
    View input() {
        return input;
    }

    /** Where the results are after {@link #forward}. */
    View output() {
        return output;
    }

    /** Computes the outputs of the first {@code rows} rows of {@link #input}, and allocates nothing, no iterator. */
    void forward(int rows) {
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).run(rows);
        }
    }
}
