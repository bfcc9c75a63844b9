package dev.hourglass.linear;

import java.util.List;
import java.util.Objects;

/**
 * What cross-validation says of every C that was tried.
 *
 * @param scores one for each C, the smallest first; at least one
 */
public record RegularizationPath(List<CrossValidatedScores> scores) {

    /**
     * Copies the list.
     *
     * @param scores one for each C, the smallest first
     * @throws IllegalArgumentException if there is none
     */
    public RegularizationPath {
        Objects.requireNonNull(scores, "scores");
        scores = List.copyOf(scores);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("a path needs one C at least");
        }
    }

    /** {@return the scores of the C with the least mean log loss; of equal ones the smallest C} */
    public CrossValidatedScores chosen() {
        CrossValidatedScores best = scores.get(0);
        for (CrossValidatedScores next : scores) {
            best = next.logLoss() < best.logLoss() ? next : best;
        }
        return best;
    }
}
