package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;

/**
 * How Keras draws kernels: with a mean of 0 and a variance of {@code scale / fan}, so that what comes out of a layer
 * varies about as much as what goes in. Numbers are drawn in float64, one after the other, and rounded to float32.
 */
final class VarianceScaling {
    /** Normal numbers farther from 0 than so many standard deviations are drawn again. */
    private static final double CUT = 2;

    /** The standard deviation of standard normal numbers that were cut at 2. */
    private static final double DEVIATION_AFTER_CUT = 0.87962566103423978;

    private VarianceScaling() {
    }

    /** The number of columns that come in and go out, halved. */
    static double average(int inputs, int outputs) {
        return (inputs + (double) outputs) / 2;
    }

    /** Fills a block with uniform numbers within sqrt(3 * scale / fan). */
    static void uniform(float[] block, double scale, double fan, RandomState random) {
        double limit = Math.sqrt(3 * scale / fan);
        for (int i = 0; i < block.length; i++) {
            block[i] = (float) random.uniform(-limit, limit);
        }
    }

    /** Fills a block with normal numbers, cut at two standard deviations of those before the cut. */
    static void truncatedNormal(float[] block, double scale, double fan, RandomState random) {
        double deviation = Math.sqrt(scale / fan) / DEVIATION_AFTER_CUT;
        for (int i = 0; i < block.length; i++) {
            double normal = random.standardNormal();
            while (Math.abs(normal) > CUT) {
                normal = random.standardNormal();
            }
            block[i] = (float) (deviation * normal);
        }
    }
}
