package dev.hourglass.nn;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a network layer by layer, from the input on.
 *
 * <pre>
 *   new ArchitectureBuilder(100).dense(200).batchNormalization().activation("leaky_relu").dense(50).build()
 * </pre>
 */
public final class ArchitectureBuilder {
    private final int inputs;
    private final List<Layer> layers = new ArrayList<>();

    /**
     * A network that has no layer yet.
     *
     * @param inputs columns that come in, 1 or more
     */
    public ArchitectureBuilder(int inputs) {
        this.inputs = inputs;
    }

    /**
     * Adds any layer.
     *
     * @param layer the next one
     * @return this builder
     */
    public ArchitectureBuilder add(Layer layer) {
        layers.add(layer);
        return this;
    }

    /**
     * Adds a fully connected layer.
     *
     * @param units columns that go out, 1 or more
     * @return this builder
     */
    public ArchitectureBuilder dense(int units) {
        return add(new Dense(units));
    }

    /**
     * Adds batch normalization with the defaults of Keras.
     *
     * @return this builder
     */
    public ArchitectureBuilder batchNormalization() {
        return add(new BatchNormalization());
    }

    /**
     * Adds an activation.
     *
     * @param notation its name, then a colon and its parameter if it has one: {@code leaky_relu:0.1}
     * @return this builder
     * @throws IllegalArgumentException if there is no such activation, or a value is out of range
     */
    public ArchitectureBuilder activation(String notation) {
        return add(Layers.ACTIVATIONS.parse(notation));
    }

    /**
     * Adds dropout.
     *
     * @param rate share of the outputs that each step sets to zero, from 0 to below 1
     * @return this builder
     */
    public ArchitectureBuilder dropout(double rate) {
        return add(new Dropout(rate));
    }

    /**
     * {@return the network}
     *
     * @throws IllegalArgumentException if it has no layer or no input
     */
    public Architecture build() {
        return new Architecture(inputs, layers);
    }
}
