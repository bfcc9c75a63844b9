package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Where everything of a training step lies: numbers, averages and scratch memory in one arena, a buffer for the output
 * of every layer and one for its gradient.
 */
final class StepBuffers {
    /** The longest array that all JVMs make. */
    private static final long MOST_FLOATS = Integer.MAX_VALUE - 8;

    private final Architecture architecture;
    private final ParameterLayout layout;
    private final int rows;
    private final int columnHeight;
    private final PartBuffers[] parts;
    private final boolean buffersInArena;
    private final Arena arena;
    private final KernelPanels panels;
    private final View vectorGradients;
    private final AdamUpdate update;
    private final View input;
    private final View target;

    /** The output of each layer, its gradient, and what batch normalization keeps, null for other layers. */
    private final View[] outputs;
    private final View[] gradients;
    private final BatchNormalizationState[] states;

    /**
     * Buffers for steps that change a copy of {@code start}.
     *
     * @param start     numbers to begin with
     * @param rows      of the largest batch
     * @param ownTarget whether targets are other rows than inputs; else they share memory
     * @param parts     how many threads share a step
     * @throws IllegalArgumentException if an array cannot hold the numbers and their averages
     */
    StepBuffers(Architecture architecture, ParameterLayout layout, float[] start, Adam optimizer, int rows,
            boolean ownTarget, int parts) {
        this.architecture = architecture;
        this.layout = layout;
        this.rows = rows;
        boolean ownsPanels = StepPlan.ownsPanels(architecture, rows);
        this.columnHeight = ownsPanels ? Padding.padded(rows) : 0;
        this.parts = new PartBuffers[parts];
        long numbers = numbersSize();
        long buffers = buffersSize(ownTarget);
        this.buffersInArena = numbers + buffers <= MOST_FLOATS;
        this.arena = new Arena(sizeOfArray(buffersInArena ? numbers + buffers : numbers));
        arena.take(layout.size() - Arena.LEAD);
        this.panels = new KernelPanels(architecture, layout,
                new ColumnParts(architecture, ownsPanels ? parts : 1));
        panels.fromRows(start, arena.array(), 0, layout.size());
        int vectors = layout.trainableEnd() - layout.kernelEnd();
        this.vectorGradients = View.ofRepeatedRow(arena.array(), arena.take(vectors) - layout.kernelEnd());
        this.update = new AdamUpdate(optimizer, layout.trainableEnd(), arena);
        this.input = rows(architecture.inputs());
        this.target = ownTarget ? rows(architecture.outputs()) : input;
        for (int part = 0; part < parts; part++) {
            this.parts[part] = makePart(part);
        }
        int layers = architecture.layers().size();
        this.outputs = new View[layers];
        this.gradients = new View[layers];
        this.states = new BatchNormalizationState[layers];
        for (int layer = 0; layer < layers; layer++) {
            makeBuffers(layer);
        }
    }

    private static int sizeOfArray(long size) {
        if (size > MOST_FLOATS) {
            throw new IllegalArgumentException(
                    "a training with " + size + " numbers in memory is too large, the most is " + MOST_FLOATS);
        }
        return (int) size;
    }

    /** Numbers, gradients of vectors, two averages for each number, and what each part has to itself. */
    private long numbersSize() {
        int vectors = layout.trainableEnd() - layout.kernelEnd();
        int trainable = layout.trainableEnd() - Arena.LEAD;
        int widest = widest();
        int most = Math.max(rows, widest);
        long size = (long) layout.size() - Arena.LEAD + vectors + 2L * trainable;
        for (int part = 0; part < parts.length; part++) {
            size += scratchSize(part) + Workspace.size(most, widest, most) + 2L * widest * columnHeight;
        }
        return size;
    }

