package dev.hourglass.dataset;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Rows of numbers with the class of each.
 *
 * @param x one row a sample, one column a feature
 * @param y the class of each row, 0 to classes - 1; kept, not copied
 */
public record ClassificationSamples(DoubleMatrix x, int[] y) {

    /**
     * Refuses labels that are not as many as the rows.
     *
     * @param x one row a sample
     * @param y the class of each row
     * @throws IllegalArgumentException if there are more or fewer labels than rows
     */
    public ClassificationSamples {
        if (x.rows() != y.length) {
            throw new IllegalArgumentException(x.rows() + " rows need as many labels, found " + y.length);
        }
    }

    /** {@return the first number of the rows that is not finite, as settings out of all proportion make them} */
    public OptionalDouble notFinite() {
        return Arrays.stream(x.values()).filter(value -> !Double.isFinite(value)).findFirst();
    }
}
