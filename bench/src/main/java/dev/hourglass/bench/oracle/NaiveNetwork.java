package dev.hourglass.bench.oracle;

import dev.hourglass.nn.Adam;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.BatchNormalization;
import dev.hourglass.nn.Dense;
import dev.hourglass.nn.Layer;
import dev.hourglass.nn.LeakyReLU;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.List;

/** A network by the definitions of its layers: learns and infers as the engine's does, to the bit. */
public final class NaiveNetwork {
    private final List<NaiveLayer> layers = new ArrayList<>();
    private final List<NaiveAdam> optimizers = new ArrayList<>();

    /**
     * A copy of a network.
     *
     * @param network   left as it is
     * @param optimizer how it is to learn
     */
    public NaiveNetwork(Network network, Adam optimizer) {
        Architecture architecture = network.architecture();
        List<float[]> blocks = network.blocks();
        int next = 0;
        for (Layer layer : architecture.layers()) {
            NaiveLayer naive = naive(layer, blocks.subList(next, blocks.size()));
            next += naive.blocks().size();
            layers.add(naive);
            for (float[] parameters : naive.parameters()) {
                optimizers.add(new NaiveAdam(optimizer, parameters.length));
            }
        }
    }

    private static NaiveLayer naive(Layer layer, List<float[]> blocks) {
        if (layer instanceof Dense) {
            return new NaiveDense(blocks.get(0), blocks.get(1));
        }
        if (layer instanceof BatchNormalization settings) {
            return new NaiveNormalization(blocks, (float) settings.epsilon(), (float) (1 - settings.momentum()));
        }
        return new NaiveLeakyRelu((float) ((LeakyReLU) layer).slope());
    }

    /**
     * One step of training on the mean squared error.
     *
     * @param x      the batch
     * @param target as many rows, of the network's outputs
     */
    public void learn(float[][] x, float[][] target) {
        float[][] y = x;
        for (NaiveLayer layer : layers) {
            y = layer.forward(y);
        }
        float[][] gradient = errorGradient(y, target);
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient);
        }
        update();
    }

    private void update() {
        int next = 0;
        for (NaiveLayer layer : layers) {
            for (int i = 0; i < layer.parameters().size(); i++) {
                optimizers.get(next++).update(layer.parameters().get(i), layer.gradients().get(i));
            }
        }
    }

    /**
     * {@return the gradient of the mean squared error, 2 (y - target) / (rows columns)}
     *
     * @param y      rows x columns
     * @param target of the same shape
     */
    public static float[][] errorGradient(float[][] y, float[][] target) {
        float factor = (float) (2.0 / ((double) y.length * y[0].length));
        float[][] gradient = new float[y.length][y[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                gradient[i][j] = factor * (y[i][j] - target[i][j]);
            }
        }
        return gradient;
    }

    /**
     * {@return the sum of squared differences, in float64}
     *
     * <p>Eight partial sums, element i in sum i mod 8, halved three times: the order is part of the definition.
     *
     * @param y      any numbers
     * @param target as many
     */
    public static double squaredError(float[] y, float[] target) {
        double[] sums = new double[8];
        for (int i = 0; i < y.length; i++) {
            double difference = (double) y[i] - target[i];
            sums[i % 8] = Math.fma(difference, difference, sums[i % 8]);
        }
        for (int half = 4; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                sums[i] += sums[i + half];
            }
        }
        return sums[0];
    }

    /**
     * {@return the outputs in inference mode}
     *
     * @param x any rows
     */
    public float[][] infer(float[][] x) {
        float[][] y = x;
        for (NaiveLayer layer : layers) {
            y = layer.infer(y);
        }
        return y;
    }

    /** {@return all numbers, in the order of {@link Network#blocks()}} */
    public List<float[]> blocks() {
        List<float[]> blocks = new ArrayList<>();
        layers.forEach(layer -> blocks.addAll(layer.blocks()));
        return blocks;
    }
}
