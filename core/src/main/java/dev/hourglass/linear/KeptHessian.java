package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import dev.hourglass.kernel.Logarithm;
import java.util.ArrayList;
import java.util.List;

/**
 * A Hessian that serves for more than one step, corrected by what the gradients along the way have told since it was
 * computed, or of how it differs from that of a sample. It is kept while that is likely to need fewer gradients than a
 * new one and the steps after it.
 *
 * <p>The correction is limited-memory BFGS with the kept Hessian to begin with: Nocedal and Wright, <i>Numerical
 * Optimization</i>, 2nd edition, algorithm 7.4. Its directions lead downhill as well, since only steps along which the
 * gradient rises are taken into account.
 */
final class KeptHessian {
    /** How many gradients a Hessian costs. */
    private static final double COST = 4;

    /** A step with a Hessian of all rows brings the gradient down so far or farther, as a logarithm: a hundredfold. */
    private static final double USUAL_GAIN = 4.6;

    /** How often the Hessian of a sample serves before it is judged: the first step, uncorrected, gains little. */
    private static final int TRIAL = 2;

    private final Objective objective;
    private final Direction direction;
    private final boolean canBeKept;
    private final List<double[]> steps = new ArrayList<>();
    private final List<double[]> changes = new ArrayList<>();
    private int trial;
    private double before = Double.POSITIVE_INFINITY;

    /**
     * A Hessian that the direction has from a sample.
     *
     * @param ofSample whether it has one; else every step gets a new one
     */
    KeptHessian(Objective objective, Direction direction, boolean ofSample) {
        this.objective = objective;
        this.direction = direction;
        this.canBeKept = ofSample && direction.keepsHessian();
        this.trial = TRIAL;
    }

    /**
     * Whether to keep it for another step; asked once before each.
     *
     * @param largest   the largest component of the gradient
     * @param tolerance where that is to get
     */
    boolean serves(double largest, double tolerance) {
        double gain = Logarithm.log(before / largest);
        double left = Logarithm.log(largest / tolerance);
        before = largest;
        trial--;
        return canBeKept && (trial >= 0 || gain > 0 && left * (1 / gain - 1 / USUAL_GAIN) <= COST);
    }

    /** Fills in a direction by this Hessian, or by a new one. */
    void solve(double[] gradient, double[] step, boolean keep) {
        if (keep) {
            solveCorrected(gradient, step);
        } else {
            steps.clear();
            changes.clear();
            trial = 0;
            direction.solve(objective, gradient, step, false);
        }
    }

    /** Takes the way from one point to the next into account. */
    void moved(double[] fromPoint, double[] fromGradient, double[] toPoint, double[] toGradient) {
        if (!canBeKept) {
            return;
        }
        double[] step = difference(toPoint, fromPoint);
        double[] change = difference(toGradient, fromGradient);
        if (dot(step, change) > 0) {
            steps.add(step);
            changes.add(change);
        }
    }

    private void solveCorrected(double[] gradient, double[] step) {
        double[] left = gradient.clone();
        double[] factors = new double[steps.size()];
        for (int i = factors.length - 1; i >= 0; i--) {
            factors[i] = dot(steps.get(i), left) / dot(steps.get(i), changes.get(i));
            DoubleVectors.addMultiple(-factors[i], changes.get(i), left, 0, left.length);
        }
        direction.solve(objective, left, step, true);
        for (int i = 0; i < factors.length; i++) {
            double factor = dot(changes.get(i), step) / dot(steps.get(i), changes.get(i));
            DoubleVectors.addMultiple(-factors[i] - factor, steps.get(i), step, 0, step.length);
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        DoubleVectors.addMultiple(-1, b, difference, 0, difference.length);
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        return DoubleVectors.dot(a, b, a.length);
    }
}
