package dev.hourglass.autoencoder;

import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Codes of rows, and which of them are of no use.
 *
 * @param matrix    a row of codes for each row
 * @param notFinite rows, ascending, with a code that is not finite, since some value lies so far outside the range of
 *                  training that float32 cannot hold what comes of it
 */
public record Codes(Matrix matrix, List<Integer> notFinite) {

    /**
     * Copies the list.
     *
     * @param matrix    a row of codes for each row
     * @param notFinite rows, ascending, with a code that is not finite
     */
    public Codes {
        notFinite = List.copyOf(notFinite);
    }

    /**
     * {@return codes that were made before, with the rows found of which one is not finite}
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
