package dev.hourglass.autoencoder;

import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Codes of rows, and which of them are not finite.
 *
 * @param matrix    a row of codes for each row
 * @param notFinite rows, ascending, with a code that is not finite, because some value lies so far outside the range of
 *                  training that float32 overflows
 */
public record Codes(Matrix matrix, List<Integer> notFinite) {

    /**
     * Copies the list.
     *
     * @param matrix    a row of codes for each row
     * @param notFinite rows, ascending, with a code that is not finite
     */
    public Codes {
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(notFinite, "notFinite");
        notFinite = List.copyOf(notFinite);
    }

    /**
     * {@return the codes in a matrix, with the rows of which some number is not finite}
     *
     * @param matrix a row of codes for each row
     */
    public static Codes of(Matrix matrix) {
        List<Integer> notFinite = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            if (!FiniteRows.isFinite(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns())) {
                notFinite.add(row);
            }
        }
        return new Codes(matrix, notFinite);
    }
}
