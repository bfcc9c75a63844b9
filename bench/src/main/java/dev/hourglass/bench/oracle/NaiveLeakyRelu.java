package dev.hourglass.bench.oracle;

import java.util.List;

/** {@code y = x > 0 ? x : slope * x}. */
public final class NaiveLeakyRelu implements NaiveLayer {
    private final float slope;
    private float[][] output;

    /**
     * The activation.
     *
     * @param slope for values that are not positive
     */
    public NaiveLeakyRelu(float slope) {
        this.slope = slope;
    }

    @Override
    public float[][] forward(float[][] x) {
        output = infer(x);
        return output;
    }

    @Override
    public float[][] infer(float[][] x) {
        return where(x, x);
    }

    @Override
    public float[][] backward(float[][] dy) {
        return where(output, dy);
    }

    /** Values as they are where the sign is positive, else times the slope. */
    private float[][] where(float[][] sign, float[][] values) {
        float[][] result = new float[values.length][values[0].length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                result[i][j] = sign[i][j] > 0 ? values[i][j] : slope * values[i][j];
            }
        }
        return result;
    }

    @Override
    public List<float[]> parameters() {
        return List.of();
    }

    @Override
    public List<float[]> gradients() {
        return List.of();
    }

    @Override
    public List<float[]> blocks() {
        return List.of();
    }
}
