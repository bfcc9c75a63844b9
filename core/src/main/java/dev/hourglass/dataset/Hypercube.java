package dev.hourglass.dataset;

import dev.hourglass.random.RandomState;
import dev.hourglass.random.SampleWithoutReplacement;

/** Draws vertices of the unit hypercube, as scikit-learn's {@code _generate_hypercube}. */
final class Hypercube {
    /** Above this many dimensions the leading coordinates are drawn bit by bit. */
    private static final int NUMBERED_DIMENSIONS = 30;

    private Hypercube() {
    }

    /**
     * Draws different vertices.
     *
     * @param random     the stream
     * @param count      how many, at most 2^dimensions
     * @param dimensions 1 or more
     * @return a row of zeros and ones for each vertex
     */
    static double[][] vertices(RandomState random, int count, int dimensions) {
        double[][] vertices = new double[count][dimensions];
        int leading = Math.max(0, dimensions - NUMBERED_DIMENSIONS);
        for (double[] vertex : vertices) {
            for (int d = 0; d < leading; d++) {
                vertex[d] = random.randint(0, 2);
            }
        }
        int[] numbers = SampleWithoutReplacement.AUTO.draw(random, 1 << (dimensions - leading), count);
        for (int i = 0; i < count; i++) {
            for (int d = leading; d < dimensions; d++) {
                vertices[i][d] = numbers[i] >>> (dimensions - 1 - d) & 1;
            }
        }
        return vertices;
    }
}
