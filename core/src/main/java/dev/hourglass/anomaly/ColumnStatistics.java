package dev.hourglass.anomaly;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import java.util.Arrays;
import java.util.Objects;

/** What a column was like in the training rows, missing cells filled. */
public sealed interface ColumnStatistics {

    /**
     * Of numbers.
     *
     * @param distribution of them
     */
    record Numbers(Distribution distribution) implements ColumnStatistics {

        /**
         * Refuses null.
         *
         * @param distribution of them
         */
        public Numbers {
            Objects.requireNonNull(distribution, "distribution");
        }
    }

    /** Of a category. */
    final class Levels implements ColumnStatistics {
        private final double[] shares;

        /**
         * Shares of levels.
         *
         * @param shares of the training rows, one for each number that a cell becomes, each from 0 to 1
         * @throws IllegalArgumentException if one is not
         */
        public Levels(double[] shares) {
            this.shares = shares.clone();
            for (double share : shares) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("expected shares of levels from 0 to 1, found " + share);
                }
            }
        }

        /** {@return the shares, a copy} */
        public double[] shares() {
            return shares.clone();
        }

        /** By value, to the bit. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Levels that && Arrays.equals(shares, that.shares);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(shares);
        }

        /** For messages. */
        @Override
        public String toString() {
            return shares.length + " levels";
        }
    }

    /**
     * {@return the statistics of a column}
     *
     * @param feature that it is
     * @param rows    prepared, 1 or more
     * @param first   the first number that the column becomes, from 0
     */
    static ColumnStatistics of(Feature feature, DoubleMatrix rows, int first) {
        if (!feature.isCategory()) {
            return new Numbers(Distribution.of(column(rows, first)));
        }
        double[] shares = new double[feature.width()];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = Arrays.stream(column(rows, first + level)).sum() / rows.rows();
        }
        return new Levels(shares);
    }

    private static double[] column(DoubleMatrix rows, int column) {
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i, column);
        }
        return values;
    }
}
