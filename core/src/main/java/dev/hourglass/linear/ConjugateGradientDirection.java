package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;

/**
 * A truncated Newton direction, by conjugate gradients preconditioned with the Hessian's diagonal (Nocedal and Wright,
 * <i>Numerical Optimization</i>, algorithms 5.3 and 7.1). Needs a handful of vectors, however many unknowns there are.
 *
 * <p>Far from the optimum a rough solution will do; the tolerance falls with the square root of the gradient, which
 * keeps Newton's method converging faster than linearly. Every vector is projected to what the loss can see.
 */
final class ConjugateGradientDirection implements Direction {
    private static final double ROUGHEST = 0.1;
    private static final int MOST_STEPS = 1000;

    private final int size;
    private final double[] diagonal;
    private final double[] residual;
    private final double[] preconditioned;
    private final double[] search;
    private final double[] product;
    private double firstNorm = Double.NaN;

    ConjugateGradientDirection(int unknowns) {
        this.size = unknowns;
        this.diagonal = new double[size];
        this.residual = new double[size];
        this.preconditioned = new double[size];
        this.search = new double[size];
        this.product = new double[size];
    }

    @Override
    public boolean keepsHessian() {
        return false;
    }

    @Override
    public void solve(Objective objective, double[] gradient, double[] direction, boolean keepHessian) {
        objective.hessianDiagonal(diagonal);
        for (int i = 0; i < size; i++) {
            residual[i] = -gradient[i];
            direction[i] = 0;
            search[i] = 0;
        }
        double square = precondition(objective);
        double enough = square * tolerance(square);
        double previous = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && square > enough; step++) {
            turn(square / previous);
            objective.hessianTimes(search, product);
            double length = square / DoubleVectors.dot(search, product, size);
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                return;
            }
            DoubleVectors.addMultiple(length, search, direction, 0, size);
            DoubleVectors.addMultiple(-length, product, residual, 0, size);
            previous = square;
            square = precondition(objective);
        }
    }

    /** By how much the squared norm of the residual is to fall. */
    private double tolerance(double square) {
        if (Double.isNaN(firstNorm)) {
            firstNorm = Math.sqrt(square);
        }
        return Math.min(ROUGHEST * ROUGHEST, Math.sqrt(square) / firstNorm);
    }

    /** Divides the residual by the diagonal; returns the square of its norm in that measure. */
    private double precondition(Objective objective) {
        for (int i = 0; i < size; i++) {
            preconditioned[i] = diagonal[i] > 0 ? residual[i] / diagonal[i] : 0;
        }
        objective.project(preconditioned);
        return DoubleVectors.dot(residual, preconditioned, size);
    }

    private void turn(double factor) {
        for (int i = 0; i < size; i++) {
            search[i] = Math.fma(factor, search[i], preconditioned[i]);
        }
    }
}
