package dev.hourglass.oracle;

import java.util.Arrays;
import java.util.List;

/** {@code y = x W + b}, element (k, j) of W at {@code k * units + j}. */
final class OracleDense implements OracleLayer {
    private final double[] kernel;
    private final double[] bias;
    private final double[] kernelGradient;
    private final double[] biasGradient;
    private final Rounding rounding;
    private double[][] input;

    OracleDense(List<double[]> weights, List<double[]> gradients, Rounding rounding) {
        kernel = weights.get(0);
        bias = weights.get(1);
        kernelGradient = gradients.get(0);
        biasGradient = gradients.get(1);
        this.rounding = rounding;
    }

    private double weight(int input, int unit) {
        return kernel[input * bias.length + unit];
    }

    @Override
    public double[][] forward(double[][] x) {
        input = x;
        return infer(x);
    }

    @Override
    public double[][] infer(double[][] x) {
        return OracleMatrix.multiply(x.length, bias.length, x[0].length, (i, k) -> x[i][k], this::weight,
                (i, j) -> bias[j], rounding);
    }

    @Override
    public double[][] backward(double[][] dy) {
        System.arraycopy(OracleMatrix.columnSums(dy, rounding), 0, biasGradient, 0, bias.length);
        double[][] dw = OracleMatrix.multiply(input[0].length, bias.length, dy.length,
                (k, i) -> input[i][k], (i, j) -> dy[i][j], (k, j) -> 0, rounding);
        Arrays.setAll(kernelGradient, at -> dw[at / bias.length][at % bias.length]);
        return OracleMatrix.multiply(dy.length, input[0].length, bias.length,
                (i, j) -> dy[i][j], (j, k) -> weight(k, j), (i, k) -> 0, rounding);
    }
}
