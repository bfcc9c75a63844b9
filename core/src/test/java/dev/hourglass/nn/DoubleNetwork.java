package dev.hourglass.nn;

import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivationReference;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Networks and their training once more, in float64 and in the plainest way: what the engine is compared with.
 *
 * <p>Every result of an operation goes through {@code rounding}: the identity for the reference, a random relative
 * change for {@link RoundingSamples}.
 */
final class DoubleNetwork {
    /** Places among the tensors of batch normalization. */
    private static final int GAMMA = 0;
    private static final int BETA = 1;
    private static final int MOVING_MEAN = 2;
    private static final int MOVING_VARIANCE = 3;

    /** The numbers, in the order of {@link Architecture#tensors()}. */
    final List<double[]> blocks = new ArrayList<>();

    /** The gradients of the last {@link #backward}; zeros for running averages. */
    final List<double[]> gradients = new ArrayList<>();

    private final Architecture architecture;
    private final DoubleUnaryOperator rounding;
    private final double[][][] inputs;
    private final double[][][] normalized;
    private final double[][] inverse;

    DoubleNetwork(Network start, DoubleUnaryOperator rounding) {
        this.architecture = start.architecture();
        this.rounding = rounding;
        for (float[] block : start.blocks()) {
            double[] copy = new double[block.length];
            Arrays.setAll(copy, i -> block[i]);
            blocks.add(copy);
            gradients.add(new double[block.length]);
        }
        int layers = architecture.layers().size();
        inputs = new double[layers][][];
        normalized = new double[layers][][];
        inverse = new double[layers][];
    }

    private double r(double value) {
        return rounding.applyAsDouble(value);
    }

    private double[] block(List<double[]> of, int layer, int index) {
        int first = layer == 0 ? 0 : architecture.head(layer).tensors().size();
        return of.get(first + index);
    }

