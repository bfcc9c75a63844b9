package dev.hourglass.export;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Tensor;
import java.util.List;
import java.util.Objects;

/**
 * A layer of a model with its numbers.
 *
 * @param name    unique in its network, as Keras numbers layers: {@code dense_1}
 * @param layer   what it does
 * @param inputs  how many columns come in
 * @param tensors what its numbers are, named within the layer
 * @param weights the numbers, an array for each tensor, row-major; shared, not to be changed
 */
public record ExportedLayer(String name, Layer layer, int inputs, List<Tensor> tensors, List<float[]> weights) {

    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @param name    unique in its network
     * @param layer   what it does
     * @param inputs  how many columns come in
     * @param tensors what its numbers are
     * @param weights the numbers
     */
    public ExportedLayer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(tensors, "tensors");
        Objects.requireNonNull(weights, "weights");
        tensors = List.copyOf(tensors);
        weights = List.copyOf(weights);
    }

    /** {@return how many columns go out} */
    public int outputs() {
        return layer.outputs(inputs);
    }

    /**
     * {@return the numbers of a tensor}
     *
     * @param tensor its name within the layer
     * @throws IllegalArgumentException if there is none of that name
     */
    public float[] numbers(String tensor) {
        for (int i = 0; i < tensors.size(); i++) {
            if (tensors.get(i).name().equals(tensor)) {
                return weights.get(i);
            }
        }
        throw new IllegalArgumentException(name + " has no " + tensor);
    }
}
