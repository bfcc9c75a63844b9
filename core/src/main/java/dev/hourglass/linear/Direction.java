package dev.hourglass.linear;

/** A way to solve the Newton system, Hessian times direction = -gradient, at the point evaluated last. */
interface Direction {
    /** Unknowns up to which the Hessian is formed: 8 MB, and a factorization well below a second. */
    int LARGEST_HESSIAN = 1000;

    /** The way that fits the number of unknowns. */
    static Direction of(Objective objective) {
        return objective.unknowns() <= LARGEST_HESSIAN
                ? new CholeskyDirection(objective)
                : new ConjugateGradientDirection(objective);
    }

    /** Fills in the direction, which always leads downhill. */
    void solve(double[] gradient, double[] direction);
}
