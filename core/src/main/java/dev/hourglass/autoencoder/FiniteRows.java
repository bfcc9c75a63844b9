package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;

/** Looks for numbers that are not finite. */
final class FiniteRows {
    private FiniteRows() {
    }

    /** Whether all of some numbers are finite. */
    static boolean isFinite(float[] values, int from, int to) {
        int at = from;
        while (at < to && Float.isFinite(values[at])) {
            at++;
        }
        return at == to;
    }

    /**
     * Refuses a row that is not finite, and names the column.
     *
     * @param features that the columns belong to
     * @param rows     prepared
     * @param row      counted from 0
     * @param number   of the row in the message
     */
    static void require(Features features, DoubleMatrix rows, int row, long number) {
        for (int c = 0; c < rows.columns(); c++) {
            if (!Double.isFinite(rows.get(row, c))) {
                throw new IllegalArgumentException("row " + number + " (from 0), column "
                        + Escaped.quoted(features.outputNames().get(c)) + " holds " + rows.get(row, c)
                        + "; an encoder needs finite numbers");
            }
        }
    }
}
