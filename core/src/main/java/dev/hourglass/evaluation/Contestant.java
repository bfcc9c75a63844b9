package dev.hourglass.evaluation;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

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
     * @param chosen   by a contestant that chooses among others the name of the one whose columns these are
     * @param c        inverse strength of the classifier's penalty, where it was found with the columns
     */
    record Columns(DoubleMatrix training, DoubleMatrix test, Optional<String> chosen, OptionalDouble c) {
        /**
         * Refuses null.
         *
         * @param training of the training rows
         * @param test     of the test rows, of as many columns
         * @param chosen   by a contestant that chooses among others the name of the one whose columns these are
         * @param c        inverse strength of the classifier's penalty, where it was found with the columns
         */
        public Columns {
            Objects.requireNonNull(training, "training");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(chosen, "chosen");
            Objects.requireNonNull(c, "c");
        }

        /**
         * Columns of a contestant that has no choice.
         *
         * @param training of the training rows
         * @param test     of the test rows
         */
        public Columns(DoubleMatrix training, DoubleMatrix test) {
            this(training, test, Optional.empty(), OptionalDouble.empty());
        }

        /** {@return whether all numbers are finite} */
        boolean isFinite() {
            return isFinite(training) && isFinite(test);
        }

        private static boolean isFinite(DoubleMatrix columns) {
            for (double value : columns.values()) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
