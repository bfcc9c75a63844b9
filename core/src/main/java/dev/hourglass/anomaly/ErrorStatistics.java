package dev.hourglass.anomaly;

import dev.hourglass.number.Moments;
import dev.hourglass.number.ShortestDecimal;
import java.util.Objects;

/**
 * How large the errors of some rows were.
 *
 * @param rows         how many, 1 or more
 * @param mean         of the errors
 * @param deviation    of the errors, their squares divided by how many there are
 * @param distribution of the errors
 */
public record ErrorStatistics(int rows, double mean, double deviation, Distribution distribution) {
    /** The share of rows that the usual threshold is above. */
    static final double USUAL_SHARE = 0.99;

    private static final double HALF = 0.5;

    /**
     * Refuses what no errors can be.
     *
     * @param rows         1 or more
     * @param mean         finite, 0 or more
     * @param deviation    finite, 0 or more
     * @param distribution of numbers from 0 on
     * @throws IllegalArgumentException if they are not such
     */
    public ErrorStatistics {
        Objects.requireNonNull(distribution, "distribution");
        if (rows < 1) {
            throw new IllegalArgumentException("expected errors of 1 row or more, found " + rows);
        }
        for (double number : new double[] {mean, deviation}) {
            if (!(number >= 0 && number <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "expected a finite mean and deviation of errors, 0 or more, found " + number);
            }
        }
        if (distribution.quantile(0) < 0) {
            throw new IllegalArgumentException(
                    "expected errors of 0 or more, found " + distribution.quantile(0));
        }
    }

    /** Mean, median and the usual threshold, for people. */
    @Override
    public String toString() {
        return "mean " + shown(mean) + ", median " + shown(distribution.quantile(HALF)) + ", 99 of 100 up to "
                + shown(distribution.quantile(USUAL_SHARE)) + ", greatest " + shown(distribution.greatest());
    }

    private static String shown(double error) {
        return ShortestDecimal.rounded(error);
    }

    /**
     * {@return the statistics of errors}
     *
     * @param errors 1 or more, finite
     * @throws IllegalArgumentException if they are not
     */
    static ErrorStatistics of(double[] errors) {
        require(errors);
        double mean = Moments.mean(errors);
        return new ErrorStatistics(errors.length, mean, Math.sqrt(Moments.squares(errors, mean) / errors.length),
                Distribution.of(errors));
    }

    /** Refuses errors that nothing can be said of: none, or one that is not finite. */
    static void require(double[] errors) {
        if (errors.length == 0) {
            throw new IllegalArgumentException("expected errors of 1 row or more, found none");
        }
        requireFinite(errors);
    }

    /** Refuses an error that is not finite. */
    static void requireFinite(double[] errors) {
        for (int row = 0; row < errors.length; row++) {
            if (!Double.isFinite(errors[row])) {
                throw new IllegalArgumentException("the error of row " + row
                        + " (from 0) is not finite: a value lies too far outside the range of training");
            }
        }
    }
}
