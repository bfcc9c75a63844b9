package dev.hourglass.dataset;

import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A number for every column, as {@code shift} and {@code scale} of synthetic tables: the same for all, one for each, or
 * drawn at random.
 */
public sealed interface PerFeature {

    /**
     * The same number for every column.
     *
     * @param value finite
     */
    record Same(double value) implements PerFeature {
        /**
         * Refuses what is not finite.
         *
         * @param value the number
         * @throws IllegalArgumentException if it is not finite
         */
        public Same {
            PerFeature.requireFinite(value);
        }

        @Override
        public double[] resolve(int features, RandomState random, DoubleUnaryOperator distribution) {
            double[] values = new double[features];
            Arrays.fill(values, value);
            return values;
        }
    }

    /** One number for each column. */
    final class Each implements PerFeature {
        private final double[] values;

        private Each(double[] values) {
            this.values = values.clone();
            Arrays.stream(values).forEach(PerFeature::requireFinite);
        }

        @Override
        public void checkCount(int features, String name) {
            if (values.length != features) {
                throw new IllegalArgumentException(
                        name + " has " + values.length + " numbers for " + features + " features");
            }
        }

        @Override
        public double[] resolve(int features, RandomState random, DoubleUnaryOperator distribution) {
            return values.clone();
        }
    }

    /** Drawn anew for every column; {@code None} in scikit-learn. */
    record Drawn() implements PerFeature {
        @Override
        public double[] resolve(int features, RandomState random, DoubleUnaryOperator distribution) {
            return Arrays.stream(random.randomSample(features)).map(distribution).toArray();
        }
    }

    /**
     * The same number for every column.
     *
     * @param value finite
     * @return the setting
     */
    static PerFeature same(double value) {
        return new Same(value);
    }

    /**
     * One number for each column, in the order before columns are shuffled.
     *
     * @param values finite; copied
     * @return the setting
     */
    static PerFeature each(double... values) {
        return new Each(values);
    }

    /** {@return the setting for numbers drawn at random} */
    static PerFeature drawn() {
        return new Drawn();
    }

    /**
     * Refuses numbers that are not as many as the columns.
     *
     * @param features number of columns
     * @param name     of the setting, for the message
     * @throws IllegalArgumentException if they are not
     */
    default void checkCount(int features, String name) {
    }

    /**
     * The numbers themselves.
     *
     * @param features     number of columns
     * @param random       drawn from only by {@link Drawn}: one real for each column
     * @param distribution makes the number out of a real between 0 and 1
     * @return one number for each column
     */
    double[] resolve(int features, RandomState random, DoubleUnaryOperator distribution);

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a shift or scale must be a finite number, found " + value);
        }
    }
}
