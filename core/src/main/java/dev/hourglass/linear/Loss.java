package dev.hourglass.linear;

/**
 * The loss of a row as a function of its scores, and the first two derivatives.
 *
 * <p>The first derivatives ("residuals", probability minus target) carry everything the second ones need, so that a
 * point is evaluated once. They are computed without subtracting a probability from 1, so that they keep their digits
 * where a row is almost certain.
 */
interface Loss {
    /** The scores of a row. */
    int scores();

    /**
     * The losses of some rows; their scores are replaced by the residuals.
     *
     * @param codes   classes of all rows
     * @param first   the first of the rows
     * @param count   how many
     * @param scores  of all rows
     * @param losses  written from index 0
     * @param scratch for as many numbers; both arrays a multiple of a vector long
     */
    void evaluate(int[] codes, int first, int count, double[][] scores, double[] losses, double[] scratch);

    /** The second derivative by scores k and l, from the residuals of a row of class {@code code}. */
    double curvature(double[] residuals, int code, int k, int l);

    /** Replaces {@code vector} by the matrix of second derivatives times it. */
    void curve(double[] residuals, int code, double[] vector);

    /** Removes from a vector of unknowns what the loss cannot see, if anything: see {@link SoftmaxLoss}. */
    void project(double[] vector, int width);
}
