package dev.hourglass.bench.oracle;

import java.util.List;

/** {@code y = x W + b}, element (k, j) of W at {@code k * units + j}. */
final class NaiveDense implements NaiveLayer {
    private final float[] kernel;
    private final float[] bias;
    private float[][] input;
    private float[] kernelGradient;
    private float[] biasGradient;

    /** A layer over these numbers, which it changes. */
    NaiveDense(float[] kernel, float[] bias) {
        this.kernel = kernel;
        this.bias = bias;
    }

    private int inputs() {
        return kernel.length / bias.length;
    }

    private float weight(int input, int unit) {
        return kernel[input * bias.length + unit];
    }

    @Override
    public float[][] forward(float[][] x) {
        input = x;
        return infer(x);
    }

    @Override
    public float[][] infer(float[][] x) {
        return NaiveProduct.multiplyRows(x.length, bias.length, inputs(),
                (i, k) -> x[i][k], this::weight, (i, j) -> bias[j]);
    }

    @Override
    public float[][] backward(float[][] dy) {
        biasGradient = NaiveProduct.columnSums(dy);
        kernelGradient = NaiveProduct.multiply(inputs(), bias.length, dy.length,
                (i, k) -> input[k][i], (k, j) -> dy[k][j], (i, j) -> 0);
        return NaiveProduct.multiplyRows(dy.length, inputs(), bias.length,
                (i, k) -> dy[i][k], (k, j) -> weight(j, k), (i, j) -> 0);
    }

    @Override
    public List<float[]> parameters() {
        return List.of(kernel, bias);
    }

    @Override
    public List<float[]> gradients() {
        return List.of(kernelGradient, biasGradient);
    }

    @Override
    public List<float[]> blocks() {
        return parameters();
    }
}