    /** {@return the rows {@code first} to {@code end} of a matrix} */
    static double[][] rows(Matrix matrix, int first, int end) {
        double[][] rows = new double[end - first][matrix.columns()];
        for (int i = first; i < end; i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                rows[i - first][j] = matrix.get(i, j);
            }
        }
        return rows;
    }

    /** {@return the output in training mode; moves the running averages} */
    double[][] forward(double[][] x) {
        double[][] y = x;
        for (int layer = 0; layer < inputs.length; layer++) {
            inputs[layer] = y;
            y = forward(layer, y);
        }
        return y;
    }

    private double[][] forward(int layer, double[][] x) {
        Layer kind = architecture.layers().get(layer);
        if (kind instanceof Dense) {
            return dense(layer, x);
        }
        if (kind instanceof BatchNormalization normalization) {
            return normalize(layer, normalization, x);
        }
        if (kind.isForTrainingOnly()) {
            return noise(layer, x).forward(x);
        }
        if (kind instanceof LeakyReLU leaky) {
            double slope = r(leaky.slope());
            return fill(x.length, x[0].length, (i, j) -> x[i][j] > 0 ? x[i][j] : r(slope * x[i][j]));
        }
        ActivationReference function = ActivationReference.of((Activation) kind);
        return fill(x.length, x[0].length, (i, j) -> r(function.value(x[i][j])));
    }

    /** As in the first step of {@link TestNetworks#step}. */
    private DoubleNoise noise(int layer, double[][] rows) {
        StepMoment moment = new StepMoment(0, new ColumnDeviations(
                RowSource.of(TestNetworks.trainingRows(rows.length, architecture.inputs()))));
        moment.begin(0);
        return new DoubleNoise(architecture.layers().get(layer), layer, moment, rounding);
    }

    /** {@return what layers add to the loss of the last rows that went {@link #forward}} */
    double penalty() {
        double sum = 0;
        for (int layer = 0; layer < inputs.length; layer++) {
            sum += DoubleNoise.penalty(architecture.layers().get(layer), inputs[layer]);
        }
        return sum;
    }

    private double[][] dense(int layer, double[][] x) {
        int units = architecture.outputs(layer);
        double[] kernel = block(blocks, layer, ParameterLayout.KERNEL);
        double[] bias = block(blocks, layer, ParameterLayout.BIAS);
        return fill(x.length, units, (i, j) -> {
            double sum = bias[j];
            for (int k = 0; k < x[i].length; k++) {
                sum = r(sum + x[i][k] * kernel[k * units + j]);
            }
            return sum;
        });
    }

    private double[][] normalize(int layer, BatchNormalization kind, double[][] x) {
        int columns = architecture.outputs(layer);
        double[] mean = new double[columns];
        double[] gamma = block(blocks, layer, GAMMA);
        double[] beta = block(blocks, layer, BETA);
        inverse[layer] = new double[columns];
        for (int j = 0; j < columns; j++) {
            double squares = 0;
            for (double[] row : x) {
                mean[j] = r(mean[j] + row[j]);
            }
            mean[j] = r(mean[j] / x.length);
            for (double[] row : x) {
                double deviation = r(row[j] - mean[j]);
                squares = r(squares + deviation * deviation);
            }
            double variance = r(squares / x.length);
            inverse[layer][j] = r(1 / r(Math.sqrt(r(variance + r(kind.epsilon())))));
            move(block(blocks, layer, MOVING_MEAN), j, mean[j], kind.momentum());
            move(block(blocks, layer, MOVING_VARIANCE), j, variance, kind.momentum());
        }
        normalized[layer] = fill(x.length, columns, (i, j) -> r(r(x[i][j] - mean[j]) * inverse[layer][j]));
        return fill(x.length, columns, (i, j) -> r(normalized[layer][i][j] * gamma[j] + beta[j]));
    }

    private void move(double[] average, int column, double batch, double momentum) {
        average[column] = r(average[column] + r(1 - momentum) * r(batch - average[column]));
    }

    /** {@return the mean squared error of an output} */
    static double loss(double[][] output, double[][] target) {
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output[i].length; j++) {
                sum += (output[i][j] - target[i][j]) * (output[i][j] - target[i][j]);
            }
        }
        return sum / (output.length * output[0].length);
    }

    /** Fills {@link #gradients} from what {@link #forward} gave. */
    void backward(double[][] output, double[][] target) {
        double factor = r(2.0 / (output.length * output[0].length));
        double[][] dy = fill(output.length, output[0].length, (i, j) -> r(factor * r(output[i][j] - target[i][j])));
        for (int layer = inputs.length - 1; layer >= 0; layer--) {
            dy = backward(layer, dy);
        }
    }

    private double[][] backward(int layer, double[][] dy) {
        Layer kind = architecture.layers().get(layer);
        if (kind instanceof Dense) {
            return denseGradient(layer, dy);
        }
        if (kind instanceof BatchNormalization) {
            return normalizationGradient(layer, dy);
        }
        if (kind.isForTrainingOnly()) {
            return noise(layer, dy).backward(inputs[layer], dy);
        }
        double[][] x = inputs[layer];
        if (kind instanceof LeakyReLU leaky) {
            double slope = r(leaky.slope());
            return fill(dy.length, dy[0].length, (i, j) -> x[i][j] > 0 ? dy[i][j] : r(slope * dy[i][j]));
        }
        ActivationReference function = ActivationReference.of((Activation) kind);
        return fill(dy.length, dy[0].length, (i, j) -> r(r(function.derivative(x[i][j])) * dy[i][j]));
    }

    private double[][] denseGradient(int layer, double[][] dy) {
        double[][] x = inputs[layer];
        int units = dy[0].length;
        double[] kernel = block(blocks, layer, ParameterLayout.KERNEL);
        double[] kernelGradient = block(gradients, layer, ParameterLayout.KERNEL);
        Arrays.setAll(kernelGradient, at -> sum(dy.length, i -> x[i][at / units] * dy[i][at % units]));
        Arrays.setAll(block(gradients, layer, ParameterLayout.BIAS), j -> sum(dy.length, i -> dy[i][j]));
        return fill(x.length, x[0].length, (i, k) -> sum(units, j -> dy[i][j] * kernel[k * units + j]));
    }

    private double[][] normalizationGradient(int layer, double[][] dy) {
        double[][] n = normalized[layer];
        double[] gamma = block(blocks, layer, GAMMA);
        double[] gammaGradient = block(gradients, layer, GAMMA);
        double[] betaGradient = block(gradients, layer, BETA);
        Arrays.setAll(gammaGradient, j -> sum(dy.length, i -> dy[i][j] * n[i][j]));
        Arrays.setAll(betaGradient, j -> sum(dy.length, i -> dy[i][j]));
        return fill(dy.length, dy[0].length, (i, j) -> {
            double centered = r(dy[i][j] - r(betaGradient[j] / dy.length));
            double tilted = r(centered - n[i][j] * r(gammaGradient[j] / dy.length));
            return r(r(gamma[j] * inverse[layer][j]) * tilted);
        });
    }

    private double sum(int count, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum = r(sum + term.applyAsDouble(i));
        }
        return sum;
    }

    private interface Element {
        double at(int row, int column);
    }

    private static double[][] fill(int rows, int columns, Element element) {
        double[][] filled = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                filled[i][j] = element.at(i, j);
            }
        }
        return filled;
    }
}
