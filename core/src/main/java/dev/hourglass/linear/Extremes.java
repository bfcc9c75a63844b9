package dev.hourglass.linear;

import java.util.Arrays;

/** The least and the largest value of every column. */
final class Extremes {
    /** Below 2^-500 a column is scaled no further, so that the square of its scale stays finite. */
    private static final int SMALLEST_EXPONENT = -500;

    private final double[] least;
    private final double[] largest;

    Extremes(int columns) {
        least = new double[columns];
        largest = new double[columns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    /** Takes a row into account, of which only the first columns count; NaN stays NaN. */
    void add(double[] row) {
        add(row, row);
    }

    /** Takes the extremes of other rows into account. */
    void add(Extremes other) {
        add(other.least, other.largest);
    }

    private void add(double[] low, double[] high) {
        for (int j = 0; j < least.length; j++) {
            least[j] = Math.min(least[j], low[j]);
        }
        for (int j = 0; j < largest.length; j++) {
            largest[j] = Math.max(largest[j], high[j]);
        }
    }

    /** Whether all values are finite. */
    boolean areFinite() {
        for (int j = 0; j < least.length; j++) {
            if (!Double.isFinite(least[j]) || !Double.isFinite(largest[j])) {
                return false;
            }
        }
        return true;
    }

    /** Subtracts a number from every column. */
    void subtract(double[] numbers) {
        for (int j = 0; j < least.length; j++) {
            least[j] -= numbers[j];
            largest[j] -= numbers[j];
        }
    }

    /**
     * Divides every column by the power of two below its largest absolute value.
     *
     * @param exponents of all divisions so far, added to
     * @return what each column was multiplied by
     */
    double[] scaleToOne(int[] exponents) {
        double[] factors = new double[least.length];
        for (int j = 0; j < factors.length; j++) {
            double size = Math.max(Math.abs(least[j]), Math.abs(largest[j]));
            int exponent = size == 0 ? 0 : Math.max(Math.getExponent(size), SMALLEST_EXPONENT - exponents[j]);
            factors[j] = Math.scalb(1.0, -exponent);
            exponents[j] += exponent;
            least[j] *= factors[j];
            largest[j] *= factors[j];
        }
        return factors;
    }
}
