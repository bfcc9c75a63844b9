package dev.hourglass.bench.peers;

import java.util.Arrays;

/**
 * The times of one side.
 *
 * @param name    of the side
 * @param seconds one for each round, in order
 */
record Timing(String name, double[] seconds) {
    /** {@return the median time} */
    double median() {
        return median(seconds);
    }

    /** {@return how many times as long as the other this took, the median over rounds} */
    double ratioTo(Timing other) {
        double[] ratios = new double[seconds.length];
        Arrays.setAll(ratios, round -> seconds[round] / other.seconds[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
