package dev.hourglass.linear;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fits of one design to growing C ended, for the next of them to begin. The optimum is the same wherever a
 * fit begins, to its tolerance, but is reached in fewer steps.
 */
final class WarmStart {
    private final Map<Integer, double[]> points = new HashMap<>();

    /** Where the last fit of a problem ended, or nothing. */
    Optional<double[]> point(int problem) {
        return Optional.ofNullable(points.get(problem));
    }

    /**
     * Keeps a point.
     *
     * @param problem 0, or the class that is told from the rest
     */
    void keep(int problem, double[] unknowns) {
        points.put(problem, unknowns);
    }
}
