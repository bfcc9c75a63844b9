package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import java.util.Optional;

/**
 * Newton's method with a backtracking line search. Where there are so many rows that it begins with a guess, a Hessian,
 * that of the guess first, serves for several steps: see {@link KeptHessian}.
 *
 * <p>It ends when every component of the gradient is within the tolerance, taken relative to the sum of the weights
 * where that is below 1: with a tiny C every gradient is tiny. Data with huge numbers cannot get there: the rounding
 * errors of the sum alone are larger. So it also ends, and counts as converged, when the step could lower the objective
 * by no more than its own rounding error and full steps no longer halve the gradient.
 */
final class Newton {
    /** What double precision cannot tell apart, relative to the objective. */
    private static final double ROUNDING = 0x1p-50;
    /** By how much, relative to itself, a computed objective may be off where scores of large terms cancel. */
    private static final double UNRELIABLE = 1e-10;
    /** The share of the decrease the slope promises that a step has to bring (Armijo's condition). */
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 60;

    private final Objective objective;
    private final Direction direction;
    private final double tolerance;
    private final int maxIterations;
    private double[] point;
    private double[] gradient;
    private double[] step;
    private double[] nextPoint;
    private double[] nextGradient;
    private double value;
    private KeptHessian hessian;

    Newton(Objective objective, Direction direction, double tolerance, int maxIterations) {
        this.objective = objective;
        this.direction = direction;
        this.tolerance = tolerance * Math.min(1, objective.totalWeight());
        this.maxIterations = maxIterations;
        this.point = new double[objective.unknowns()];
        this.gradient = new double[point.length];
        this.step = new double[point.length];
        this.nextPoint = new double[point.length];
        this.nextGradient = new double[point.length];
    }

    /** Where the descent has arrived. */
    double[] point() {
        return point;
    }

    /**
     * Goes downhill to the end, from zero or a guess. A guess comes with a Hessian, which is tried first.
     *
     * @param guess null for none; ignored where the objective is higher than at zero
     */
    Convergence minimize(double[] guess) {
        boolean guessed = guess != null && isGoodStart(guess);
        if (!guessed) {
            tryPoint(new double[point.length]);
        }
        return descend(guessed);
    }

    /**
     * Goes downhill to the end, with a Hessian for each step.
     *
     * @param start where to begin; zero if there is nothing, or the objective is higher there than at zero
     */
    Convergence minimizeFrom(Optional<double[]> start) {
        if (start.isEmpty() || !isGoodStart(start.get())) {
            tryPoint(new double[point.length]);
        }
        return descend(false);
    }

    private boolean isGoodStart(double[] start) {
        return tryPoint(start) <= objective.valueAtZero();
    }

    private Convergence descend(boolean hasHessian) {
        hessian = new KeptHessian(objective, direction, hasHessian);
        for (int iteration = 0; ; iteration++) {
            double largest = objective.largestComponent(gradient);
            if (largest <= tolerance) {
                return ended(true, iteration);
            }
            if (iteration == maxIterations) {
                return ended(false, iteration);
            }
            boolean keepHessian = hessian.serves(largest, tolerance);
            if (!advance(keepHessian) && !(keepHessian && advance(false))) {
                return ended(isAtMinimum(), iteration);
            }
        }
    }

    private double tryPoint(double[] start) {
        System.arraycopy(start, 0, point, 0, point.length);
        value = objective.evaluate(point, gradient);
        return value;
    }

    private Convergence ended(boolean converged, int iterations) {
        return new Convergence(converged, iterations, objective.largestComponent(gradient), tolerance);
    }

    /** One step; false if there is none worth taking. */
    private boolean advance(boolean keepHessian) {
        hessian.solve(gradient, step, keepHessian);
        return isAtMinimum() ? polish() : search();
    }

    /** Whether the step found last cannot lower the objective by more than its rounding error. */
    private boolean isAtMinimum() {
        return Math.abs(slope()) <= ROUNDING * value;
    }

    private double slope() {
        return DoubleVectors.dot(gradient, step, step.length);
    }

    /** Takes the full step if it at least halves the gradient. */
    private boolean polish() {
        double before = objective.largestComponent(gradient);
        double nextValue = tryStep(1);
        if (!(objective.largestComponent(nextGradient) <= before / 2)) {
            return false;
        }
        accept(nextValue);
        return true;
    }

    /** Halves the step until it brings its share of the decrease that the slope promises. */
    private boolean search() {
        double slope = slope();
        double length = 1;
        for (int halving = 0; slope < 0 && halving < MOST_HALVINGS; halving++) {
            double nextValue = tryStep(length);
            if (nextValue <= value + SUFFICIENT * length * slope || isFlatter(nextValue, slope)) {
                accept(nextValue);
                return true;
            }
            length /= 2;
        }
        return false;
    }

    /**
     * Near the minimum the values no longer tell which point is lower, but the slopes do: Hager and Zhang's approximate
     * Wolfe condition.
     */
    private boolean isFlatter(double nextValue, double slope) {
        return nextValue <= value + UNRELIABLE * value
                && Math.abs(DoubleVectors.dot(nextGradient, step, step.length)) <= -slope / 2;
    }

    private double tryStep(double length) {
        System.arraycopy(point, 0, nextPoint, 0, point.length);
        DoubleVectors.addMultiple(length, step, nextPoint, 0, point.length);
        return objective.evaluate(nextPoint, nextGradient);
    }

    private void accept(double nextValue) {
        double[] left = point;
        point = nextPoint;
        nextPoint = left;
        left = gradient;
        gradient = nextGradient;
        nextGradient = left;
        value = nextValue;
        hessian.moved(nextPoint, nextGradient, point, gradient);
    }
}
