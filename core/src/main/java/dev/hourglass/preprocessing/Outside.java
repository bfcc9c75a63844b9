package dev.hourglass.preprocessing;

import dev.hourglass.matrix.DoubleMatrix;

/** Values outside the ranges of columns. */
final class Outside {
    private Outside() {
    }

    /** How many of each column there are. */
    static int[] counts(DoubleMatrix data, double[] minimum, double[] maximum) {
        int[] counts = new int[minimum.length];
        double[] values = data.values();
        for (int start = 0; start < values.length; start += counts.length) {
            for (int c = 0; c < counts.length; c++) {
                double value = values[start + c];
                counts[c] += value < minimum[c] || value > maximum[c] ? 1 : 0;
            }
        }
        return counts;
    }
}
