package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Columnwise;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of a training step: parameters and averages, the output of every layer, the gradient of every group of
 * layers, and what layers keep from the forward pass for the backward pass.
 */
final class StepMemory {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final NetworkMemory memory;
    private final KernelPanels panels;
    private final View vectorGradients;
    private final View kernelGradients;
    private final ParameterUpdate update;
    private final PartMemory[] parts;
    private final View input;
    private final View target;
    private final View lossScratch;
    private final View[] outputs;
    private final PartColumns[] gradients;
    private final View[] transposedKernels;
    private final List<List<PartColumns>> matrices = new ArrayList<>();
    private final List<List<View>> vectors = new ArrayList<>();

    private StepMemory(StepShape shape, FitSettings settings, NetworkMemory memory) {
        this.architecture = shape.architecture();
        this.layout = shape.layout();
        this.memory = memory;
        Arena arena = memory.arena();
        arena.take(layout.size() - Arena.LEAD);
        this.panels = new KernelPanels(architecture, layout, shape.panels());
        int vectorCount = layout.trainableEnd() - layout.kernelEnd();
        this.vectorGradients = View.ofRepeatedRow(arena.array(), arena.take(vectorCount) - layout.kernelEnd());
        this.update = new ParameterUpdate(settings, layout, arena);
        this.kernelGradients = shape.keepsKernelGradients()
                ? View.ofRepeatedRow(arena.array(), arena.take(layout.kernelEnd() - Arena.LEAD) - Arena.LEAD) : null;
        int rows = shape.rows();
        this.input = memory.rows(rows, architecture.inputs());
        this.target = shape.ownTarget() ? memory.rows(rows, architecture.outputs()) : input;
        this.parts = new PartMemory[shape.parts()];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = PartMemory.of(shape, part, memory, settings.optimizer());
        }
        int layers = architecture.layers().size();
        this.outputs = new View[layers];
        this.gradients = new PartColumns[layers];
        this.transposedKernels = new View[layers];
        for (LayerGroup group : shape.groups()) {
            place(group, shape);
        }
        this.lossScratch = memory.rows(rows, architecture.outputs());
    }

    /**
     * Memory for steps that update a copy of {@code start}.
     *
     * @throws IllegalArgumentException if an array cannot hold the numbers and their averages
     */
    static StepMemory of(StepShape shape, FitSettings settings, float[] start) {
        NetworkMemory draft = NetworkMemory.draft();
        new StepMemory(shape, settings, draft);
        StepMemory made = new StepMemory(shape, settings, NetworkMemory.of(draft));
        made.panels.fromRows(start, made.numbers(), 0, made.layout.size());
        return made;
    }

    /** How many floats such memory needs, whether arrays can hold that many or not. */
    static long floats(StepShape shape, FitSettings settings) {
        NetworkMemory draft = NetworkMemory.draft();
        new StepMemory(shape, settings, draft);
        return draft.arena().taken();
    }

    private void place(LayerGroup group, StepShape shape) {
        if (shape.sharesRows() && group.hasKernel()) {
            transposedKernels[group.first()] = memory.rows(group.outputs(), group.inputs());
        }
        PartColumns gradient = shape.isLearnedBelow(group) || group.hasKernel()
                ? PartColumns.of(memory, group.outputs(), shape) : null;
        for (int layer = group.first(); layer < group.end(); layer++) {
            outputs[layer] = architecture.isInPlace(layer) ? outputs[layer - 1]
                    : memory.rows(shape.rows(), group.outputs());
            gradients[layer] = gradient;
            matrices.add(new ArrayList<>());
            vectors.add(new ArrayList<>());
            if (layer >= group.firstColumnwise()) {
                placeKept(layer, shape);
            }
        }
    }

    private void placeKept(int layer, StepShape shape) {
        Columnwise kind = architecture.columnwise(layer);
        for (int i = 0; i < kind.keptVectors(); i++) {
            vectors.get(layer).add(memory.row(architecture.outputs(layer)));
        }
        for (int i = 0; i < kind.keptMatrices(); i++) {
            matrices.get(layer).add(PartColumns.of(memory, architecture.outputs(layer), shape));
        }
    }

    /** The gradients of a vector of a layer, gamma or a bias for instance; null for an average. */
    View vectorGradient(int layer, int index) {
        return layout.tensors(layer).get(index).trainable()
                ? View.ofRepeatedRow(numbers(), vectorGradients.at(0, layout.offset(layer, index))) : null;
    }

    /** A vector of a layer, repeated for every row. */
    View vector(int layer, int index) {
        return layout.repeatedRow(numbers(), layer, index);
    }

    /** The memory that only one part uses. */
    PartMemory part(int part) {
        return parts[part];
    }

    /** Where the kernels lie. */
    KernelPanels panels() {
        return panels;
    }

    /** A panel of a layer's kernel. */
    View kernel(int layer, int panel) {
        return panels.panel(numbers(), layer, panel);
    }

    /** The transpose of a layer's kernel, for all parts; null unless they share products by rows. */
    View transposedKernel(int layer) {
        return transposedKernels[layer];
    }

    /** The rows of a batch, padded. */
    View input() {
        return input;
    }

    /** The targets of a batch, padded; the same memory as {@link #input} if they are the same rows. */
    View target() {
        return target;
    }

    /** The input of a layer, padded. */
    View input(int layer) {
        return layer == 0 ? input : outputs[layer - 1];
    }

    /** The outputs for a batch, padded. */
    View output() {
        return outputs[outputs.length - 1];
    }

    /** The output of a layer, padded. */
    View output(int layer) {
        return outputs[layer];
    }

    /** Whether anything is learned from the gradient of the loss with respect to the output of a layer. */
    boolean hasGradient(int layer) {
        return gradients[layer] != null;
    }

    /**
     * The gradient of the loss with respect to the output of a layer, a part's columns of it; all layers of a group use
     * the same memory in turn. There must be one.
     */
    View gradient(int layer, int part) {
        return gradients[layer].of(part);
    }

    /** A part's columns of the matrices that a layer keeps. */
    List<View> matrices(int layer, int part) {
        return matrices.get(layer).stream().map(matrix -> matrix.of(part)).toList();
    }

    /** The vectors that a layer keeps. */
    List<View> vectors(int layer) {
        return vectors.get(layer);
    }

    /** Scratch memory in the shape of the output. */
    View lossScratch() {
        return lossScratch;
    }

    /** The update of the parameters. */
    ParameterUpdate update() {
        return update;
    }

    /** The gradients of all parameters that are not kernels, in the parameters' layout. */
    View vectorGradients() {
        return vectorGradients;
    }

    /** The gradients of all kernels, in the parameters' layout; null if each is used as soon as it is computed. */
    View kernelGradients() {
        return kernelGradients;
    }

    /** The array that begins with the parameters, in the order of {@link ParameterLayout}. */
    float[] numbers() {
        return memory.array();
    }
}
