package dev.hourglass.random;

/**
 * Standard normal numbers by Marsaglia's polar method (SIAM Review 6, 1964), two at a time, as numpy's legacy
 * generator makes them: the second of a pair is kept for the next call.
 *
 * <p>Whether a pair is rejected depends on exact arithmetic only, so the number of words used never depends on how
 * the logarithm is rounded.
 */
final class PolarNormals {
    private final MersenneTwister words;
    private double kept;
    private boolean hasKept;

    /**
     * Normals made of the words of one generator.
     *
     * @param words shared with the other distributions of the same state
     */
    PolarNormals(MersenneTwister words) {
        this.words = words;
    }

    /** {@return the next number: the one kept, without using any word, or the second of a new pair} */
    double next() {
        if (hasKept) {
            hasKept = false;
            return kept;
        }
        return nextOfNewPair();
    }

    private double nextOfNewPair() {
        double first;
        double second;
        double squaredRadius;
        do {
            first = 2.0 * words.nextReal() - 1.0;
            second = 2.0 * words.nextReal() - 1.0;
            squaredRadius = first * first + second * second;
        } while (squaredRadius >= 1.0 || squaredRadius == 0.0);
        double factor = Math.sqrt(-2.0 * Logarithm.of(squaredRadius) / squaredRadius);
        kept = factor * first;
        hasKept = true;
        return factor * second;
    }
}