    /** What {@link #rows} and {@link #row} take. */
    private long buffersSize(boolean ownTarget) {
        long columns = Padding.padded(architecture.inputs())
                + (ownTarget ? Padding.padded(architecture.outputs()) : 0);
        long vectors = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            int width = Padding.padded(architecture.outputs(layer));
            columns += LayerBuffers.isInPlace(architecture, layer) ? 0 : 2L * width;
            if (architecture.layers().get(layer) instanceof BatchNormalization) {
                columns += width;
                vectors += 2L * width;
            }
        }
        return rows * columns + vectors;
    }

    /**
     * Rows of the largest batch. In the arena they begin cache lines if it does, so that no two threads write into the
     * same line: where they did, shared steps took up to twice as long.
     */
    private View rows(int columns) {
        int width = Padding.padded(columns);
        return buffersInArena ? View.ofRows(arena.array(), arena.take(rows * width), width)
                : LayerBuffers.rows(rows, columns);
    }

    /** So many columns of the largest batch, each contiguous, if kernels lie in panels. */
    private View columns(int count) {
        return View.ofRows(arena.array(), arena.take(count * columnHeight), columnHeight);
    }

    private View row(int columns) {
        return buffersInArena ? View.ofRepeatedRow(arena.array(), arena.take(Padding.padded(columns)))
                : LayerBuffers.row(columns);
    }

    private PartBuffers makePart(int part) {
        int widest = widest();
        int most = Math.max(rows, widest);
        return new PartBuffers(arena.take(scratchSize(part)), new Workspace(most, widest, most, arena), columns(widest),
                columns(widest));
    }

    private int widest() {
        int widest = Padding.padded(architecture.inputs());
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            widest = Math.max(widest, Padding.padded(architecture.outputs(layer)));
        }
        return widest;
    }

    /** Part 0 may do all alone; another has its rows of a kernel, or all rows of a panel. */
    private int scratchSize(int part) {
        int size = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            int inputs = architecture.inputs(layer);
            boolean all = part == 0 || columnHeight > 0;
            int most = all ? inputs : Math.min(inputs, ColumnParts.widest(inputs, parts.length));
            size = Math.max(size, KernelUpdate.scratchSize(most, Padding.padded(architecture.outputs(layer)), rows));
        }
        return size;
    }

    private void makeBuffers(int layer) {
        if (LayerBuffers.isInPlace(architecture, layer)) {
            outputs[layer] = outputs[layer - 1];
            gradients[layer] = gradients[layer - 1];
        } else {
            outputs[layer] = rows(architecture.outputs(layer));
            gradients[layer] = rows(architecture.outputs(layer));
        }
        if (architecture.layers().get(layer) instanceof BatchNormalization normalization) {
            states[layer] = makeState(layer, normalization);
        }
    }

    private BatchNormalizationState makeState(int layer, BatchNormalization kind) {
        float[] memory = arena.array();
        int columns = architecture.outputs(layer);
        return new BatchNormalizationState(
                layout.repeatedRow(memory, layer, BatchNormalizationPass.GAMMA),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.BETA),
                vectorGradient(layer, BatchNormalizationPass.GAMMA),
                vectorGradient(layer, BatchNormalizationPass.BETA),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.MOVING_MEAN),
                layout.repeatedRow(memory, layer, BatchNormalizationPass.MOVING_VARIANCE),
                row(columns), row(columns), rows(columns),
                (float) kind.epsilon(), (float) (1 - kind.momentum()), architecture.slopeAfter(layer));
    }

    /** The gradients of a vector of a layer, gamma or a bias for instance. */
    View vectorGradient(int layer, int index) {
        return View.ofRepeatedRow(arena.array(), vectorGradients.at(0, layout.offset(layer, index)));
    }

    /** What one part has to itself. */
    PartBuffers part(int part) {
        return parts[part];
    }

    /** How kernels lie. */
    KernelPanels panels() {
        return panels;
    }

    /** A panel of a Dense layer's kernel. */
    View kernel(int layer, int panel) {
        return panels.panel(arena.array(), layer, panel);
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

    /** The gradient of the loss by the output of a layer. */
    View gradient(int layer) {
        return gradients[layer];
    }

    /** What batch normalization keeps, if a layer is one. */
    BatchNormalizationState state(int layer) {
        return states[layer];
    }

    /** The optimizer of the numbers. */
    AdamUpdate update() {
        return update;
    }

    /** The gradients of all numbers that are no kernels, by the numbers' places. */
    View vectorGradients() {
        return vectorGradients;
    }

    /** The numbers at the beginning of an array, where {@link ParameterLayout} places them. */
    float[] memory() {
        return arena.array();
    }
}
