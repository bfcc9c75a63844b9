package dev.hourglass.bench.oracle;

import java.util.List;

/** Batch normalization, column after column (Ioffe and Szegedy, 2015, algorithms 1 and 2). */
public final class NaiveNormalization implements NaiveLayer {
    private final float[] gamma;
    private final float[] beta;
    private final float[] movingMean;
    private final float[] movingVariance;
    private final float epsilon;
    private final float averageWeight;
    private final float[] inverse;
    private float[] gammaGradient;
    private float[] betaGradient;
    private float[][] normalized;

    /**
     * A layer over these numbers, which it changes.
     *
     * @param blocks        gamma, beta, moving mean, moving variance
     * @param epsilon       added to the variance
     * @param averageWeight 1 - momentum
     */
    public NaiveNormalization(List<float[]> blocks, float epsilon, float averageWeight) {
        this.gamma = blocks.get(0);
        this.beta = blocks.get(1);
        this.movingMean = blocks.get(2);
        this.movingVariance = blocks.get(3);
        this.epsilon = epsilon;
        this.averageWeight = averageWeight;
        this.inverse = new float[gamma.length];
    }

    @Override
    public float[][] forward(float[][] x) {
        float[][] y = new float[x.length][gamma.length];
        normalized = new float[x.length][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            float mean = mean(x, j);
            float variance = variance(x, j, mean);
            inverse[j] = 1 / (float) Math.sqrt(variance + epsilon);
            movingMean[j] = Math.fma(mean - movingMean[j], averageWeight, movingMean[j]);
            movingVariance[j] = Math.fma(variance - movingVariance[j], averageWeight, movingVariance[j]);
            for (int i = 0; i < x.length; i++) {
                normalized[i][j] = (x[i][j] - mean) * inverse[j];
                y[i][j] = Math.fma(normalized[i][j], gamma[j], beta[j]);
            }
        }
        return y;
    }

    private static float mean(float[][] x, int column) {
        float sum = 0;
        for (float[] row : x) {
            sum += row[column];
        }
        return sum / x.length;
    }

    private static float variance(float[][] x, int column, float mean) {
        float sum = 0;
        for (float[] row : x) {
            sum = Math.fma(row[column] - mean, row[column] - mean, sum);
        }
        return sum / x.length;
    }

    @Override
    public float[][] backward(float[][] dy) {
        float[][] dx = new float[dy.length][gamma.length];
        betaGradient = NaiveProduct.columnSums(dy);
        gammaGradient = new float[gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            for (int i = 0; i < dy.length; i++) {
                gammaGradient[j] = Math.fma(dy[i][j], normalized[i][j], gammaGradient[j]);
            }
            for (int i = 0; i < dy.length; i++) {
                float centered = dy[i][j] - betaGradient[j] / dy.length;
                dx[i][j] = gamma[j] * inverse[j]
                        * Math.fma(normalized[i][j], -(gammaGradient[j] / dy.length), centered);
            }
        }
        return dx;
    }

    @Override
    public float[][] infer(float[][] x) {
        float[][] y = new float[x.length][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            float scale = gamma[j] / (float) Math.sqrt(movingVariance[j] + epsilon);
            float shift = Math.fma(-movingMean[j], scale, beta[j]);
            for (int i = 0; i < x.length; i++) {
                y[i][j] = Math.fma(x[i][j], scale, shift);
            }
        }
        return y;
    }

    @Override
    public List<float[]> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public List<float[]> gradients() {
        return List.of(gammaGradient, betaGradient);
    }

    @Override
    public List<float[]> blocks() {
        return List.of(gamma, beta, movingMean, movingVariance);
    }
}
