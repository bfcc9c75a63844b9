package dev.hourglass.evaluation;

/**
 * The corrected resampled t-test of two ways to do the same on the same folds (Nadeau and Bengio, "Inference for the
 * generalization error", Machine Learning 52, 2003): training parts of folds overlap, so that differences of folds hang
 * together, and the usual test finds differences where there are none. Their variance is taken
 * {@code 1/J + test rows / training rows} times instead of {@code 1/J} times.
 *
 * @param difference mean over the folds, of the second less the first
 * @param deviation  standard deviation of the folds' differences, by one less than their number; no less than can be
 *                   seen of scores that go by steps
 * @param pValue     how probable a difference at least as large is where there is none; 1 where no fold differs
 */
public record ResampledTTest(double difference, double deviation, double pValue) {
    private static final double LEVEL = 0.05;

    /**
     * {@return the test, as it is in the paper}
     *
     * @param first     scores of the folds
     * @param second    scores of the same folds
     * @param testShare test rows of a fold by its training rows, such as 1/4 for 5 folds
     * @throws IllegalArgumentException if there are fewer than two folds, or not as many of both
     */
    public static ResampledTTest of(double[] first, double[] second, double testShare) {
        return of(first, second, testShare, 0);
    }

    /**
     * {@return the test of scores that go by steps, as shares of rows do: that all of a few folds differ by the same is
     * no evidence then, so the deviation counts as if one fold differed by a step at least}
     *
     * @param first     scores of the folds
     * @param second    scores of the same folds
     * @param testShare test rows of a fold by its training rows, such as 1/4 for 5 folds
     * @param step      the least by which scores of a fold can differ, 0 for none
     * @throws IllegalArgumentException if there are fewer than two folds, or not as many of both
     */
    public static ResampledTTest of(double[] first, double[] second, double testShare, double step) {
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
        double deviation = Math.max(Spread.of(differences).deviation(), step / Math.sqrt(folds));
        if (deviation == 0) {
            return new ResampledTTest(mean, 0, mean == 0 ? 1 : 0);
        }
        double t = mean / (deviation * Math.sqrt(1.0 / folds + testShare));
        return new ResampledTTest(mean, deviation, StudentT.twoSided(t, folds - 1));
    }

    /** {@return whether the difference is more than chance may make, at a level of 5 %} */
    public boolean isEvident() {
        return pValue < LEVEL;
    }
}
