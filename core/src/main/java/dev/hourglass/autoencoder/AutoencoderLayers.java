package dev.hourglass.autoencoder;

import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.nn.Architecture;
import dev.hourglass.number.Ranges;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The layers of an autoencoder, either by their sizes or as a free list.
 *
 * <p>By sizes, each hidden layer is Dense, followed by batch normalization, activation and dropout, as far as they are
 * asked for. Without sizes, a data set of n columns gets hidden layers of 2n and n units, as in the tutorial; without a
 * bottleneck, a code of half as many columns. The decoder mirrors the encoder: it has the encoder's hidden layers in
 * reverse order, each followed by the same layers, and a last Dense layer with as many units as the data has columns.
 *
 * @param hidden             units of the encoder's hidden layers; empty for 2n and n
 * @param bottleneck         columns of the code; 0 for half the columns, rounded up
 * @param leastBottleneck    the fewest columns of a code whose size follows from the data, 0 or more; the hidden layers
 *                           of 2n and n units have at least four and two times as many
 * @param batchNormalization whether each hidden layer is normalized before its activation
 * @param activation         of the hidden layers
 * @param dropout            share of each hidden layer's outputs that a step leaves out, from 0 to below 1
 * @param initializer        what kernels begin with
 * @param noise              layers before all others that disturb the input in training
 * @param afterCode          layers after the code's Dense: an activation, a penalty
 * @param afterOutput        layers after the last Dense
 * @param encoder            the encoder as a free list, in place of hidden layers and bottleneck; empty for none
 * @param decoder            the decoder as a free list without its last Dense; empty to mirror the encoder
 */
