package dev.hourglass.kernel;

/**
 * What batch normalization of one layer reads and keeps: each field has one value for each column, except
 * {@code normalized}, which is rows x columns.
 *
 * @param gamma          the scale
 * @param beta           the shift
 * @param gammaGradient  written by the backward pass
 * @param betaGradient   written by the backward pass
 * @param movingMean     updated by the forward pass
 * @param movingVariance updated by the forward pass
 * @param mean           of the batch, written by the forward pass
 * @param inverse        1 / sqrt(variance + epsilon) of the batch, written by the forward pass
 * @param normalized     the normalized batch, written by the forward pass
 * @param epsilon        added to the variance
 * @param averageWeight  1 - momentum: how far the running averages move toward the batch's
 */
public record BatchNormalizationState(View gamma, View beta, View gammaGradient, View betaGradient, View movingMean,
        View movingVariance, View mean, View inverse, View normalized, float epsilon, float averageWeight) {

    /**
     * {@return the same memory from a column on}
     *
     * @param first counted from 0
     */
    public BatchNormalizationState fromColumn(int first) {
        return new BatchNormalizationState(gamma.fromColumn(first), beta.fromColumn(first),
                gammaGradient.fromColumn(first), betaGradient.fromColumn(first), movingMean.fromColumn(first),
                movingVariance.fromColumn(first), mean.fromColumn(first), inverse.fromColumn(first),
                normalized.fromColumn(first), epsilon, averageWeight);
    }
}
