package dev.hourglass.oracle;

import dev.hourglass.layer.BatchNormalization;
import java.util.List;

/** Batch normalization, column after column (Ioffe and Szegedy, 2015, algorithms 1 and 2). */
final class OracleNormalization implements OracleLayer {
    private final double[] gamma;
    private final double[] beta;
    private final double[] movingMean;
    private final double[] movingVariance;
    private final double[] gammaGradient;
    private final double[] betaGradient;
    private final double[] inverse;
    private final double epsilon;
    private final double averageWeight;
    private final Rounding rounding;
    private double[][] normalized;

    OracleNormalization(BatchNormalization settings, List<double[]> weights, List<double[]> gradients,
            Rounding rounding) {
        gamma = weights.get(0);
        beta = weights.get(1);
        movingMean = weights.get(2);
        movingVariance = weights.get(3);
        gammaGradient = gradients.get(0);
        betaGradient = gradients.get(1);
        inverse = new double[gamma.length];
        this.rounding = rounding;
        epsilon = rounding.of(settings.epsilon());
        averageWeight = rounding.of(1 - settings.momentum());
    }

    private double r(double result) {
        return rounding.of(result);
    }

    @Override
    public double[][] forward(double[][] x) {
        double[] mean = OracleMatrix.columnSums(x, rounding);
        for (int j = 0; j < gamma.length; j++) {
            mean[j] = r(mean[j] / x.length);
            double variance = r(squaredDeviations(x, j, mean[j]) / x.length);
            inverse[j] = r(1 / r(Math.sqrt(r(variance + epsilon))));
            movingMean[j] = rounding.fma(r(mean[j] - movingMean[j]), averageWeight, movingMean[j]);
            movingVariance[j] = rounding.fma(r(variance - movingVariance[j]), averageWeight, movingVariance[j]);
        }
        normalized = OracleMatrix.fill(x.length, gamma.length, (i, j) -> r(r(x[i][j] - mean[j]) * inverse[j]));
        return OracleMatrix.fill(x.length, gamma.length, (i, j) -> rounding.fma(normalized[i][j], gamma[j], beta[j]));
    }

    private double squaredDeviations(double[][] x, int column, double mean) {
        double sum = 0;
        for (double[] row : x) {
            double deviation = r(row[column] - mean);
            sum = rounding.fma(deviation, deviation, sum);
        }
        return sum;
    }

    @Override
    public double[][] backward(double[][] dy) {
        System.arraycopy(OracleMatrix.columnSums(dy, rounding), 0, betaGradient, 0, beta.length);
        for (int j = 0; j < gamma.length; j++) {
            gammaGradient[j] = 0;
            for (int i = 0; i < dy.length; i++) {
                gammaGradient[j] = rounding.fma(dy[i][j], normalized[i][j], gammaGradient[j]);
            }
        }
        return OracleMatrix.fill(dy.length, gamma.length, (i, j) -> {
            double centered = r(dy[i][j] - r(betaGradient[j] / dy.length));
            double tilt = -r(gammaGradient[j] / dy.length);
            return r(r(gamma[j] * inverse[j]) * rounding.fma(normalized[i][j], tilt, centered));
        });
    }

    @Override
    public double[][] infer(double[][] x) {
        return OracleMatrix.fill(x.length, gamma.length, (i, j) -> {
            double scale = r(gamma[j] / r(Math.sqrt(r(movingVariance[j] + epsilon))));
            return rounding.fma(x[i][j], scale, rounding.fma(-movingMean[j], scale, beta[j]));
        });
    }
}
