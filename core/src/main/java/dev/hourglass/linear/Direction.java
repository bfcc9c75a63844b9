package dev.hourglass.linear;

/** A way to solve the Newton system, Hessian times direction = -gradient, where an objective was evaluated last. */
interface Direction {
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
