package dev.hourglass.linear;

/**
 * The loss of one row as a function of its scores, and the first two derivatives.
 *
 * <p>The first derivatives ("residuals", probability minus target) carry everything the second ones need, so that a
 * point is evaluated once. They are computed without subtracting a probability from 1, so that they keep their digits
 * where a row is almost certain.
 */
interface Loss {
    /** The scores of a row. */
    int scores();

    /**
     * The loss of a row of class {@code code}; {@code scores} is replaced by the residuals.
     */
    double evaluate(double[] scores, int code);

    /** The second derivative by scores k and l, from the residuals of a row of class {@code code}. */
    double curvature(double[] residuals, int code, int k, int l);

    /** Replaces {@code vector} by the matrix of second derivatives times it. */
    void curve(double[] residuals, int code, double[] vector);

    /** Removes from a vector of unknowns what the loss cannot see, if anything: see {@link SoftmaxLoss}. */
    void project(double[] vector, int width);
}
