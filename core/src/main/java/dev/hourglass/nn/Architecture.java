package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.layer.Columnwise;
import dev.hourglass.layer.Fusion;
import dev.hourglass.layer.Fusions;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The shape of a network: how many columns come in and what is done to them, without any trained number.
 *
 * @param inputs columns that come in, 1 or more
 * @param layers in the order in which data flows, 1 or more
 */
public record Architecture(int inputs, List<Layer> layers) {

    /**
     * Refuses a network without inputs or layers, or with more numbers than one array holds.
     *
     * @param inputs columns that come in
     * @param layers in the order in which data flows
     */
    public Architecture {
        Objects.requireNonNull(layers, "layers");
        layers = List.copyOf(layers);
        if (inputs < 1) {
            throw new IllegalArgumentException("a network needs 1 input column or more, found " + inputs);
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs 1 layer or more");
        }
        requireFits(inputs, layers);
        requireInputLayersFirst(layers);
    }

    private static void requireInputLayersFirst(List<Layer> layers) {
        boolean changed = false;
        for (Layer layer : layers) {
            if (changed && layer.isForInput()) {
                throw new IllegalArgumentException(
                        layer.type() + " takes rows as they enter the network, so it must be the first layer");
            }
            changed |= !layer.isForTrainingOnly();
        }
    }

    /** Refuses a network whose numbers, padded, would not fit one array. */
    private static void requireFits(int inputs, List<Layer> layers) {
        long total = 0;
        int columns = inputs;
        for (Layer layer : layers) {
            for (Tensor tensor : layer.tensors(columns)) {
                total += tensor.rows() * (tensor.columns() + (long) Padding.LANES);
                if (total > Integer.MAX_VALUE - Padding.LANES) {
                    throw new IllegalArgumentException(
                            "a network of " + total + " numbers is too large, the most is 2^31");
                }
            }
            columns = layer.outputs(columns);
        }
    }

    /** {@return how many columns go out of the network} */
    public int outputs() {
        return outputs(layers.size() - 1);
    }

    /**
     * {@return how many columns go out of a layer, counted from 0}
     *
     * @param layer counted from 0
     */
    public int outputs(int layer) {
        int columns = inputs;
        for (Layer next : layers.subList(0, layer + 1)) {
            columns = next.outputs(columns);
        }
        return columns;
    }

    /**
     * {@return how many columns come into a layer, counted from 0}
     *
     * @param layer counted from 0
     */
    public int inputs(int layer) {
        return layer == 0 ? inputs : outputs(layer - 1);
    }

    /** {@return whether a layer, counted from 0, mixes columns; if not, it treats each column by itself} */
    boolean mixesColumns(int layer) {
        return layers.get(layer).columnwise().isEmpty();
    }

    /**
     * Whether a columnwise layer may write its output over its input: not if the backward pass reads the input, for
     * this layer or as the output of the layer before. The network's own input is kept for the loss.
     */
    boolean isInPlace(int layer) {
        if (layer == 0 || mixesColumns(layer) || columnwise(layer).needsInput()) {
            return false;
        }
        return mixesColumns(layer - 1) || !columnwise(layer - 1).needsOutput();
    }

    /** Whether every layer of the network in use works on rows that lie transposed. */
    boolean takesTransposedRows() {
        return layers.stream().allMatch(layer -> layer.columnwise().map(Columnwise::takesTransposed)
                .orElse(layer.mixture().isEmpty()));
    }

    /** How a layer is computed together with the next one; null if it is not. */
    Fusion fusionAt(int layer) {
        if (layer + 1 == layers.size() || !isInPlace(layer + 1)) {
            return null;
        }
        for (Fusion fusion : Fusions.ALL) {
            if (layers.get(layer).kind() == fusion.first() && layers.get(layer + 1).kind() == fusion.second()) {
                return fusion;
            }
        }
        return null;
    }

    /** How a layer that does not mix columns treats each by itself. */
    Columnwise columnwise(int layer) {
        return layers.get(layer).columnwise().orElseThrow();
    }

    /** {@return a name for each layer, numbered as Keras does: {@code dense}, {@code leaky_re_lu}, {@code dense_1}} */
    public List<String> names() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            String base = LayerNames.of(layer.type());
            int number = seen.merge(base, 1, Integer::sum) - 1;
            names.add(number == 0 ? base : base + "_" + number);
        }
        return names;
    }

    /** {@return every tensor of the network, layer after layer} */
    public List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        List<String> names = names();
        for (int i = 0; i < layers.size(); i++) {
            tensors.addAll(tensors(i, names.get(i)));
        }
        return tensors;
    }

    /** The tensors of one layer, in the layer's own order. */
    List<Tensor> tensors(int layer, String name) {
        return layers.get(layer).tensors(inputs(layer)).stream().map(tensor -> tensor.of(name)).toList();
    }

    /**
     * {@return the first layers alone, as a network of its own}
     *
     * @param count how many layers to keep, 1 or more
     */
    public Architecture head(int count) {
        return new Architecture(inputs, layers.subList(0, count));
    }

    /**
     * {@return what follows the first layers, as a network of its own}
     *
     * @param from the first layer to keep, counted from 0
     */
    public Architecture tail(int from) {
        return new Architecture(inputs(from), layers.subList(from, layers.size()));
    }

    /** {@return the layers that are still used after training, as a network of its own} */
    public Architecture inUse() {
        return new Architecture(inputs, layers.stream().filter(layer -> !layer.isForTrainingOnly()).toList());
    }

    /** {@return one row for the input and one for each layer, as a summary shows them} */
    public List<LayerSummary> summaries() {
        List<LayerSummary> rows = new ArrayList<>();
        rows.add(new LayerSummary("input", "InputLayer", inputs, inputs, 0, 0));
        List<String> names = names();
        for (int i = 0; i < layers.size(); i++) {
            int trainable = 0;
            int fixed = 0;
            for (Tensor tensor : tensors(i, names.get(i))) {
                trainable += tensor.trainable() ? tensor.size() : 0;
                fixed += tensor.trainable() ? 0 : tensor.size();
            }
            rows.add(new LayerSummary(names.get(i), layers.get(i).type(), inputs(i), outputs(i), trainable, fixed));
        }
        return rows;
    }
}
