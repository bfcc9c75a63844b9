package dev.hourglass.nn;

import dev.hourglass.layer.Tensor;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An architecture with its numbers. Immutable and safe for many threads: training leaves it as it is and returns a new
 * one.
 */
public final class Network {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] parameters;

    /**
     * A network of given numbers.
     *
     * @param architecture what the numbers mean
     * @param weights      one array for each of {@link Architecture#tensors()}, biases and moving averages among them,
     *                     row-major without padding; copied
     * @throws IllegalArgumentException if there are more or fewer arrays, or one has another size
     */
    public Network(Architecture architecture, List<float[]> weights) {
        this.architecture = architecture;
        this.layout = new ParameterLayout(architecture);
        this.parameters = new float[layout.size()];
        requireSizes(architecture.tensors(), weights);
        int next = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            for (int i = 0; i < layout.tensors(layer).size(); i++) {
                layout.store(weights.get(next++), parameters, layer, i);
            }
        }
    }

    /** A network over padded numbers that nobody else will change. */
    Network(Architecture architecture, ParameterLayout layout, float[] parameters) {
        this.architecture = architecture;
        this.layout = layout;
        this.parameters = parameters;
    }

    private static void requireSizes(List<Tensor> tensors, List<float[]> weights) {
        if (tensors.size() != weights.size()) {
            throw new IllegalArgumentException("expected " + tensors.size() + " arrays of weights, found "
                    + weights.size());
        }
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).length != tensors.get(i).size()) {
                throw new IllegalArgumentException(tensors.get(i).name() + " has the shape " + tensors.get(i).shape()
                        + ", found " + weights.get(i).length + " numbers");
            }
        }
    }

    /**
     * {@return an untrained network, in which each layer begins as its class says}
     *
     * @param architecture its shape
     * @param random       the stream that weights are drawn from, layer after layer, row after row
     */
    public static Network initialize(Architecture architecture, RandomState random) {
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            float[] numbers = new float[tensor.size()];
            tensor.initializer().fill(numbers, tensor.rows(), tensor.columns(), random);
            weights.add(numbers);
        }
        return new Network(architecture, weights);
    }

    /** {@return what the numbers mean} */
    public Architecture architecture() {
        return architecture;
    }

    /** {@return copies of the numbers, an array for each of {@link Architecture#tensors()}, row-major, not padded} */
    public List<float[]> weights() {
        List<float[]> weights = new ArrayList<>();
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            for (int i = 0; i < layout.tensors(layer).size(); i++) {
                weights.add(layout.load(parameters, layer, i));
            }
        }
        return weights;
    }

    /**
     * {@return the first layers with their numbers, as a network of its own}
     *
     * @param count how many layers to keep, 1 or more
     */
    public Network head(int count) {
        return part(architecture.head(count), 0);
    }

    /**
     * {@return what follows the first layers, with its numbers, as a network of its own}
     *
     * @param from the first layer to keep, counted from 0
     */
    public Network tail(int from) {
        int skipped = from == 0 ? 0 : architecture.head(from).tensors().size();
        return part(architecture.tail(from), skipped);
    }

    private Network part(Architecture kept, int first) {
        return new Network(kept, weights().subList(first, first + kept.tensors().size()));
    }

    /**
     * {@return the outputs for each row, in inference mode; a row gives the same bits in any batch}
     *
     * @param x       rows x inputs
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another
     */
    public Matrix predict(Matrix x, int threads) {
        if (x.columns() != architecture.inputs()) {
            throw new IllegalArgumentException(
                    "the network takes " + architecture.inputs() + " columns, found " + x.columns());
        }
        return predict(RowSource.of(x), threads);
    }

    /**
     * {@return the outputs for each row, in inference mode; a row gives the same bits in any batch}
     *
     * @param x       rows x inputs, each row asked for once
     * @param threads threads to use, 1 or more; changes no bit
     */
    public Matrix predict(RowSource x, int threads) {
        Matrix y = new Matrix(x.rows(), architecture.outputs());
        try (ThreadTeam team = new ThreadTeam(Chunks.usefulThreads(x.rows(), threads))) {
            new Inference(architecture, layout, parameters).predict(x, y, team);
        }
        return y;
    }

    /**
     * {@return the outputs for each row, in inference mode, computed by the calling thread}
     *
     * @param x rows x inputs
     */
    public Matrix predict(Matrix x) {
        return predict(x, 1);
    }

    /**
     * {@return the mean squared error in inference mode}
     *
     * @param data    1 row or more, of this network's inputs and outputs
     * @param threads threads to use, 1 or more; changes no bit
     */
    public double evaluate(TrainingData data, int threads) {
        return evaluate(data, new MeanSquaredError(), threads);
    }

    /**
     * {@return a loss in inference mode}
     *
     * @param data    1 row or more, of this network's inputs and outputs
     * @param loss    how errors are measured
     * @param threads threads to use, 1 or more; changes no bit
     */
    public double evaluate(TrainingData data, Loss loss, int threads) {
        data.requireShape(architecture);
        try (ThreadTeam team = new ThreadTeam(Chunks.usefulThreads(data.rows(), threads))) {
            Evaluation evaluation = new Evaluation(new Inference(architecture, layout, parameters), data, loss,
                    team.size());
            team.run(evaluation.brokenOffBy(team::isInterrupted));
            team.checkInterrupted();
            return evaluation.loss();
        }
    }

    /** {@return the layers that are still used after training, with their numbers} */
    public Network inUse() {
        return new Network(architecture.inUse(), weights());
    }

    ParameterLayout layout() {
        return layout;
    }

    /** The numbers as the layout places them; nobody may change them. */
    float[] parameters() {
        return parameters;
    }

    /** {@return the table that Keras prints: layers, output shapes and numbers of parameters} */
    public String summary() {
        return Summary.text(architecture);
    }

    /** Whether the other has the same architecture and the same bits in every number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && architecture.equals(that.architecture)
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * architecture.hashCode() + Arrays.hashCode(parameters);
    }

    /** The shape, for messages: {@code network of 3 layers, 6 columns in, 2 out, 74 numbers}. */
    @Override
    public String toString() {
        return "network of " + architecture.layers().size() + " layers, " + architecture.inputs() + " columns in, "
                + architecture.outputs() + " out, " + architecture.tensors().stream().mapToLong(Tensor::size).sum()
                + " numbers";
    }
}
