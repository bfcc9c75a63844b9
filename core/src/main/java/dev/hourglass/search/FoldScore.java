package dev.hourglass.search;

import java.util.Objects;
import java.util.Optional;

/**
 * What a candidate scored on rows of one fold that it had not seen.
 *
 * @param unexplained    the share of the variance of standardized columns that the reconstruction misses: 0 for none, 1
 *                       for what the means of the training rows would miss; computed on rows without noise, so that it
 *                       can be compared between all settings. Infinite if the training came to no finite numbers
 * @param classification what a classifier makes of the codes; empty without classes, or where there are no numbers
 */
public record FoldScore(double unexplained, Optional<Classification> classification) {
    /** Of a training that came to no finite numbers. */
    static final FoldScore DIVERGED = new FoldScore(Double.POSITIVE_INFINITY, Optional.empty());

    /**
     * Refuses null.
     *
     * @param unexplained    what the reconstruction misses
     * @param classification what a classifier makes of the codes; empty without classes, or where there are no numbers
     */
    public FoldScore {
        Objects.requireNonNull(classification, "classification");
    }

    /**
     * How well a logistic regression on standardized codes does, its C chosen by cross-validation on training rows.
     *
     * @param logLoss  the mean negative logarithm of the probability given to the true class
     * @param accuracy the share of rows whose class is right
     */
    public record Classification(double logLoss, double accuracy) {
    }

    /** {@return whether the training came to no finite numbers} */
    public boolean isDiverged() {
        return unexplained == Double.POSITIVE_INFINITY;
    }
}
