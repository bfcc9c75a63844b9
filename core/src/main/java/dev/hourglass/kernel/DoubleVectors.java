package dev.hourglass.kernel;

/**
 * Sums and products of double vectors, each in one fixed order.
 *
 * <p>Every method works on whole arrays from index 0 or from a given index on, the same index in all arrays: C2 turns
 * such loops into SIMD code on every JDK, but not loops with a different offset for each array. Each element of a
 * result is one chain of fused multiply-adds, so vectorization cannot change a bit.
 */
public final class DoubleVectors {
    private DoubleVectors() {
    }

    /**
     * The dot product of the first elements of two arrays: eight accumulators of fused multiply-adds on any hardware,
     * folded as ((0+4)+(2+6)) + ((1+5)+(3+7)). Element i goes to accumulator i mod 8, also among the last ones.
     *
     * @param a      at least {@code length} long
     * @param b      at least {@code length} long
     * @param length 0 or more
     * @return the sum of {@code a[j] * b[j]}
     */
    public static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int j = 0;
        for (; j <= length - 8; j += 8) {
            s0 = Math.fma(a[j], b[j], s0);
            s1 = Math.fma(a[j + 1], b[j + 1], s1);
            s2 = Math.fma(a[j + 2], b[j + 2], s2);
            s3 = Math.fma(a[j + 3], b[j + 3], s3);
            s4 = Math.fma(a[j + 4], b[j + 4], s4);
            s5 = Math.fma(a[j + 5], b[j + 5], s5);
            s6 = Math.fma(a[j + 6], b[j + 6], s6);
            s7 = Math.fma(a[j + 7], b[j + 7], s7);
        }
        int left = length - j;
        s0 = left > 0 ? Math.fma(a[j], b[j], s0) : s0;
        s1 = left > 1 ? Math.fma(a[j + 1], b[j + 1], s1) : s1;
        s2 = left > 2 ? Math.fma(a[j + 2], b[j + 2], s2) : s2;
        s3 = left > 3 ? Math.fma(a[j + 3], b[j + 3], s3) : s3;
        s4 = left > 4 ? Math.fma(a[j + 4], b[j + 4], s4) : s4;
        s5 = left > 5 ? Math.fma(a[j + 5], b[j + 5], s5) : s5;
        s6 = left > 6 ? Math.fma(a[j + 6], b[j + 6], s6) : s6;
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }

    /**
     * Adds a multiple of one vector to another: y[j] = factor * x[j] + y[j], rounded once.
     *
     * @param factor what x is multiplied by
     * @param x      at least {@code to} long
     * @param y      at least {@code to} long; changed
     * @param from   the first index
     * @param to     the index after the last one
     */
    public static void addMultiple(double factor, double[] x, double[] y, int from, int to) {
        for (int j = from; j < to; j++) {
            y[j] = Math.fma(factor, x[j], y[j]);
        }
    }

    /**
     * Adds a multiple of each of some rows to a vector, in ascending order, as {@link #addMultiple} would row after
     * row.
     *
     * @param factors what the rows are multiplied by, from index 0
     * @param rows    each at least {@code length} long
     * @param first   the first row
     * @param count   how many rows
     * @param y       at least {@code length} long; changed
     * @param length  0 or more
     */
    public static void addMultiples(double[] factors, double[][] rows, int first, int count, double[] y, int length) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            int row = first + i;
            addFour(factors[i], rows[row], factors[i + 1], rows[row + 1], factors[i + 2], rows[row + 2],
                    factors[i + 3], rows[row + 3], y, length);
        }
        for (; i < count; i++) {
            addMultiple(factors[i], rows[first + i], y, 0, length);
        }
    }

    /** Four rows while an element of y is in a register. */
    private static void addFour(double f0, double[] x0, double f1, double[] x1, double f2, double[] x2, double f3,
            double[] x3, double[] y, int length) {
        for (int j = 0; j < length; j++) {
            y[j] = Math.fma(f3, x3[j], Math.fma(f2, x2[j], Math.fma(f1, x1[j], Math.fma(f0, x0[j], y[j]))));
        }
    }
}
