package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * The rows of one fold: those to learn from, and those to measure on. Columns may be others in each fold, as where an
 * encoder is fitted anew.
 *
 * @param train      rows to learn from x features, finite
 * @param trainCodes their classes, 0 to K - 1, all of which occur
 * @param test       rows to measure on, of as many features
 * @param testCodes  their classes, likewise
 */
public record FoldColumns(DoubleMatrix train, int[] trainCodes, DoubleMatrix test, int[] testCodes) {
    /**
     * Refuses null.
     *
     * @param train      rows to learn from x features, finite
     * @param trainCodes their classes, 0 to K - 1, all of which occur
     * @param test       rows to measure on, of as many features
     * @param testCodes  their classes, likewise
     */
    public FoldColumns {
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(trainCodes, "trainCodes");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(testCodes, "testCodes");
    }
}
