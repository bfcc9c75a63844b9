package dev.hourglass.linear;

/** Which way to solve the Newton system fits how many unknowns. */
final class DirectionChoice {
    /** Unknowns up to which the Hessian is formed: 8 MB, and a factorization well below a second. */
    private static final int LARGEST_HESSIAN = 1000;

    private DirectionChoice() {
    }

    /** The way that fits the number of unknowns. */
    static Direction of(int unknowns) {
        return unknowns <= LARGEST_HESSIAN
                ? new CholeskyDirection(unknowns)
                : new ConjugateGradientDirection(unknowns);
    }
}
