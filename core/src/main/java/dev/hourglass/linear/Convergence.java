package dev.hourglass.linear;

import java.util.Locale;
import java.util.Optional;

/**
 * How a fit ended.
 *
 * @param converged    whether the optimum was reached: every component of the gradient within the tolerance, or the
 *                     objective so close to its minimum that double precision cannot tell the difference
 * @param iterations   Newton steps taken, 0 or more; with one score for every class against the rest, the most that
 *                     any of them took
 * @param gradientNorm the largest component, by absolute value, of the gradient of the summed objective in the units of
 *                     the data, or of standardized columns where those were asked for, 0 or more
 * @param tolerance    what the gradient was to get below
 */
public record Convergence(boolean converged, int iterations, double gradientNorm, double tolerance) {

    /**
     * Refuses what no fit can end with.
     *
     * @param converged    whether the optimum was reached
     * @param iterations   0 or more
     * @param gradientNorm 0 or more
     * @param tolerance    0 or more
     */
    public Convergence {
        if (iterations < 0 || !(gradientNorm >= 0) || !(tolerance >= 0)) {
            throw new IllegalArgumentException("no fit ends after " + iterations + " iterations with a gradient of "
                    + gradientNorm + " and a tolerance of " + tolerance);
        }
    }

    /**
     * What to tell people if the fit did not converge.
     *
     * @return one sentence with the remedy, or nothing if all is well
     */
    public Optional<String> warning() {
        if (converged) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "logistic regression did not converge in %d iterations: the gradient is %.1e, the tolerance %.1e; "
                        + "raise the number of iterations, lower C, or scale the columns",
                iterations, gradientNorm, tolerance));
    }

    /** What holds for two fits together: the worse of each. */
    Convergence and(Convergence other) {
        return new Convergence(converged && other.converged, Math.max(iterations, other.iterations),
                Math.max(gradientNorm, other.gradientNorm), tolerance);
    }
}
