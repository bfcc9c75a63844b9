package dev.hourglass.evaluation;

/**
 * Where the difference of two ways to do the same lies, by the corrected resampled t-test: the mean of the folds'
 * differences, and as much to either side as {@link ResampledTTest} does not tell from it. Zero is outside where that
 * test finds the difference evident at the level {@code 1 - confidence}, and only there.
 *
 * @param low        lower end
 * @param difference mean over the folds, of the second less the first
 * @param high       upper end
 */
public record DifferenceInterval(double low, double difference, double high) {

    /**
     * {@return the interval}
     *
     * @param first      scores of the folds
     * @param second     scores of the same folds
     * @param testShare  test rows of a fold by its training rows, such as 1/4 for 5 folds
     * @param step       the least by which scores of a fold can differ, 0 for none
     * @param confidence above 0, below 1, such as 0.95
     * @throws IllegalArgumentException if there are fewer than two folds, or not as many of both
     */
    public static DifferenceInterval of(double[] first, double[] second, double testShare, double step,
            double confidence) {
        ResampledTTest test = ResampledTTest.of(first, second, testShare, step);
        double error = test.deviation() * Math.sqrt(1.0 / first.length + testShare);
        double reach = error * StudentT.twoSidedQuantile(1 - confidence, first.length - 1);
        return new DifferenceInterval(test.difference() - reach, test.difference(), test.difference() + reach);
    }
}