public record AutoencoderLayers(List<Integer> hidden, int bottleneck, int leastBottleneck,
        boolean batchNormalization, Layer activation, double dropout, Initializer initializer, List<Layer> noise,
        List<Layer> afterCode, List<Layer> afterOutput, List<Layer> encoder, List<Layer> decoder) {
    /** The most units of a layer, and columns of a code; four times as many still fit an int. */
    public static final int MOST_UNITS = 1_000_000;

    /**
     * Refuses sizes out of range, and a free list without a layer that makes a code.
     *
     * @param hidden             units of the encoder's hidden layers
     * @param bottleneck         columns of the code
     * @param leastBottleneck    columns that a code has at least where its size follows from the data
     * @param batchNormalization whether each hidden layer is normalized before its activation
     * @param activation         of the hidden layers
     * @param dropout            share of each hidden layer's outputs that a step leaves out
     * @param initializer        what kernels begin with
     * @param noise              layers before all others
     * @param afterCode          layers after the code's Dense
     * @param afterOutput        layers after the last Dense
     * @param encoder            the encoder as a free list
     * @param decoder            the decoder as a free list
     */
    public AutoencoderLayers {
        Objects.requireNonNull(hidden, "hidden");
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(initializer, "initializer");
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(afterCode, "afterCode");
        Objects.requireNonNull(afterOutput, "afterOutput");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(decoder, "decoder");
        hidden = List.copyOf(hidden);
        noise = List.copyOf(noise);
        afterCode = List.copyOf(afterCode);
        afterOutput = List.copyOf(afterOutput);
        encoder = List.copyOf(encoder);
        decoder = List.copyOf(decoder);
        if (hidden.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("hidden sizes must be 1 or more, found " + hidden);
        }
        if (bottleneck < 0) {
            throw new IllegalArgumentException("bottleneck must be 0 or more, found " + bottleneck);
        }
        if (leastBottleneck < 0 || leastBottleneck > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "leastBottleneck must be from 0 to " + MOST_UNITS + ", found " + leastBottleneck);
        }
        Ranges.requireBelowOne("dropout", dropout);
        if (!encoder.isEmpty() && encoder.stream().noneMatch(AutoencoderLayers::mixesColumns)) {
            throw new UnusableSettingsException(
                    Problem.of(Setting.LAYERS).and(" needs a dense layer, whose outputs become the code"),
                    Remedy.of("add one, such as dense:10"));
        }
    }

    private static boolean mixesColumns(Layer layer) {
        return layer.columnwise().isEmpty();
    }

    /** The tutorial's layers: sizes 2n and n, normalized, LeakyReLU of slope 0.3. */
    public AutoencoderLayers() {
        this(List.of(), 0, 0, true, new LeakyReLU(), 0, new GlorotUniform(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /**
     * {@return the same with other hidden sizes}
     *
     * @param units of the encoder's hidden layers, 1 or more each; empty for 2n and n
     */
    public AutoencoderLayers withHidden(List<Integer> units) {
        return new AutoencoderLayers(units, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with a code of another size}
     *
     * @param columns of the code; 0 for half the columns of the data
     */
    public AutoencoderLayers withBottleneck(int columns) {
        return new AutoencoderLayers(hidden, columns, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with codes that have at least so many columns if their size follows from the data}
     *
     * @param columns 0 or more
     */
    public AutoencoderLayers withLeastBottleneck(int columns) {
        return new AutoencoderLayers(hidden, bottleneck, columns, batchNormalization, activation, dropout, initializer,
                noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with batch normalization switched on or off}
     *
     * @param on whether each hidden layer is normalized before its activation
     */
    public AutoencoderLayers withBatchNormalization(boolean on) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, on, activation, dropout, initializer, noise,
                afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with another activation}
     *
     * @param layer of the hidden layers
     */
    public AutoencoderLayers withActivation(Layer layer) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, layer, dropout,
                initializer, noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with another dropout}
     *
     * @param rate share of each hidden layer's outputs that a step leaves out, from 0 to below 1
     */
    public AutoencoderLayers withDropout(double rate) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, rate,
                initializer, noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with another initializer}
     *
     * @param start what kernels begin with
     */
    public AutoencoderLayers withInitializer(Initializer start) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                start, noise, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with other noise}
     *
     * @param layers before all others that disturb the input in training
     */
    public AutoencoderLayers withNoise(List<Layer> layers) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, layers, afterCode, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with other layers after the code}
     *
     * @param layers an activation, a penalty
     */
    public AutoencoderLayers withAfterCode(List<Layer> layers) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, layers, afterOutput, encoder, decoder);
    }

    /**
     * {@return the same with other layers after the last Dense}
     *
     * @param layers an activation
     */
    public AutoencoderLayers withAfterOutput(List<Layer> layers) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, afterCode, layers, encoder, decoder);
    }

    /**
     * {@return the same with an encoder as a free list, in place of hidden layers and bottleneck}
     *
     * @param layers the outputs of the last are the code; empty for none
     */
    public AutoencoderLayers withEncoder(List<Layer> layers) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, afterCode, afterOutput, layers, decoder);
    }

    /**
     * {@return the same with a decoder as a free list}
     *
     * @param layers without the last Dense, which has as many units as the data has columns; empty to mirror the
     *               encoder
     */
    public AutoencoderLayers withDecoder(List<Layer> layers) {
        return new AutoencoderLayers(hidden, bottleneck, leastBottleneck, batchNormalization, activation, dropout,
                initializer, noise, afterCode, afterOutput, encoder, layers);
    }

    /**
     * {@return the hidden sizes for data of so many columns}
     *
     * @param columns columns of the data
     */
    public List<Integer> hiddenFor(int columns) {
        return hidden.isEmpty()
                ? List.of(Math.max(2 * columns, 4 * leastBottleneck), Math.max(columns, 2 * leastBottleneck)) : hidden;
    }

    /**
     * {@return the columns of the code for data of so many columns}
     *
     * @param columns columns of the data
     */
    public int bottleneckFor(int columns) {
        int width = columns;
        for (Layer layer : encoder) {
            width = layer.outputs(width);
        }
        return !encoder.isEmpty() ? width
                : bottleneck == 0 ? Math.max((columns + 1) / 2, leastBottleneck) : bottleneck;
    }

    /**
     * {@return the layers that make codes, beginning with noise}
     *
     * @param columns columns of the data
     */
    public List<Layer> encoding(int columns) {
        List<Layer> layers = new ArrayList<>(noise);
        if (encoder.isEmpty()) {
            for (int units : hiddenFor(columns)) {
                addHidden(units, layers);
            }
            layers.add(new Dense(bottleneckFor(columns), initializer));
        } else {
            layers.addAll(encoder);
        }
        layers.addAll(afterCode);
        return layers;
    }

    private void addHidden(int units, List<Layer> layers) {
        layers.add(new Dense(units, initializer));
        if (batchNormalization) {
            layers.add(new BatchNormalization());
        }
        layers.add(activation);
        if (dropout > 0) {
            layers.add(new Dropout(dropout));
        }
    }

    /**
     * {@return the layers that make rows from codes}
     *
     * @param columns columns of the data
     */
    public List<Layer> decoding(int columns) {
        return decoding(columns, columns);
    }

    private List<Layer> decoding(int columns, int outputs) {
        List<Layer> layers = new ArrayList<>(decoder.isEmpty() ? mirrored(columns) : decoder);
        layers.add(new Dense(outputs, initializer));
        layers.addAll(afterOutput);
        return layers;
    }

    /**
     * {@return all layers, over so many columns}
     *
     * @param columns columns of the data
     */
    public Architecture architecture(int columns) {
        return architecture(columns, columns);
    }

    /**
     * {@return all layers, for rows to which {@link Scaling} has given another number of columns; sizes follow those of
     * the data}
     *
     * @param columns columns of the data
     * @param inputs  columns of what the network learns from
     */
    public Architecture architecture(int columns, int inputs) {
        List<Layer> layers = encoding(columns);
        layers.addAll(decoding(columns, inputs));
        return new Architecture(inputs, layers);
    }

    /** The hidden layers of the encoder in reverse order, each followed by the same layers. */
    private List<Layer> mirrored(int columns) {
        List<Layer> forward = encoding(columns);
        List<Layer> mirrored = new ArrayList<>();
        int end = lastMixing(forward, forward.size());
        int begin = lastMixing(forward, end);
        while (begin >= 0) {
            mirrored.addAll(forward.subList(begin, end));
            end = begin;
            begin = lastMixing(forward, end);
        }
        return mirrored;
    }

    /** The index of the last layer that mixes columns before another index; -1 if there is none. */
    private static int lastMixing(List<Layer> layers, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (mixesColumns(layers.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
