package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;

/**
 * The exact Newton direction, by the factorization H = U^T U (Golub and Van Loan, <i>Matrix Computations</i>, 4.2).
 *
 * <p>Only the upper triangle is stored and touched, row by row. A pivot that has been lost to rounding (a duplicate
 * column whose penalty is too small to count) is raised to the size of the rounding error, which keeps the direction
 * finite and downhill.
 */
final class CholeskyDirection implements Direction {
    private static final double ROUNDING = 0x1p-52;

    private final int size;
    private final double[][] upper;

    CholeskyDirection(int unknowns) {
        this.size = unknowns;
        this.upper = new double[size][size];
    }

    @Override
    public boolean keepsHessian() {
        return true;
    }

    @Override
    public void solve(Objective objective, double[] gradient, double[] direction, boolean keepHessian) {
        if (!keepHessian) {
            objective.hessian(upper);
            factor();
        }
        for (int i = 0; i < size; i++) {
            direction[i] = -gradient[i];
        }
        solveTransposed(direction);
        solveUpper(direction);
        objective.project(direction);
    }

    /** Replaces the upper triangle of H by U, one row after the other. */
    private void factor() {
        double[] floor = new double[size];
        for (int i = 0; i < size; i++) {
            floor[i] = upper[i][i] > 0 ? size * ROUNDING * upper[i][i] : Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < size; k++) {
            double root = Math.sqrt(Math.max(upper[k][k], floor[k]));
            upper[k][k] = root;
            for (int j = k + 1; j < size; j++) {
                upper[k][j] /= root;
            }
            for (int i = k + 1; i < size; i++) {
                DoubleVectors.addMultiple(-upper[k][i], upper[k], upper[i], i, size);
            }
        }
    }

    /** Replaces b by the solution of U^T y = b. */
    private void solveTransposed(double[] b) {
        for (int k = 0; k < size; k++) {
            b[k] /= upper[k][k];
            DoubleVectors.addMultiple(-b[k], upper[k], b, k + 1, size);
        }
    }

    /** Replaces y by the solution of U d = y. */
    private void solveUpper(double[] y) {
        for (int k = size - 1; k >= 0; k--) {
            double rest = y[k];
            for (int j = k + 1; j < size; j++) {
                rest = Math.fma(-upper[k][j], y[j], rest);
            }
            y[k] = rest / upper[k][k];
        }
    }
}
