package dev.hourglass.evaluation;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;

/**
 * Rows to fit to and rows to test on, prepared by features that were fitted to the first alone.
 *
 * @param features     fitted to the training rows
 * @param training     prepared, not scaled
 * @param trainClasses of the training rows, from 0
 * @param test         prepared, not scaled
 * @param testClasses  of the test rows, from 0
 * @param seed         of whatever is drawn at random in this fold
 */
public record Fold(Features features, DoubleMatrix training, int[] trainClasses, DoubleMatrix test, int[] testClasses,
        long seed) {

    /**
     * {@return the same rows with another seed}
     *
     * @param other of whatever is drawn at random
     */
    public Fold withSeed(long other) {
        return new Fold(features, training, trainClasses, test, testClasses, other);
    }
}
