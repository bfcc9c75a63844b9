package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Columnwise;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a training step lies: numbers and averages, the output of every layer, the gradient of every
 * group of layers, and what layers keep from the way forward for the way back.
 */
final class StepMemory {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final TrainingMemory memory;
    private final KernelPanels panels;
    private final View vectorGradients;
    private final View kernelGradients;
    private final ParameterUpdate update;
    private final PartMemory[] parts;
    private final View input;
    private final View target;
    private final View lossScratch;
    private final View[] outputs;
    private final View[] gradients;
    private final View[] transposedKernels;
    private final List<List<View>> matrices = new ArrayList<>();
    private final List<List<View>> vectors = new ArrayList<>();

    private StepMemory(StepShape shape, FitSettings settings, TrainingMemory memory) {
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
        this.gradients = new View[layers];
        this.transposedKernels = new View[layers];
        for (LayerGroup group : shape.groups()) {
            place(group, shape);
        }
        this.lossScratch = memory.rows(rows, architecture.outputs());
    }

    /**
     * Memory for steps that change a copy of {@code start}.
     *
     * @throws IllegalArgumentException if an array cannot hold the numbers and their averages
     */
    static StepMemory of(StepShape shape, FitSettings settings, float[] start) {
        TrainingMemory draft = TrainingMemory.draft();
        new StepMemory(shape, settings, draft);
        StepMemory made = new StepMemory(shape, settings, TrainingMemory.of(draft));
        made.panels.fromRows(start, made.numbers(), 0, made.layout.size());
        return made;
    }

    /** How many floats the memory of such steps has, whether arrays can hold them or not. */
    static long floats(StepShape shape, FitSettings settings) {
        TrainingMemory draft = TrainingMemory.draft();
        new StepMemory(shape, settings, draft);
        return draft.arena().taken();
    }

    private void place(LayerGroup group, StepShape shape) {
        if (shape.sharesRows() && group.hasKernel()) {
            transposedKernels[group.first()] = memory.rows(group.outputs(), group.inputs());
        }
        View gradient = shape.isLearnedBelow(group) || group.hasKernel()
                ? memory.rows(shape.rows(), group.outputs()) : null;
        for (int layer = group.first(); layer < group.end(); layer++) {
            outputs[layer] = architecture.isInPlace(layer) ? outputs[layer - 1]
                    : memory.rows(shape.rows(), group.outputs());
            gradients[layer] = gradient;
            matrices.add(new ArrayList<>());
            vectors.add(new ArrayList<>());
            if (layer >= group.firstColumnwise()) {
                placeKept(layer, architecture.columnwise(layer), shape.rows());
            }
        }
    }

    private void placeKept(int layer, Columnwise kind, int rows) {
        for (int i = 0; i < kind.keptVectors(); i++) {
            vectors.get(layer).add(memory.row(architecture.outputs(layer)));
        }
        for (int i = 0; i < kind.keptMatrices(); i++) {
            matrices.get(layer).add(memory.rows(rows, architecture.outputs(layer)));
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

    /** What one part has to itself. */
    PartMemory part(int part) {
        return parts[part];
    }

    /** How kernels lie. */
    KernelPanels panels() {
        return panels;
    }

    /** A panel of a layer's kernel. */
    View kernel(int layer, int panel) {
        return panels.panel(numbers(), layer, panel);
    }

    /** Where a layer's kernel is transposed for all parts; null unless they share products by rows. */
    View transposedKernel(int layer) {
        return transposedKernels[layer];
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return input;
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return target;
    }

    /** Where the input of a layer lies, padded. */
    View input(int layer) {
        return layer == 0 ? input : outputs[layer - 1];
    }

    /** Where the outputs of a batch come out, padded. */
    View output() {
        return outputs[outputs.length - 1];
    }

    /** Where the output of a layer comes out, padded. */
    View output(int layer) {
        return outputs[layer];
    }

    /**
     * The gradient of the loss by the output of a layer, and by that of every other layer of its group in turn; null
     * where nothing is learned of it.
     */
    View gradient(int layer) {
        return gradients[layer];
    }

    /** The matrices that a layer keeps. */
    List<View> matrices(int layer) {
        return matrices.get(layer);
    }

    /** The vectors that a layer keeps. */
    List<View> vectors(int layer) {
        return vectors.get(layer);
    }

    /** A matrix of the shape of the output that nobody else uses. */
    View lossScratch() {
        return lossScratch;
    }

    /** The optimizer of the numbers. */
    ParameterUpdate update() {
        return update;
    }

    /** The gradients of all numbers that are no kernels, by the numbers' places. */
    View vectorGradients() {
        return vectorGradients;
    }

    /** The gradients of all kernels, by the numbers' places; null where each is used as soon as it is there. */
    View kernelGradients() {
        return kernelGradients;
    }

    /** The numbers at the beginning of an array, where {@link ParameterLayout} places them. */
    float[] numbers() {
        return memory.array();
    }
}
