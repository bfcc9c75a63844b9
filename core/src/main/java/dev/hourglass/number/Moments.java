package dev.hourglass.number;

/** The mean of numbers and their squared distances from it, in float64, summed in ascending order. */
public final class Moments {
    private Moments() {
    }

    /**
     * {@return the mean}
     *
     * @param values 1 or more; of none the mean is NaN
     */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * {@return the sum of the squared distances from the mean, each added by one rounding: divided by their number it
     * is the variance, by one less that of a sample}
     *
     * @param values any number of them
     * @param mean   of the values
     */
    public static double squares(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares = Math.fma(value - mean, value - mean, squares);
        }
        return squares;
    }
}
