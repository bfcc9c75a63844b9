package dev.hourglass.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        layers = List.copyOf(layers);
        if (inputs < 1) {
            throw new IllegalArgumentException("a network needs 1 input column or more, found " + inputs);
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs 1 layer or more");
        }
        ParameterLayout.checkSize(inputs, layers);
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

    /** {@return a name for each layer, numbered as Keras does: {@code dense}, {@code leaky_re_lu}, {@code dense_1}} */
    public List<String> names() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            String base = baseName(layer);
            int number = seen.merge(base, 1, Integer::sum) - 1;
            names.add(number == 0 ? base : base + "_" + number);
        }
        return names;
    }

    private static String baseName(Layer layer) {
        if (layer instanceof Dense) {
            return "dense";
        }
        return layer instanceof BatchNormalization ? "batch_normalization" : "leaky_re_lu";
    }

    /** {@return every block of numbers of the network, layer after layer} */
    public List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        List<String> names = names();
        for (int i = 0; i < layers.size(); i++) {
            tensors.addAll(tensors(i, names.get(i)));
        }
        return tensors;
    }

    /** The blocks of one layer; {@link ParameterLayout} relies on their order. */
    List<Tensor> tensors(int layer, String name) {
        int outputs = outputs(layer);
        if (layers.get(layer) instanceof Dense) {
            return List.of(new Tensor(name + "/kernel", List.of(inputs(layer), outputs), true),
                    new Tensor(name + "/bias", List.of(outputs), true));
        }
        if (layers.get(layer) instanceof BatchNormalization) {
            return List.of(new Tensor(name + "/gamma", List.of(outputs), true),
                    new Tensor(name + "/beta", List.of(outputs), true),
                    new Tensor(name + "/moving_mean", List.of(outputs), false),
                    new Tensor(name + "/moving_variance", List.of(outputs), false));
        }
        return List.of();
    }

    /** Whether a layer is computed together with the one before: LeakyReLU that follows batch normalization. */
    boolean isJoined(int layer) {
        return layer > 0 && layers.get(layer) instanceof LeakyReLU && layers.get(layer - 1) instanceof BatchNormalization;
    }

    /** The slope of the LeakyReLU that is computed together with a layer, 1 if there is none. */
    float slopeAfter(int layer) {
        boolean followed = layer + 1 < layers.size() && isJoined(layer + 1);
        return followed ? (float) ((LeakyReLU) layers.get(layer + 1)).slope() : 1;
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
