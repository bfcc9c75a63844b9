package dev.hourglass.nn;

import dev.hourglass.layer.Tensor;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Adam and the loop over batches in float64, over a {@link DoubleNetwork}: Keras's formulas, word for word. */
final class DoubleTraining {
    final DoubleNetwork network;
    final List<Double> batchLosses = new ArrayList<>();
    private final List<Tensor> tensors;
    private final Adam adam;
    private final DoubleUnaryOperator rounding;
    private final List<double[]> first = new ArrayList<>();
    private final List<double[]> second = new ArrayList<>();
    private int step;

    DoubleTraining(Network start, Adam adam, DoubleUnaryOperator rounding) {
        this.network = new DoubleNetwork(start, rounding);
        this.tensors = start.architecture().tensors();
        this.adam = adam;
        this.rounding = rounding;
        for (double[] block : network.blocks) {
            first.add(new double[block.length]);
            second.add(new double[block.length]);
        }
    }

    private double r(double value) {
        return rounding.applyAsDouble(value);
    }

    /** Learns from the rows in the order they come, batches cut before the given rows. */
    void epoch(Matrix x, Matrix target, int... cuts) {
        int from = 0;
        for (int end : cuts) {
            batch(DoubleNetwork.rows(x, from, end), DoubleNetwork.rows(target, from, end));
            from = end;
        }
    }

    private void batch(double[][] x, double[][] target) {
        double[][] output = network.forward(x);
        batchLosses.add(DoubleNetwork.loss(output, target));
        network.backward(output, target);
        step++;
        double rate = r(adam.learningRate() * Math.sqrt(1 - Math.pow(adam.beta2(), step))
                / (1 - Math.pow(adam.beta1(), step)));
        for (int block = 0; block < tensors.size(); block++) {
            if (tensors.get(block).trainable()) {
                update(rate, network.blocks.get(block), network.gradients.get(block), first.get(block),
                        second.get(block));
            }
        }
    }

    private void update(double rate, double[] parameter, double[] gradient, double[] m, double[] v) {
        for (int i = 0; i < parameter.length; i++) {
            double g = gradient[i];
            m[i] = r(m[i] + r(1 - adam.beta1()) * r(g - m[i]));
            v[i] = r(v[i] + r(1 - adam.beta2()) * r(g * g - v[i]));
            parameter[i] = r(parameter[i] - r(r(rate * m[i]) / r(r(Math.sqrt(v[i])) + r(adam.epsilon()))));
        }
    }
}
