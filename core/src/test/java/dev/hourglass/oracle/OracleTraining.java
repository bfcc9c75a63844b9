package dev.hourglass.oracle;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.List;

/** The loop over batches: loss, optimizer and the rate of its first step, kept for all. */
public final class OracleTraining {
    /** The most numbers that an optimizer keeps for each number. */
    private static final int KEPT = 2;

    private final OracleNetwork network;
    private final OracleLoss loss;
    private final FitSettings settings;
    private final Rounding rounding;
    private final List<double[][]> kept = new ArrayList<>();
    private final List<Double> batchLosses = new ArrayList<>();
    private int step;

    /**
     * A training of a copy of a network.
     *
     * @param start    left as it is
     * @param settings of which loss and optimizer are followed
     * @param rounding of every result
     */
    public OracleTraining(Network start, FitSettings settings, Rounding rounding) {
        this.network = new OracleNetwork(start, null, rounding);
        this.loss = OracleLoss.of(settings.loss());
        this.settings = settings;
        this.rounding = rounding;
        network.weights().forEach(block -> kept.add(new double[block.length][KEPT]));
    }

    /** {@return what has been learned so far} */
    public OracleNetwork network() {
        return network;
    }

    /** {@return the loss of each batch before its update} */
    public List<Double> batchLosses() {
        return batchLosses;
    }

    /** Learns from the rows in the order they come, batches cut before the given rows. */
    public void epoch(Matrix x, Matrix target, int... cuts) {
        int from = 0;
        for (int end : cuts) {
            batch(OracleMatrix.rows(x, from, end), OracleMatrix.rows(target, from, end));
            from = end;
        }
    }

    private void batch(double[][] x, double[][] target) {
        double[][] output = network.forward(x);
        batchLosses.add(loss.mean(output, target));
        network.backward(loss.gradient(output, target, rounding));
        step++;
        for (int block = 0; block < kept.size(); block++) {
            if (network.tensors().get(block).trainable()) {
                update(network.weights().get(block), network.gradients().get(block), kept.get(block));
            }
        }
    }

    private void update(double[] numbers, double[] gradient, double[][] keptOfEach) {
        OracleOptimizer formulas = OracleOptimizer.of(settings.optimizer());
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = formulas.step(numbers[i], gradient[i], keptOfEach[i], settings.optimizer().learningRate(),
                    step,
                    settings.optimizer().settings(), rounding);
        }
    }
}
