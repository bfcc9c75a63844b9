package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one chunk of rows through a network in inference mode, with the buffers it needs. For one thread at a
 * time.
 */
final class InferencePass {
    private final List<Stage> stages = new ArrayList<>();
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
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.isJoined(layer)) {
                continue;
            }
            View from = output;
            boolean inPlace = LayerBuffers.isInPlace(architecture, layer);
            View to = inPlace ? from : LayerBuffers.rows(rows, architecture.outputs(layer));
            stages.add(stage(architecture, layer, layout, parameters, from, to));
            output = to;
        }
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
        if (kind instanceof BatchNormalization normalization) {
            return normalization(architecture.outputs(layer), normalization, architecture.slopeAfter(layer), layout,
                    parameters, layer, from, to);
        }
        float slope = (float) ((LeakyReLU) kind).slope();
        return rows -> Kernels.LAYERS.leakyRelu(rows, to.rowStride(), slope, from, to);
    }

    private Stage dense(int inputs, ParameterLayout layout, float[] parameters, int layer, View from, View to) {
        View kernel = layout.rows(parameters, layer, DensePass.KERNEL);
        View bias = layout.repeatedRow(parameters, layer, DensePass.BIAS);
        return rows -> Kernels.GEMM.multiply(0, rows, to.rowStride(), inputs, from, kernel, bias, to, workspace);
    }

    /** Folds gamma, beta and the running averages into one factor and one summand a column. */
    private static Stage normalization(int columns, BatchNormalization layer, float slope, ParameterLayout layout,
            float[] parameters, int index, View from, View to) {
        float[] gamma = layout.load(parameters, index, BatchNormalizationPass.GAMMA);
        float[] beta = layout.load(parameters, index, BatchNormalizationPass.BETA);
        float[] mean = layout.load(parameters, index, BatchNormalizationPass.MOVING_MEAN);
        float[] variance = layout.load(parameters, index, BatchNormalizationPass.MOVING_VARIANCE);
        View scale = LayerBuffers.row(columns);
        View shift = LayerBuffers.row(columns);
        for (int j = 0; j < columns; j++) {
            float factor = gamma[j] / (float) Math.sqrt(variance[j] + (float) layer.epsilon());
            scale.array()[j] = factor;
            shift.array()[j] = Math.fma(-mean[j], factor, beta[j]);
        }
        return rows -> Kernels.LAYERS.scaleAndShift(rows, to.rowStride(), from, scale, shift, slope, to);
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
