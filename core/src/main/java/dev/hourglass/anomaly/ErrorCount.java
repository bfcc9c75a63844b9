package dev.hourglass.anomaly;

import dev.hourglass.autoencoder.ReconstructionErrors;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How large the errors of rows are, and how many are above a threshold, counted over rows that come some after others:
 * in their order the same to the bit as at once. Not for several threads at once.
 */
public final class ErrorCount {
    private final double threshold;
    private long rows;
    private long above;
    private double sum;
    private double greatest = Double.NEGATIVE_INFINITY;

    /**
     * Nothing was counted yet.
     *
     * @param threshold an error of 0 or more, as {@link Threshold#of(ErrorStatistics)} gives it
     */
    ErrorCount(double threshold) {
        this.threshold = threshold;
    }

    /**
     * Counts more rows.
     *
     * @param errors of the next rows, all finite
     */
    public void add(ReconstructionErrors errors) {
        Objects.requireNonNull(errors, "errors");
        for (double error : errors.ofRows()) {
            rows++;
            above += error > threshold ? 1 : 0;
            sum += error;
            greatest = Math.max(greatest, error);
        }
    }

    /** {@return the error above which rows are anomalies} */
    public double threshold() {
        return threshold;
    }

    /** {@return how many rows there are so far} */
    public long rows() {
        return rows;
    }

    /** {@return how many of them have errors above the threshold} */
    public long above() {
        return above;
    }

    /** {@return the mean error; nothing of no rows} */
    public OptionalDouble mean() {
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / rows);
    }

    /** {@return the greatest error; nothing of no rows} */
    public OptionalDouble greatest() {
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of(greatest);
    }
}
