package dev.hourglass.autoencoder;

import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import java.util.List;

/** Collects the layers of an autoencoder, in any order; {@link #build} checks them together. */
public final class AutoencoderLayersBuilder {
    private List<Integer> hidden = List.of();
    private int bottleneck;
    private boolean batchNormalization = true;
    private Layer activation = new LeakyReLU();
    private double dropout;
    private Initializer initializer = new GlorotUniform();
    private List<Layer> noise = List.of();
    private List<Layer> afterCode = List.of();
    private List<Layer> afterOutput = List.of();
    private List<Layer> encoder = List.of();
    private List<Layer> decoder = List.of();

    /** A builder that holds the tutorial's layers. */
    AutoencoderLayersBuilder() {
    }

    /** A builder that holds given layers. */
    AutoencoderLayersBuilder(AutoencoderLayers layers) {
        hidden = layers.hidden();
        bottleneck = layers.bottleneck();
        batchNormalization = layers.batchNormalization();
        activation = layers.activation();
        dropout = layers.dropout();
        initializer = layers.initializer();
        noise = layers.noise();
        afterCode = layers.afterCode();
        afterOutput = layers.afterOutput();
        encoder = layers.encoder();
        decoder = layers.decoder();
    }

    /**
     * Sizes of the hidden layers.
     *
     * @param units of the encoder's hidden layers; empty for 2n and n
     * @return this builder
     */
    public AutoencoderLayersBuilder hidden(List<Integer> units) {
        hidden = units;
        return this;
    }

    /**
     * The size of the code.
     *
     * @param columns of the code; 0 for half the columns of the data
     * @return this builder
     */
    public AutoencoderLayersBuilder bottleneck(int columns) {
        bottleneck = columns;
        return this;
    }

    /**
     * Batch normalization.
     *
     * @param on whether each hidden layer is normalized before its activation
     * @return this builder
     */
    public AutoencoderLayersBuilder batchNormalization(boolean on) {
        batchNormalization = on;
        return this;
    }

    /**
     * The activation.
     *
     * @param layer of the hidden layers
     * @return this builder
     */
    public AutoencoderLayersBuilder activation(Layer layer) {
        activation = layer;
        return this;
    }

    /**
     * Dropout.
     *
     * @param rate share of each hidden layer's outputs that a step leaves out, from 0 to below 1
     * @return this builder
     */
    public AutoencoderLayersBuilder dropout(double rate) {
        dropout = rate;
        return this;
    }

    /**
     * The initializer.
     *
     * @param start what kernels begin with
     * @return this builder
     */
    public AutoencoderLayersBuilder initializer(Initializer start) {
        initializer = start;
        return this;
    }

    /**
     * Noise.
     *
     * @param layers before all others, that disturb what is learned from
     * @return this builder
     */
    public AutoencoderLayersBuilder noise(List<Layer> layers) {
        noise = layers;
        return this;
    }

    /**
     * What follows the code.
     *
     * @param layers an activation, a penalty
     * @return this builder
     */
    public AutoencoderLayersBuilder afterCode(List<Layer> layers) {
        afterCode = layers;
        return this;
    }

    /**
     * What follows the last Dense.
     *
     * @param layers an activation
     * @return this builder
     */
    public AutoencoderLayersBuilder afterOutput(List<Layer> layers) {
        afterOutput = layers;
        return this;
    }

    /**
     * The encoder as a free list, in place of hidden layers and bottleneck.
     *
     * @param layers the outputs of the last are the code
     * @return this builder
     */
    public AutoencoderLayersBuilder encoder(List<Layer> layers) {
        encoder = layers;
        return this;
    }

    /**
     * The decoder as a free list.
     *
     * @param layers but for the last Dense, which has as many units as the data has columns; empty to mirror the
     *               encoder
     * @return this builder
     */
    public AutoencoderLayersBuilder decoder(List<Layer> layers) {
        decoder = layers;
        return this;
    }

    /**
     * {@return the layers}
     *
     * @throws IllegalArgumentException if a size is out of range
     */
    public AutoencoderLayers build() {
        return new AutoencoderLayers(hidden, bottleneck, batchNormalization, activation, dropout, initializer, noise,
                afterCode, afterOutput, encoder, decoder);
    }
}
