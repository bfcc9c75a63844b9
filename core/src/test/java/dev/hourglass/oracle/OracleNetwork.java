package dev.hourglass.oracle;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network by the definitions of its layers. */
public final class OracleNetwork {
    private final List<Tensor> tensors;
    private final List<double[]> weights = new ArrayList<>();
    private final List<double[]> gradients = new ArrayList<>();
    private final List<OracleLayer> layers = new ArrayList<>();

    /**
     * A copy of a network.
     *
     * @param start    left as it is
     * @param moment   of the step, for layers that draw random numbers; null if there are none
     * @param rounding of every result
     */
    public OracleNetwork(Network start, StepMoment moment, Rounding rounding) {
        Architecture architecture = start.architecture();
        tensors = architecture.tensors();
        for (float[] block : start.weights()) {
            double[] copy = new double[block.length];
            Arrays.setAll(copy, i -> block[i]);
            weights.add(copy);
            gradients.add(new double[block.length]);
        }
        int next = 0;
        for (int i = 0; i < architecture.layers().size(); i++) {
            Layer layer = architecture.layers().get(i);
            int end = next + layer.tensors(architecture.inputs(i)).size();
            layers.add(OracleLayer.of(layer, i, weights.subList(next, end), gradients.subList(next, end), moment,
                    rounding));
            next = end;
        }
    }

    /** {@return the numbers, in the order of {@link Architecture#tensors()}} */
    public List<double[]> weights() {
        return weights;
    }

    /** {@return the gradients of the last {@link #backward}; zeros for running averages} */
    public List<double[]> gradients() {
        return gradients;
    }

    /** {@return what the numbers are} */
    List<Tensor> tensors() {
        return tensors;
    }

    /** {@return the output in training mode; moves the running averages} */
    public double[][] forward(double[][] x) {
        double[][] y = x;
        for (OracleLayer layer : layers) {
            y = layer.forward(y);
        }
        return y;
    }

    /**
     * Fills {@link #gradients}.
     *
     * @param gradient of the loss by what {@link #forward} gave
     */
    public void backward(double[][] gradient) {
        double[][] dy = gradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            dy = layers.get(i).backward(dy);
        }
    }

    /** {@return the outputs in inference mode} */
    public double[][] infer(double[][] x) {
        double[][] y = x;
        for (OracleLayer layer : layers) {
            y = layer.infer(y);
        }
        return y;
    }

    /** {@return what layers add to the loss of the last rows that went {@link #forward}} */
    public double penalty() {
        return layers.stream().mapToDouble(OracleLayer::penalty).sum();
    }
}
