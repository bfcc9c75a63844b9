package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one chunk of rows through a network in inference mode, with the buffers it needs: one for the input, and two
 * that layers take in turn, each reading one and writing the other, so that they stay in the cache. For one thread at a time.
 */
final class InferencePass {
    private final List<Stage> stages = new ArrayList<>();
    private final List<FoldedNormalization> normalizations = new ArrayList<>();
    private final Workspace workspace;
    private final View input;
    private View output;

    /** What one layer does to the first {@code rows} rows of its input. */
    @FunctionalInterface
    private interface Stage {
        void run(int rows);
    }

    InferencePass(Architecture architecture, ParameterLayout layout, float[] parameters, int rows) {
        workspace = workspaceFor(architecture, rows);
        input = LayerBuffers.rows(rows, architecture.inputs());
        output = input;
        float[][] buffers = buffers(architecture, rows);
        int written = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.isJoined(layer)) {
                continue;
            }
            View from = output;
            if (!LayerBuffers.isInPlace(architecture, layer)) {
                output = View.ofRows(buffers[written % 2], 0, Padding.padded(architecture.outputs(layer)));
                written++;
            }
            stages.add(stage(architecture, layer, layout, parameters, from, output));
        }
    }

    /** Two buffers, each as large as the largest output that is written to it. */
    private static float[][] buffers(Architecture architecture, int rows) {
        int[] widths = new int[2];
        int written = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (!architecture.isJoined(layer) && !LayerBuffers.isInPlace(architecture, layer)) {
                widths[written % 2] = Math.max(widths[written % 2], architecture.outputs(layer));
                written++;
            }
        }
        return new float[][] {LayerBuffers.rows(rows, widths[0]).array(), LayerBuffers.rows(rows, widths[1]).array()};
    }

    /** Scratch memory for the largest product of a network over so many rows. */
    static Workspace workspaceFor(Architecture architecture, int rows) {
        int columns = 1;
        int depth = 1;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            columns = Math.max(columns, architecture.outputs(layer));
            depth = Math.max(depth, architecture.inputs(layer));
        }
        return new Workspace(rows, columns, depth);
    }

    private Stage stage(Architecture architecture, int layer, ParameterLayout layout, float[] parameters, View from,
            View to) {
        Layer kind = architecture.layers().get(layer);
        if (kind instanceof Dense) {
            return dense(architecture.inputs(layer), layout, parameters, layer, from, to);
        }
        if (kind instanceof BatchNormalization) {
            return normalization(new FoldedNormalization(architecture, layer, layout, parameters),
                    architecture.slopeAfter(layer), from, to);
        }
        float slope = (float) ((LeakyReLU) kind).slope();
        return rows -> Kernels.LAYERS.leakyRelu(rows, to.rowStride(), slope, from, to);
    }

    private Stage dense(int inputs, ParameterLayout layout, float[] parameters, int layer, View from, View to) {
        View kernel = layout.rows(parameters, layer, DensePass.KERNEL);
        View bias = layout.repeatedRow(parameters, layer, DensePass.BIAS);
        return rows -> Kernels.GEMM.multiply(0, rows, to.rowStride(), inputs, from, kernel, bias, to, workspace);
    }

    private Stage normalization(FoldedNormalization folded, float slope, View from, View to) {
        normalizations.add(folded);
        return rows -> Kernels.LAYERS.scaleAndShift(rows, to.rowStride(), from, folded.scale(), folded.shift(), slope, to);
    }

    /** Takes over what the numbers of the network have become since this was made or updated last. */
    void update() {
        for (FoldedNormalization normalization : normalizations) {
            normalization.update();
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

    /** Computes the outputs of the first {@code rows} rows of {@link #input}. */
    void forward(int rows) {
        for (Stage stage : stages) {
            stage.run(rows);
        }
    }
}
