package dev.hourglass.dataset;

import dev.hourglass.random.RandomState;

/**
 * A matrix of random numbers between -1 and 1 that mixes the columns of a row into new ones.
 *
 * <p>Every new number is one chain of fused multiply-adds, from the first column to the last, starting from zero: what
 * a BLAS with FMA computes, so results agree with scikit-learn's to the last bit or nearly so.
 */
final class RandomMixture {
    private final int inputs;
    private final int outputs;
    /** Row-major, a row for each input. */
    private final double[] coefficients;

    /**
     * Draws a mixture, row by row.
     *
     * @param random  one real for each coefficient
     * @param inputs  columns mixed
     * @param outputs columns made
     */
    RandomMixture(RandomState random, int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.coefficients = random.randomSample(Math.multiplyExact(inputs, outputs));
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 2 * coefficients[i] - 1;
        }
    }

    /**
     * Mixes one row.
     *
     * @param from       holds the row
     * @param fromOffset where it begins
     * @param to         receives the new columns; not overlapping the row
     * @param toOffset   where they begin
     */
    void mix(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int c = 0; c < outputs; c++) {
            to[toOffset + c] = 0;
        }
        for (int k = 0; k < inputs; k++) {
            double factor = from[fromOffset + k];
            int row = k * outputs;
            for (int c = 0; c < outputs; c++) {
                to[toOffset + c] = Math.fma(factor, coefficients[row + c], to[toOffset + c]);
            }
        }
    }
}
