package dev.hourglass.evaluation;

/**
 * The corrected resampled t-test of two ways to do the same on the same folds (Nadeau and Bengio, "Inference for the
 * generalization error", Machine Learning 52, 2003): training parts of folds overlap, so that differences of folds hang
 * together, and the usual test finds differences where there are none. Their variance is taken
 * {@code 1/J + test rows / training rows} times instead of {@code 1/J} times.
 *
 * @param difference mean over the folds, of the second less the first
 * @param deviation  standard deviation of the folds' differences, by one less than their number
 * @param pValue     how probable a difference at least as large is where there is none; 1 where no fold differs, NaN
 *                   where all differ by the same: scores are shares of few rows, so that equal differences are no sign
 *                   of a spread of nothing
 */
public record ResampledTTest(double difference, double deviation, double pValue) {
    private static final double LEVEL = 0.05;

    /**
     * {@return the test}
     *
     * @param first     scores of the folds
     * @param second    scores of the same folds
     * @param testShare test rows of a fold by its training rows, such as 1/4 for 5 folds
     * @throws IllegalArgumentException if there are fewer than two folds, or not as many of both
     */
    public static ResampledTTest of(double[] first, double[] second, double testShare) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException("found " + first.length + " and " + second.length
                    + " scores, expected two or more of both");
        }
        int folds = first.length;
        double[] differences = new double[folds];
        for (int i = 0; i < folds; i++) {
            differences[i] = second[i] - first[i];
        }
        double mean = Spread.of(differences).mean();
        double deviation = Spread.of(differences).deviation();
        if (deviation == 0) {
            return new ResampledTTest(mean, 0, mean == 0 ? 1 : Double.NaN);
        }
        double t = mean / (deviation * Math.sqrt(1.0 / folds + testShare));
        return new ResampledTTest(mean, deviation, StudentT.twoSided(t, folds - 1));
    }

    /** {@return whether the difference is more than chance may make, at a level of 5 %; not where that is unknown} */
    public boolean isEvident() {
        return pValue < LEVEL;
    }
}
