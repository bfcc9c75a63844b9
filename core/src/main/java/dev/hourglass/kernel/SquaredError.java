package dev.hourglass.kernel;

/** The sum of squared differences, in float64, for losses that people read. */
public final class SquaredError {
    /** Partial sums: element i is added to the sum i mod 8, whatever the machine's vectors hold. */
    private static final int SUMS = 8;

    private SquaredError() {
    }

    /**
     * {@return the sum of (x - target)^2 over {@code size} elements}
     *
     * <p>Differences are taken in float64. Eight partial sums keep a fixed order and are added in a fixed tree.
     *
     * @param size   a multiple of {@link Padding#LANES}; padding adds zeros
     * @param x      contiguous
     * @param target contiguous
     */
    public static double sum(int size, View x, View target) {
        float[] left = x.array();
        float[] right = target.array();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i < size; i += SUMS) {
            int at = x.offset() + i;
            int other = target.offset() + i;
            s0 = add(s0, left[at], right[other]);
            s1 = add(s1, left[at + 1], right[other + 1]);
            s2 = add(s2, left[at + 2], right[other + 2]);
            s3 = add(s3, left[at + 3], right[other + 3]);
            s4 = add(s4, left[at + 4], right[other + 4]);
            s5 = add(s5, left[at + 5], right[other + 5]);
            s6 = add(s6, left[at + 6], right[other + 6]);
            s7 = add(s7, left[at + 7], right[other + 7]);
        }
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }

    private static double add(double sum, float x, float target) {
        double difference = (double) x - target;
        return Math.fma(difference, difference, sum);
    }
}
