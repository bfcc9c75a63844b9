package dev.hourglass.linear;

/** A way to solve the Newton system, Hessian times direction = -gradient, where an objective was evaluated last. */
interface Direction {
    /** Unknowns up to which the Hessian is formed: 8 MB, and a factorization well below a second. */
    int LARGEST_HESSIAN = 1000;

    /** The way that fits the number of unknowns. */
    static Direction of(int unknowns) {
        return unknowns <= LARGEST_HESSIAN
                ? new CholeskyDirection(unknowns)
                : new ConjugateGradientDirection(unknowns);
    }

    /** {@return whether a Hessian can be kept} */
    boolean keepsHessian();

    /**
     * Fills in the direction, which always leads downhill.
     *
     * @param keepHessian whether the Hessian of the last time is to serve, even another objective's: only where
     *                    {@link #keepsHessian} says that it can
     */
    void solve(Objective objective, double[] gradient, double[] direction, boolean keepHessian);
}
