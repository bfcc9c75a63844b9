package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Tensor;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that takes rows as they were before an affine map: with {@code z = (x - c) F}, the first layer's
 * {@code z W + b} is {@code x (F W) + (b - c F W)}. In float64, rounded to float32 once.
 */
final class FoldedMap {
    private FoldedMap() {
    }

    /**
     * {@return the network for the rows that the map takes; if it does not begin with Dense, such a layer is put in
     * front}
     */
    static Network into(Network network, AffineMap map) {
        return network.architecture().layers().get(0).kind() == Dense.KIND ? folded(network, map)
                : folded(withIdentity(network), map);
    }

    /** {@return the map alone, as a Dense layer of as many units as it has outputs} */
    static Network alone(AffineMap map) {
        int units = map.outputs();
        return folded(new Network(new Architecture(units, List.of(new Dense(units))),
                List.of(identity(units), new float[units])), map);
    }

    private static float[] identity(int size) {
        float[] identity = new float[size * size];
        for (int i = 0; i < size; i++) {
            identity[i * size + i] = 1;
        }
        return identity;
    }

    private static Network withIdentity(Network network) {
        int inputs = network.architecture().inputs();
        List<Layer> layers = new ArrayList<>(List.of(new Dense(inputs)));
        layers.addAll(network.architecture().layers());
        List<float[]> weights = new ArrayList<>(List.of(identity(inputs), new float[inputs]));
        weights.addAll(network.weights());
        return new Network(new Architecture(inputs, layers), weights);
    }

    private static Network folded(Network network, AffineMap map) {
        List<Tensor> tensors = network.architecture().tensors();
        List<float[]> weights = new ArrayList<>(network.weights());
        DoubleMatrix kernel = map.times(doubles(weights.get(0), tensors.get(0).rows(), tensors.get(0).columns()));
        weights.set(0, kernel.toFloat().values());
        weights.set(1, shifted(weights.get(1), map.center(), kernel));
        return new Network(new Architecture(map.inputs(), network.architecture().layers()), weights);
    }

    private static float[] shifted(float[] bias, double[] center, DoubleMatrix kernel) {
        float[] shifted = new float[bias.length];
        for (int u = 0; u < bias.length; u++) {
            double sum = bias[u];
            for (int j = 0; j < center.length; j++) {
                sum = Math.fma(-center[j], kernel.get(j, u), sum);
            }
            shifted[u] = (float) sum;
        }
        return shifted;
    }

    private static DoubleMatrix doubles(float[] block, int rows, int columns) {
        double[] values = new double[block.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = block[i];
        }
        return new DoubleMatrix(rows, columns, values);
    }
}
