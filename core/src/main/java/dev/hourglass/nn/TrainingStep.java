package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
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
    private final float[] memory;
    private final View vectorGradients;
    private final LayerPass[] passes;
    private final Products products;
    private final AdamUpdate update;
    private final View input;
    private final View target;
    private View output;
    private View outputGradient;

    /**
     * A step that changes a copy of {@code start}.
     *
     * @param start      numbers to begin with
     * @param rows       of the largest batch
     * @param ownTarget  whether targets are other rows than inputs; else they share memory
     */
    TrainingStep(Architecture architecture, ParameterLayout layout, float[] start, Adam optimizer, int rows,
            boolean ownTarget, ThreadTeam team) {
        this.architecture = architecture;
        this.outputs = architecture.outputs();
        this.layout = layout;
        Arena arena = new Arena(memorySize(architecture, layout, rows, team.size()));
        this.memory = arena.array();
        int first = arena.take(layout.size() - Arena.LEAD);
        System.arraycopy(start, first, memory, first, layout.size() - first);
        this.vectorGradients = View.ofRepeatedRow(memory,
                arena.take(layout.trainableEnd() - layout.kernelEnd()) - layout.kernelEnd());
        this.update = new AdamUpdate(optimizer, layout.trainableEnd(), arena);
        this.products = new Products(architecture, rows, team, arena);
        this.input = LayerBuffers.rows(rows, architecture.inputs());
        this.target = ownTarget ? LayerBuffers.rows(rows, outputs) : input;
        this.output = input;
        this.passes = new LayerPass[architecture.layers().size()];
        for (int layer = 0; layer < passes.length; layer++) {
            passes[layer] = pass(layer, rows);
        }
    }

    /** Numbers, gradients of vectors, two averages for each number, and what products need. */
    private static int memorySize(Architecture architecture, ParameterLayout layout, int rows, int threads) {
        int vectors = layout.trainableEnd() - layout.kernelEnd();
        int trainable = layout.trainableEnd() - Arena.LEAD;
        return layout.size() - Arena.LEAD + vectors + 2 * trainable + Products.size(architecture, rows, threads);
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
            return dense(layer, x, dx, rows);
        }
        View inputGradient = dx == null ? outputGradient : dx;
        if (kind instanceof BatchNormalization normalization) {
            return new BatchNormalizationPass(x, output, state(layer, normalization, rows), outputGradient,
                    inputGradient);
        }
        return new LeakyReLUPass((float) ((LeakyReLU) kind).slope(), x, output, outputGradient, inputGradient);
    }

    private LayerPass dense(int layer, View x, View dx, int rows) {
        int inputs = architecture.inputs(layer);
        KernelUpdate kernelUpdate = new KernelUpdate(inputs, x, outputGradient,
                layout.offset(layer, DensePass.KERNEL), rows, products, update);
        return new DensePass(inputs, x, output, layout.rows(memory, layer, DensePass.KERNEL),
                layout.repeatedRow(memory, layer, DensePass.BIAS), outputGradient, dx,
                vectorGradient(layer, DensePass.BIAS), kernelUpdate, products);
    }

    private View vectorGradient(int layer, int index) {
        return View.ofRepeatedRow(memory, vectorGradients.at(0, layout.offset(layer, index)));
    }

    private BatchNormalizationState state(int layer, BatchNormalization kind, int rows) {
        int columns = architecture.outputs(layer);
        return new BatchNormalizationState(
                layout.repeatedRow(memory, layer, BatchNormalizationPass.GAMMA),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.BETA),
                vectorGradient(layer, BatchNormalizationPass.GAMMA),
                vectorGradient(layer, BatchNormalizationPass.BETA),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.MOVING_MEAN),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.MOVING_VARIANCE),
                LayerBuffers.row(columns), LayerBuffers.row(columns), LayerBuffers.rows(rows, columns),
                (float) kind.epsilon(), (float) (1 - kind.momentum()));
    }

    /** Whether steps of the largest batch use more threads than the caller's. */
    boolean sharesWork() {
        return products.sharesWork();
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return input;
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return target;
    }

    /** The numbers as they are now, at the beginning of an array, where {@link ParameterLayout} places them. */
    float[] parameters() {
        return memory;
    }

    /** A copy of where the optimizer stands. */
    Moments moments() {
        return update.moments(architecture, layout);
    }

    /** Goes on from where the optimizer of another training stood. */
    void restore(Moments moments) {
        update.restore(moments, layout.trainableEnd());
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
        }
        return sum;
    }

    /** The way forward, in training mode. Over an array, since a list would make an iterator for every step. */
    private void forward(int rows) {
        for (LayerPass pass : passes) {
            pass.forward(rows);
        }
    }

    /** The way back, from the output of {@link #forward}; each layer's numbers change once nobody needs them. */
    private void backward(int rows) {
        update.nextStep();
        float factor = MeanSquaredError.gradientFactor(rows, outputs);
        Kernels.LAYERS.errorGradient(rows * output.rowStride(), factor, output, target, outputGradient);
        for (int i = passes.length - 1; i >= 0; i--) {
            passes[i].backward(rows);
        }
        update.update(layout.kernelEnd(), layout.trainableEnd(), vectorGradients);
    }
}
