package dev.hourglass.evaluation;

import dev.hourglass.matrix.DoubleMatrix;

/** A way to turn rows into columns for a classifier, fitted to the training rows of a fold. */
public interface Contestant {

    /** {@return what tables and verdicts call it} */
    String name();

    /**
     * {@return both parts of a fold as columns}
     *
     * @param fold whose test rows nothing may be learned from, nor from any class
     */
    Columns represent(Fold fold);

    /**
     * Columns for a classifier.
     *
     * @param training of the training rows
     * @param test     of the test rows, of as many columns
     */
    record Columns(DoubleMatrix training, DoubleMatrix test) {
    }
}
