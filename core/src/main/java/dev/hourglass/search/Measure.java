package dev.hourglass.search;

/** What candidates are judged by; less is better. */
public enum Measure {
    /** Of a logistic regression on the codes. */
    LOG_LOSS {
        @Override
        public double of(FoldScore score) {
            return score.classification().map(FoldScore.Classification::logLoss).orElse(Double.POSITIVE_INFINITY);
        }
    },
    /** The share of the variance that the reconstruction misses. */
    UNEXPLAINED {
        @Override
        public double of(FoldScore score) {
            return score.unexplained();
        }
    };

    /**
     * {@return the measure of a fold; infinite if the training came to no finite numbers}
     *
     * @param score of the fold
     */
    public abstract double of(FoldScore score);
}
