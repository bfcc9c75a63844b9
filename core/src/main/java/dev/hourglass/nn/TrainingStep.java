package dev.hourglass.nn;

import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.SquaredError;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;

/**
 * One update of a network's numbers: forward, loss, backward, Adam. Every buffer is made here, once, for the largest
 * batch; running a step on one thread allocates nothing.
 */
final class TrainingStep {
    private final Architecture architecture;
    private final int outputs;
    private final ParameterLayout layout;
    private final float[] parameters;
    private final float[] gradients;
    private final LayerPass[] passes;
    private final Products products;
    private final AdamUpdate update;
    private final View input;
    private final View target;
    private View output;
    private View outputGradient;

    /**
     * A step that changes {@code parameters} in place.
     *
     * @param rows       of the largest batch
     * @param ownTarget  whether targets are other rows than inputs; else they share memory
     */
    TrainingStep(Architecture architecture, ParameterLayout layout, float[] parameters, Adam optimizer, int rows,
            boolean ownTarget, ThreadTeam team) {
        this.architecture = architecture;
        this.outputs = architecture.outputs();
        this.layout = layout;
        this.parameters = parameters;
        this.gradients = new float[layout.trainableSize()];
        this.update = new AdamUpdate(optimizer, layout.trainableSize(), parameters, gradients);
        this.products = products(architecture, rows, team);
        this.input = LayerBuffers.rows(rows, architecture.inputs());
        this.target = ownTarget ? LayerBuffers.rows(rows, outputs) : input;
        this.output = input;
        this.passes = new LayerPass[architecture.layers().size()];
        for (int layer = 0; layer < passes.length; layer++) {
            passes[layer] = pass(layer, rows);
        }
    }

    /** Scratch memory for products over rows, and for the gradients of kernels, where the batch is k. */
    private static Products products(Architecture architecture, int rows, ThreadTeam team) {
        int widest = architecture.inputs();
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            widest = Math.max(widest, Padding.padded(architecture.outputs(layer)));
        }
        return new Products(team, Math.max(rows, widest), widest, Math.max(rows, widest));
    }

    private LayerPass pass(int layer, int rows) {
        View x = output;
        View dx = outputGradient;
        if (!LayerBuffers.isInPlace(architecture, layer)) {
            output = LayerBuffers.rows(rows, architecture.outputs(layer));
            outputGradient = LayerBuffers.rows(rows, architecture.outputs(layer));
        }
        Layer kind = architecture.layers().get(layer);
        if (kind instanceof Dense) {
            return dense(layer, x, dx);
        }
        View inputGradient = dx == null ? outputGradient : dx;
        if (kind instanceof BatchNormalization normalization) {
            return new BatchNormalizationPass(x, output, state(layer, normalization, rows), outputGradient,
                    inputGradient);
        }
        return new LeakyReLUPass((float) ((LeakyReLU) kind).slope(), x, output, outputGradient, inputGradient);
    }

    private LayerPass dense(int layer, View x, View dx) {
        return new DensePass(architecture.inputs(layer), x, output, layout.rows(parameters, layer, DensePass.KERNEL),
                layout.repeatedRow(parameters, layer, DensePass.BIAS), outputGradient, dx,
                layout.rows(gradients, layer, DensePass.KERNEL), layout.repeatedRow(gradients, layer, DensePass.BIAS),
                products);
    }

    private BatchNormalizationState state(int layer, BatchNormalization kind, int rows) {
        int columns = architecture.outputs(layer);
        return new BatchNormalizationState(
                layout.repeatedRow(parameters, layer, BatchNormalizationPass.GAMMA),
                layout.repeatedRow(parameters, layer, BatchNormalizationPass.BETA),
                layout.repeatedRow(gradients, layer, BatchNormalizationPass.GAMMA),
                layout.repeatedRow(gradients, layer, BatchNormalizationPass.BETA),
                layout.repeatedRow(parameters, layer, BatchNormalizationPass.MOVING_MEAN),
                layout.repeatedRow(parameters, layer, BatchNormalizationPass.MOVING_VARIANCE),
                LayerBuffers.row(columns), LayerBuffers.row(columns), LayerBuffers.rows(rows, columns),
                (float) kind.epsilon(), (float) (1 - kind.momentum()));
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return input;
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return target;
    }

    /** The gradients of the last step, where {@link ParameterLayout} places their parameters. */
    float[] gradients() {
        return gradients;
    }

    /**
     * Learns from the first {@code rows} rows of {@link #input} and {@link #target}.
     *
     * @return the sum of squared errors before the update
     */
    double run(int rows) {
        forward(rows);
        double sum = SquaredError.sum(rows * output.rowStride(), output, target);
        if (Double.isFinite(sum)) {
            backward(rows);
            update.run();
        }
        return sum;
    }

    /** The way forward, in training mode. Over an array, since a list would make an iterator for every step. */
    void forward(int rows) {
        for (LayerPass pass : passes) {
            pass.forward(rows);
        }
    }

    /** The way back, from the output of {@link #forward} to all gradients. */
    void backward(int rows) {
        float factor = MeanSquaredError.gradientFactor(rows, outputs);
        Kernels.LAYERS.errorGradient(rows * output.rowStride(), factor, output, target, outputGradient);
        for (int i = passes.length - 1; i >= 0; i--) {
            passes[i].backward(rows);
        }
    }
}
