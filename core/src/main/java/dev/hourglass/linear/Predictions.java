package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * What a model says of rows, of scores that are computed once.
 *
 * @param classes       the most probable class of each row, as its code; of equal ones the first
 * @param probabilities rows x classes, from 0 to 1; the sum of a row is 1 but for rounding
 */
public record Predictions(int[] classes, DoubleMatrix probabilities) {
    /**
     * Refuses null.
     *
     * @param classes       the most probable class of each row, as its code; of equal ones the first
     * @param probabilities rows x classes, from 0 to 1; the sum of a row is 1 but for rounding
     */
    public Predictions {
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(probabilities, "probabilities");
    }
}
