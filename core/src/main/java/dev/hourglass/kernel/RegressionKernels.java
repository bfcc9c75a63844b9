package dev.hourglass.kernel;

/** What logistic regression computes row by row, in float64; all implementations give the same bits. */
public interface RegressionKernels {
    /** How many accumulators a dot product has: as many as the longest vectors have doubles. */
    int ACCUMULATORS = SimdRequest.WIDEST / Double.SIZE;

    /**
     * The dot product of each of some rows and a vector, as {@link DoubleVectors#dot} computes it.
     *
     * @param rows    each at least {@code length} long
     * @param first   the first row
     * @param count   how many rows
     * @param vector  at least {@code length} long
     * @param length  0 or more
     * @param results written from index 0; at least {@link #ACCUMULATORS} longer than {@code count}, and what follows
     *                the results may change
     */
    void dots(double[][] rows, int first, int count, double[] vector, int length, double[] results);

    /**
     * Writes log(1 + e^z) for each number z, then replaces z by 1 / (1 + e^-z): {@link Sigmoid} for many numbers.
     *
     * @param count      how many numbers, from index 0; the array has to reach to the next multiple of
     *                   {@link #ACCUMULATORS}, and what follows the numbers may change
     * @param z          any numbers; becomes the logistic function of each
     * @param softpluses written, as long
     */
    void sigmoids(int count, double[] z, double[] softpluses);
}
