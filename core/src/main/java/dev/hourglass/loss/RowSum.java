package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/** The sum of a row in float64. */
final class RowSum {
    /** Partial sums: element j is added to the sum j mod 4, so that no addition waits for the one before. */
    private static final int SUMS = 4;

    private RowSum() {
    }

    /** {@return the sum of the first columns of a row, in a fixed order} */
    static double of(View rows, int row, int columns) {
        float[] numbers = rows.array();
        int at = rows.at(row, 0);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + SUMS <= columns; j += SUMS) {
            s0 += numbers[at + j];
            s1 += numbers[at + j + 1];
            s2 += numbers[at + j + 2];
            s3 += numbers[at + j + 3];
        }
        for (; j < columns; j++) {
            s0 += numbers[at + j];
        }
        return (s0 + s2) + (s1 + s3);
    }
}
