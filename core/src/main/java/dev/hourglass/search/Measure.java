package dev.hourglass.search;

/** What candidates are judged by; less is better. */
public enum Measure {
    /** Of a logistic regression on the codes. */
    LOG_LOSS("log loss", 0) {
        @Override
        public double of(FoldScore score) {
            return score.classification().map(FoldScore.Classification::logLoss).orElse(Double.POSITIVE_INFINITY);
        }
    },
    /** The share of the variance that the reconstruction misses. */
    UNEXPLAINED("unexplained variance", 0.01) {
        @Override
        public double of(FoldScore score) {
            return score.unexplained();
        }
    };

    private final String words;
    private final double leastDifference;

    Measure(String words, double leastDifference) {
        this.words = words;
        this.leastDifference = leastDifference;
    }

    /** {@return what people call it} */
    public String words() {
        return words;
    }

    /**
     * {@return what counts as no difference, however small the standard error: a hundredth of the variance, since a
     * reconstruction gets a little better with every column of the code, also where the data has no more to tell}
     */
    public double leastDifference() {
        return leastDifference;
    }

    /**
     * {@return the measure of a fold; infinite if the training came to no finite numbers}
     *
     * @param score of the fold
     */
    public abstract double of(FoldScore score);
}
