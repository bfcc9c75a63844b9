package dev.hourglass.loss;

/** Sums along a row, in float64 and in a fixed order. */
final class RowSum {
    /** Partial sums: element j is added to the sum j mod 4, so that no addition waits for the one before. */
    private static final int SUMS = 4;

    private RowSum() {
    }

    /** {@return the sum of so many numbers} */
    static double of(float[] numbers, int at, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = at;
        for (int end = at + count - count % SUMS; j < end; j += SUMS) {
            s0 += numbers[j];
            s1 += numbers[j + 1];
            s2 += numbers[j + 2];
            s3 += numbers[j + 3];
        }
        for (; j < at + count; j++) {
            s0 += numbers[j];
        }
        return (s0 + s2) + (s1 + s3);
    }

    /** {@return the sum of so many squared differences, which are taken in float64, too} */
    static double ofSquares(float[] numbers, int at, float[] others, int otherAt, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + SUMS <= count; j += SUMS) {
            s0 = addSquare(s0, numbers[at + j], others[otherAt + j]);
            s1 = addSquare(s1, numbers[at + j + 1], others[otherAt + j + 1]);
            s2 = addSquare(s2, numbers[at + j + 2], others[otherAt + j + 2]);
            s3 = addSquare(s3, numbers[at + j + 3], others[otherAt + j + 3]);
        }
        for (; j < count; j++) {
            s0 = addSquare(s0, numbers[at + j], others[otherAt + j]);
        }
        return (s0 + s2) + (s1 + s3);
    }

    private static double addSquare(double sum, float number, float other) {
        double difference = (double) number - other;
        return Math.fma(difference, difference, sum);
    }
}
